import type { HostedZone } from "../config/config";
import { fromRoute53Name } from "../dns/escape";
import type { ApiRecordSet } from "../route53/api";

/** Why an export cannot be used, in words that follow the file's name. */
export interface ExportProblem {
  readonly problem: string;
}

/** The record sets of one hosted zone. */
export interface ZoneExport {
  readonly zone: HostedZone;
  readonly recordSets: readonly ApiRecordSet[];
}

/**
 * Reads what `aws route53 list-resource-record-sets` prints.
 *
 * @param zones - those of the configuration
 * @param id - of the hosted zone; without one it is found by the name of the SOA record
 */
export function readZoneExport(
  text: string,
  zones: readonly HostedZone[],
  id: string | undefined,
): ZoneExport | ExportProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is no JSON" };
  }
  const listed = (value as { ResourceRecordSets?: unknown } | null)?.ResourceRecordSets;
  if (!Array.isArray(listed))
    return { problem: "has no ResourceRecordSets, as aws route53 list-resource-record-sets prints them" };
  const broken = listed.findIndex((entry) => !isRecordSet(entry));
  if (broken !== -1) return { problem: `has an entry, number ${broken + 1}, that is no record set` };
  const recordSets = listed as ApiRecordSet[];
  const found = id === undefined ? byApex(recordSets, zones) : zones.filter((zone) => hasId(zone, id));
  if (found.length === 1) return { zone: found[0]!, recordSets };
  const many = found.length > 1 ? "more than one" : "none";
  return { problem: `belongs to ${many} of the hosted zones that are known by id; write ID=FILE to say which` };
}

function hasId(zone: HostedZone, id: string): boolean {
  return zone.identity.by === "id" && zone.identity.id === id.replace("/hostedzone/", "");
}

function byApex(recordSets: readonly ApiRecordSet[], zones: readonly HostedZone[]): HostedZone[] {
  const apex = recordSets.find(({ Type }) => Type === "SOA");
  if (!apex) return [];
  const name = fromRoute53Name(apex.Name);
  return zones.filter((zone) => zone.name === name && zone.identity.by === "id");
}

/** Route 53's own output is trusted in its details, but not to be Route 53's own output. */
function isRecordSet(value: unknown): value is ApiRecordSet {
  if (typeof value !== "object" || value === null) return false;
  const { Name, Type, ResourceRecords, AliasTarget, TTL } = value as Record<string, unknown>;
  const records = ResourceRecords === undefined || (Array.isArray(ResourceRecords) && ResourceRecords.every(hasValue));
  const alias = AliasTarget === undefined || typeof (AliasTarget as { DNSName?: unknown } | null)?.DNSName === "string";
  const ttl = TTL === undefined || typeof TTL === "number";
  return typeof Name === "string" && typeof Type === "string" && records && alias && ttl;
}

function hasValue(entry: unknown): boolean {
  return typeof (entry as { Value?: unknown } | null)?.Value === "string";
}
