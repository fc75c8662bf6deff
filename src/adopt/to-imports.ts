import type { HostedZone } from "../config/config";
import { zoneKey } from "../config/hosted-zone-index";
import { recordAddress } from "../plan/address";
import { sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { Classification } from "./classify";
import type { Finding } from "./finding";
import type { LiveHealthChecks } from "./health-checks";
import {
  importedRecord,
  isOfZone,
  type ImportedHealthCheck,
  type ImportedRecord,
  type ImportsFile,
  type ZoneImports,
} from "./imports-file";
import { identityKey, type ZoneInventory } from "./inventory";

/** What of it is to be adopted by this run. */
export interface Step {
  /** The `--only` of this run; empty adopts everything. */
  readonly only: readonly string[];
  readonly isChosen: (finding: Finding) => boolean;
}

const EVERYTHING: Step = { only: [], isChosen: () => true };

/**
 * The imports file that brings what was found under Terraform.
 *
 * What an earlier file adopted stays in it as long as it exists, also when no manifest describes it any more: that it is
 * listed is what keeps Terraform from destroying it. Hosted zones that were not listed this time stay as they are.
 */
export function toImports(
  { findings, healthChecks }: Classification,
  inventories: readonly ZoneInventory[],
  before: ImportsFile,
  live: LiveHealthChecks,
  step: Step = EVERYTHING,
): ImportsFile {
  const byZone = groupBy(findings, ({ zone }) => zoneKey(zone));
  const fresh = inventories.map(({ zone, zoneId }): ZoneImports => {
    const earlier = before.hostedZones.find((entries) => isOfZone(entries, zone));
    const recordSets = recordsOf(byZone.get(zoneKey(zone)) ?? [], zoneId, earlier, step);
    const scope = scopeOf(earlier, step);
    const adopted = new Set(recordSets.map((entry) => entryAddress(zone, entry)));
    const matches = healthChecks.filter(
      (match) => match.zone === zone && match.usedBy.some((address) => adopted.has(address)),
    );
    return {
      name: zone.name,
      private: zone.private,
      id: zoneId,
      ...(zone.identity.by === "create" && { adopt: true as const }),
      ...(scope && { scope }),
      recordSets,
      healthChecks: checksOf(matches, earlier, live),
    };
  });
  const listed = new Set(inventories.map(({ zone }) => zoneKey(zone)));
  const others = before.hostedZones.filter((entries) => !listed.has(zoneKey(entries)));
  return { ...before, hostedZones: [...fresh, ...others] };
}

/** A hosted zone that was adopted as a whole is not divided again. */
function scopeOf(earlier: ZoneImports | undefined, { only }: Step): readonly string[] | undefined {
  if (only.length === 0 || (earlier && !earlier.scope)) return undefined;
  return sortedUnique([...(earlier?.scope ?? []), ...only]);
}

function recordsOf(
  findings: readonly Finding[],
  zoneId: string,
  earlier: ZoneImports | undefined,
  { only, isChosen }: Step,
): ImportedRecord[] {
  const known = new Map((earlier?.recordSets ?? []).map((entry) => [identityKey(entry), entry]));
  return findings.flatMap((finding): ImportedRecord[] => {
    const entry = known.get(identityKey(finding));
    if (!finding.live) return [];
    if (!isDescribed(finding)) return entry ? [entry] : [];
    if (!entry && !(isAdoptable(finding) && isChosen(finding))) return [];
    const made = importedRecord(zoneId, finding, finding.comparison?.keep);
    // What was handed back comes again only when it is named.
    const stays = entry?.handedBack && !(only.length > 0 && isChosen(finding));
    return [stays ? { ...made, handedBack: true } : made];
  });
}

/** Whether what was found may come under Terraform. */
export function isAdoptable({ standing }: Finding): boolean {
  return standing === "same" || standing === "differs";
}

/** Whether what was found is or may be under Terraform; what is there already may have been made by Terraform itself. */
function isDescribed(finding: Finding): boolean {
  return isAdoptable(finding) || finding.standing === "adopted";
}

function checksOf(
  matches: readonly { readonly address: string; readonly id: string }[],
  earlier: ZoneImports | undefined,
  live: LiveHealthChecks,
): ImportedHealthCheck[] {
  const kept = (earlier?.healthChecks ?? []).filter(({ id }) => live.size === 0 || live.has(id));
  const found = matches.map(({ address, id }): ImportedHealthCheck => {
    const { Regions: regions, FullyQualifiedDomainName: fqdn = "" } = live.get(id) ?? {};
    return {
      id,
      address,
      ...(regions && regions.length > 0 && { regions: sortedUnique(regions) }),
      ...(fqdn !== fqdn.toLowerCase() && { fqdn }),
    };
  });
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...kept.filter(({ id }) => !ids.has(id))];
}

/** The address of the resource that an entry is imported to. */
export function entryAddress(zone: HostedZone, { name, type, setIdentifier }: ImportedRecord): string {
  return recordAddress(zone, name, type, setIdentifier);
}
