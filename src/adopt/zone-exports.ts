import type { HostedZone } from "../config/config";
import { fromRoute53Name } from "../dns/escape";
import { isSubdomainOf } from "../dns/name";
import { readZoneExports, type ZoneExport } from "../external-dns/zone-export";
import { isProblem, type FileProblem } from "../route53/zone-files/problem";
import { takeInventory, type ZoneInventory } from "./inventory";

/**
 * Lists what an export of hosted zones holds: all of each, or it is not used.
 *
 * @param id - of the hosted zone; needed where neither export nor configuration know it
 */
export function readInventories(
  text: string,
  zones: readonly HostedZone[],
  id: string | undefined,
): readonly ZoneInventory[] | FileProblem {
  const found = readZoneExports(text, zones, id);
  if (isProblem(found)) return found;
  const inventories = found.zones.map(inventoryOf);
  return inventories.find(isProblem) ?? (inventories as ZoneInventory[]);
}

function inventoryOf({ zone, zoneId, recordSets, from }: ZoneExport): ZoneInventory | FileProblem {
  if (from === "state") return { problem: "is a state of Terraform, which need not list all of the hosted zone" };
  if (zoneId === undefined)
    return { problem: `is of ${zone.name}, of which nobody says the id; write ID=FILE to say it` };
  const inventory = takeInventory(zone, zoneId, recordSets);
  return checkWhole(inventory) ?? inventory;
}

/** What is missing from an export would seem to be missing from the hosted zone. */
function checkWhole({ zone, records }: ZoneInventory): FileProblem | undefined {
  const stray = records.find(({ name }) => !isSubdomainOf(name, zone.name));
  if (stray) return { problem: `holds ${fromRoute53Name(stray.api.Name)}, which does not lie in ${zone.name}` };
  const hasApex = records.some(({ name, type }) => type === "SOA" && name === zone.name);
  return hasApex ? undefined : { problem: `has no SOA record of ${zone.name}, so it is not the whole hosted zone` };
}
