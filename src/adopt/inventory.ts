import type { HostedZone } from "../config/config";
import { fromRoute53Name } from "../dns/escape";
import type { ApiRecordSet } from "../route53/api";
import { compareBytes, firstDifference } from "../util/compare";

/** A record set that exists. */
export interface LiveRecord {
  readonly zone: HostedZone;
  /** Bare. Known also for a hosted zone that the configuration looks up or creates. */
  readonly zoneId: string;
  /** Lower case, no trailing dot, `*` for a wildcard. */
  readonly name: string;
  readonly type: string;
  /** Empty means none. */
  readonly setIdentifier: string;
  /** As Route 53 gave it. */
  readonly api: ApiRecordSet;
}

/** What a hosted zone holds. */
export interface ZoneInventory {
  readonly zone: HostedZone;
  readonly zoneId: string;
  /** Sorted by name, type, set identifier. */
  readonly records: readonly LiveRecord[];
}

/** What tells record sets of one hosted zone apart. */
export interface RecordIdentity {
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
}

/** Lists the record sets of a hosted zone under the names that the plan graph knows them by. */
export function takeInventory(zone: HostedZone, zoneId: string, recordSets: readonly ApiRecordSet[]): ZoneInventory {
  const records = recordSets.map((api): LiveRecord => ({
    zone,
    zoneId,
    name: fromRoute53Name(api.Name),
    type: api.Type,
    setIdentifier: api.SetIdentifier ?? "",
    api,
  }));
  return { zone, zoneId, records: records.sort(compareIdentities) };
}

/** Name, type, set identifier. */
export function compareIdentities(a: RecordIdentity, b: RecordIdentity): number {
  return firstDifference(
    compareBytes(a.name, b.name),
    compareBytes(a.type, b.type),
    compareBytes(a.setIdentifier, b.setIdentifier),
  );
}

/** A text that is equal for equal identities only. */
export function identityKey({ name, type, setIdentifier }: RecordIdentity): string {
  return JSON.stringify([name, type, setIdentifier]);
}

/** `A www.example.com`, with the set identifier behind it where there is one. */
export function describeRecord({ name, type, setIdentifier }: RecordIdentity): string {
  return setIdentifier === "" ? `${type} ${name}` : `${type} ${name} (${setIdentifier})`;
}

/**
 * Why a record set never comes under Terraform, or undefined.
 *
 * NS and SOA at the apex belong to the hosted zone, and what a traffic policy made to the traffic policy.
 * Source: R53-IMP-1, R53-IMP-3.
 */
export function reasonToLeaveAlone({ name, type, zone, api }: LiveRecord): string | undefined {
  if (name === zone.name && (type === "NS" || type === "SOA")) return "part of the hosted zone itself";
  return api.TrafficPolicyInstanceId === undefined ? undefined : "made by a traffic policy";
}
