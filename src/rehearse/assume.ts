import type { HostedZone } from "../config/config";
import { toRoute53Name } from "../dns/escape";
import type { PlanGraph, PlannedRecordSet } from "../plan/graph";
import { isInZoneAlias } from "../plan/in-zone-alias";
import type { ApiRecordSet } from "../route53/api";
import type { CidrCollectionSnapshot, HealthCheckSnapshot } from "../route53/service/snapshot";
import { groupBy } from "../util/group-by";
import { sha256 } from "../util/sha256";

/** Health checks that manifests name by id, for a record set or below a calculated check. */
export function assumedHealthChecks(
  planned: readonly PlannedRecordSet[],
  zones: readonly HostedZone[],
  { stacks }: PlanGraph,
): HealthCheckSnapshot[] {
  const used = planned.flatMap(({ healthCheck }) => healthCheck ?? []);
  const children = stacks
    .filter(({ hostedZone }) => zones.includes(hostedZone))
    .flatMap(({ healthChecks }) => healthChecks.flatMap((check) => check.children));
  const ids = [...used, ...children].flatMap((reference) => (reference.by === "id" ? [reference.id] : []));
  const Config = { Type: "TCP", IPAddress: "192.0.2.1", Port: 80, RequestInterval: 30, FailureThreshold: 3 };
  return [...new Set(ids)].map((Id) => ({ Id, CallerReference: Id, Version: 1, Config, tags: {} }));
}

/** CIDR collections and locations that manifests name by id. */
export function assumedCollections(planned: readonly PlannedRecordSet[]): CidrCollectionSnapshot[] {
  const used = planned.flatMap(({ recordSet }) => (recordSet.routing.cidr ? [recordSet.routing.cidr] : []));
  const byCollection = groupBy(used, ({ collection }) => collection);
  return [...byCollection].map(([Id, locations]) => ({
    Id,
    Name: `collection-${sha256(Id).slice(0, 8)}`,
    Version: 1,
    blocks: [...new Set(locations.map(({ location }) => location))]
      .filter((location) => location !== "*")
      .map((LocationName, i) => ({ LocationName, CidrBlock: `198.51.${i}.0/24` })),
  }));
}

/** What in-zone alias records stand for although no manifest makes it. */
export function assumedTargets(planned: readonly PlannedRecordSet[]): ApiRecordSet[] {
  const key = (type: string, name: string): string => `${type} ${name}`;
  const made = new Set(planned.map(({ recordSet }) => key(recordSet.type, recordSet.name)));
  const assumed = new Map<string, ApiRecordSet>();
  for (const entry of planned) {
    const { alias, type } = entry.recordSet;
    if (!alias || !isInZoneAlias(entry) || made.has(key(type, alias.dnsName))) continue;
    const value = type === "AAAA" ? "2001:db8::1" : type === "A" ? "192.0.2.1" : undefined;
    if (value === undefined) continue;
    const Name = toRoute53Name(alias.dnsName);
    assumed.set(key(type, Name), { Name, Type: type, TTL: 300, ResourceRecords: [{ Value: value }] });
  }
  return [...assumed.values()];
}
