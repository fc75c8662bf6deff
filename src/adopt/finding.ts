import type { HostedZone } from "../config/config";
import type { PlannedRecordSet } from "../plan/graph";
import { compareBytes, firstDifference } from "../util/compare";
import type { Comparison } from "./compare";
import { compareIdentities, type LiveRecord } from "./inventory";
import type { Ownership } from "./owners/ownership";

/**
 * How a record set stands to what manifests say.
 *
 * `same`, `differs`: comes under Terraform. `adopted`: is there already. `missing`: will be created. `foreign`: described,
 * but another's. `unmanaged`: in the hosted zone and in no manifest. `registry`: external-dns' memory. `left-alone`: part of
 * the hosted zone or of a traffic policy. `unselected`: stays with external-dns, since the step is about others.
 */
export const STANDINGS = [
  "same",
  "differs",
  "adopted",
  "missing",
  "foreign",
  "unmanaged",
  "registry",
  "left-alone",
  "unselected",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What was found out about one record set. */
export interface Finding {
  readonly standing: Standing;
  readonly zone: HostedZone;
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
  /** Undefined for what is missing. */
  readonly live: LiveRecord | undefined;
  /** Undefined for what no manifest describes. */
  readonly planned: PlannedRecordSet | undefined;
  readonly owner: Ownership | undefined;
  readonly comparison: Comparison | undefined;
  /** Why it stands as it does, where that needs saying; empty otherwise. */
  readonly note: string;
}

/** By hosted zone, name, type, set identifier. */
export function compareFindings(a: Finding, b: Finding): number {
  return firstDifference(
    compareBytes(a.zone.name, b.zone.name),
    Number(a.zone.private) - Number(b.zone.private),
    compareIdentities(a, b),
  );
}

/** The distinct owner ids of external-dns, sorted. */
export function ownerIdsOf(findings: readonly Finding[]): string[] {
  const ids = findings.flatMap(({ owner }) => (owner?.by === "external-dns" ? [owner.owner] : []));
  return [...new Set(ids)].sort(compareBytes);
}
