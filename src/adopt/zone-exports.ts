import type { HostedZone } from "../config/config";
import { zoneKey } from "../config/hosted-zone-index";
import { fromRoute53Name } from "../dns/escape";
import { isSubdomainOf } from "../dns/name";
import { readZoneExport } from "../external-dns/zone-export";
import { bareZoneId } from "../route53/properties";
import type { FileProblem } from "../route53/zone-files/problem";
import { takeInventory, type ZoneInventory } from "./inventory";

/**
 * Lists what an export of a hosted zone holds.
 *
 * With an id it can also be of a hosted zone that the configuration looks up or creates, which is then found by its name.
 *
 * @param id - of the hosted zone; without one it is found by the name of the SOA record
 */
export function readInventory(
  text: string,
  zones: readonly HostedZone[],
  id: string | undefined,
): ZoneInventory | FileProblem {
  const bare = id === undefined ? undefined : bareZoneId(id);
  const isKnown = zones.some(({ identity }) => identity.by === "id" && identity.id === bare);
  // The reader knows hosted zones by id only.
  const candidates =
    bare === undefined || isKnown
      ? zones
      : zones.flatMap((zone): HostedZone[] =>
          zone.identity.by === "id" ? [] : [{ ...zone, identity: { by: "id", id: bare } }],
        );
  const found = readZoneExport(text, candidates, isKnown ? bare : undefined);
  if ("problem" in found) return found;
  const zone = zones.find((own) => zoneKey(own) === zoneKey(found.zone))!;
  const zoneId = found.zone.identity.by === "id" ? found.zone.identity.id : "";
  const inventory = takeInventory(zone, zoneId, found.recordSets);
  return checkWhole(inventory) ?? inventory;
}

/** What is missing from an export would seem to be missing from the hosted zone. */
function checkWhole({ zone, records }: ZoneInventory): FileProblem | undefined {
  const stray = records.find(({ name }) => !isSubdomainOf(name, zone.name));
  if (stray) return { problem: `holds ${fromRoute53Name(stray.api.Name)}, which does not lie in ${zone.name}` };
  const hasApex = records.some(({ name, type }) => type === "SOA" && name === zone.name);
  return hasApex ? undefined : { problem: `has no SOA record of ${zone.name}, so it is not the whole hosted zone` };
}
