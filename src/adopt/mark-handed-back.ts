import { zoneKey } from "../config/hosted-zone-index";
import { groupBy } from "../util/group-by";
import type { Finding } from "./finding";
import { importedRecord, isOfZone, type ImportsFile, type ZoneImports } from "./imports-file";
import { identityKey, type ZoneInventory } from "./inventory";

/**
 * The imports file after record sets were handed back: Terraform forgets those, and they go on existing.
 *
 * Also for record sets that kube53 made itself, which no earlier file lists.
 *
 * @param findings - what is handed back; all of it exists
 */
export function markHandedBack(
  before: ImportsFile,
  inventories: readonly ZoneInventory[],
  findings: readonly Finding[],
): ImportsFile {
  const byZone = groupBy(findings, ({ zone }) => zoneKey(zone));
  const marked = inventories.map(({ zone, zoneId }): ZoneImports => {
    const nothing = { name: zone.name, private: zone.private, id: zoneId, recordSets: [], healthChecks: [] };
    const earlier = before.hostedZones.find((entries) => isOfZone(entries, zone)) ?? nothing;
    const known = new Map(earlier.recordSets.map((entry) => [identityKey(entry), entry]));
    for (const finding of byZone.get(zoneKey(zone)) ?? []) {
      const key = identityKey(finding);
      known.set(key, { ...(known.get(key) ?? importedRecord(zoneId, finding, undefined)), handedBack: true });
    }
    return { ...earlier, recordSets: [...known.values()] };
  });
  const listed = new Set(inventories.map(({ zone }) => zoneKey(zone)));
  return { ...before, hostedZones: [...marked, ...before.hostedZones.filter((zone) => !listed.has(zoneKey(zone)))] };
}
