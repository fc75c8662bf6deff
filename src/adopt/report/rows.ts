import { describeOrigin, type Origin } from "../../endpoint/endpoint";
import { positionAt } from "../../text/position";
import { shownPath } from "../../text/input-file";
import type { Finding, Standing } from "../finding";
import type { Difference } from "../compare";
import { describeOwner } from "../owners/ownership";

/** What is said above the record sets of a standing, in the order of the report. */
export const HEADINGS: readonly (readonly [standing: Standing, heading: string])[] = [
  ["differs", "Adopted, and changed by the first apply"],
  ["same", "Adopted as they are"],
  ["adopted", "Under Terraform already"],
  ["missing", "Not in the hosted zone: will be created"],
  ["foreign", "Described by manifests, but another's: not adopted, so Terraform fails to create them"],
  ["unselected", "Not part of this step: external-dns goes on with them"],
  ["unmanaged", "In no manifest: left alone"],
  ["registry", "Ownership records of external-dns: left until they are retired"],
  ["left-alone", "Left alone"],
];

/** One line of the report. */
export interface Row {
  readonly record: string;
  readonly type: string;
  readonly owner: string;
  /** Where manifests describe it; empty when they do not. */
  readonly origin: string;
  readonly note: string;
  readonly differences: readonly string[];
}

export function rowOf({ name, type, setIdentifier, owner, planned, note, comparison }: Finding): Row {
  const origins = planned?.recordSet.origins ?? [];
  const kept = Object.keys(comparison?.keep ?? {});
  const notes = [note, kept.length > 0 ? `keeps its ${kept.map((key) => KEPT[key] ?? key).join(" and ")}` : ""];
  return {
    record: setIdentifier === "" ? name : `${name} (${setIdentifier})`,
    type,
    owner: describeOwner(owner),
    origin: origins[0] ? describePlace(origins[0]) : "",
    note: notes.filter(Boolean).join("; "),
    differences: (comparison?.differences ?? []).map((difference) => describeDifference(difference, origins[0])),
  };
}

const KEPT: Readonly<Record<string, string>> = {
  aliasName: "alias name",
  evaluateTargetHealth: "evaluate_target_health",
  values: "spelling",
};

const describePlace = (origin: Origin): string => `${origin.file}:${origin.line} ${describeOrigin(origin)}`;

/** `ttl: 300 → 60 (web.yaml:7)`. */
export function describeDifference({ field, live, wished, aspect }: Difference, origin: Origin | undefined): string {
  const place = origin && placeOf(origin, aspect);
  return `${field}: ${live || "none"} → ${wished || "none"}${place ? ` (${place.file}:${place.line})` : ""}`;
}

/** File and line of what a difference is about. */
export function placeOf(
  origin: Origin,
  aspect: Difference["aspect"],
): { readonly file: string; readonly line: number } {
  const { file, start } = origin.placeOf(aspect).span();
  return { file: shownPath(file), line: positionAt(file, start).line };
}
