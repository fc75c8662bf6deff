import type { HostedZone } from "../config/config";
import { fromRoute53Name } from "../dns/escape";
import type { ApiRecordSet } from "../route53/api";
import { bareZoneId } from "../route53/properties";
import { isProblem, type FileProblem } from "../route53/zone-files/problem";
import { readRecordSetList } from "../route53/zone-files/record-set-list";

/** The record sets of one hosted zone. */
export interface ZoneExport {
  readonly zone: HostedZone;
  readonly recordSets: readonly ApiRecordSet[];
}

/**
 * Reads what `aws route53 list-resource-record-sets` prints, and finds the hosted zone it is of.
 *
 * @param zones - those of the configuration
 * @param id - of the hosted zone; without one it is found by the listing's own id or the name of the SOA record
 */
export function readZoneExport(
  text: string,
  zones: readonly HostedZone[],
  id: string | undefined,
): ZoneExport | FileProblem {
  const list = readRecordSetList(text);
  if (isProblem(list)) return list;
  const { recordSets } = list;
  const wanted = id ?? list.zoneId;
  const found = wanted === undefined ? byApex(list.apex, zones) : zones.filter((zone) => hasId(zone, wanted));
  if (found.length === 1) return { zone: found[0]!, recordSets };
  const many = found.length > 1 ? "more than one" : "none";
  return { problem: `belongs to ${many} of the hosted zones that are known by id; write ID=FILE to say which` };
}

function hasId(zone: HostedZone, id: string): boolean {
  return zone.identity.by === "id" && zone.identity.id === bareZoneId(id);
}

function byApex(apex: string | undefined, zones: readonly HostedZone[]): HostedZone[] {
  const name = apex === undefined ? undefined : fromRoute53Name(apex);
  return zones.filter((zone) => zone.name === name && zone.identity.by === "id");
}
