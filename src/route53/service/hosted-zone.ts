import type { ApiHostedZone, ApiRecordSet, ApiVpc } from "../api";
import { normalizeRecordSet } from "./normalize";
import { RecordIndex } from "./record-index";

/** A hosted zone with all it holds. */
export interface ZoneState {
  hostedZone: ApiHostedZone;
  readonly vpcs: ApiVpc[];
  readonly nameServers: readonly string[];
  readonly delegationSetId: string | undefined;
  readonly records: RecordIndex;
}

/** Name servers as Route 53 hands them out, four in four top-level domains, the same for the same number. */
export function nameServersOf(number: number): string[] {
  return ["com", "net", "org", "co.uk"].map((domain, i) => {
    const host = (number * 4 + i) % 2048;
    return `ns-${host}.awsdns-${String(host % 64).padStart(2, "0")}.${domain}`;
  });
}

/** The record sets that each new hosted zone has. Source: Route 53 Developer Guide, "NS and SOA records". */
export function apexRecordSets(name: string, nameServers: readonly string[]): ApiRecordSet[] {
  const soa = `${nameServers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  return [
    { Name: name, Type: "NS", TTL: 172800, ResourceRecords: nameServers.map((server) => ({ Value: `${server}.` })) },
    { Name: name, Type: "SOA", TTL: 900, ResourceRecords: [{ Value: soa }] },
  ];
}

/** An index of record sets that are there already. */
export function indexOf(zoneId: string, recordSets: readonly ApiRecordSet[]): RecordIndex {
  const index = new RecordIndex(zoneId);
  for (const recordSet of recordSets) index.put(normalizeRecordSet(recordSet));
  return index;
}

/** The name servers that the NS record set of the apex names, without final dots. */
export function nameServersIn(records: RecordIndex, zoneName: string): string[] {
  return (records.get(zoneName, "NS")?.ResourceRecords ?? []).map(({ Value }) => Value.replace(/\.$/, ""));
}

/** Whether a hosted zone holds nothing but what it was made with. */
export function isEmptyZone({ hostedZone, records }: ZoneState): boolean {
  const required = records.group(hostedZone.Name, "NS").length + records.group(hostedZone.Name, "SOA").length;
  return records.size === required;
}
