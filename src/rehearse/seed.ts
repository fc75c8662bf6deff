import type { Config, HostedZone } from "../config/config";
import { toRoute53Name } from "../dns/escape";
import type { PlanGraph, PlannedRecordSet } from "../plan/graph";
import { isInZoneAlias } from "../plan/in-zone-alias";
import type { ApiRecordSet } from "../route53/api";
import { apexRecordSets, nameServersOf } from "../route53/service/hosted-zone";
import { Route53, type Route53Options } from "../route53/service/route53";
import type { CidrCollectionSnapshot, HealthCheckSnapshot, Snapshot, ZoneSnapshot } from "../route53/service/snapshot";
import { groupBy } from "../util/group-by";
import { sha256 } from "../util/sha256";
import { importedCidrCollections, importedHealthChecks, importedRecordSets, importedZoneId } from "./assume-imports";
import { accountOfArn, Cloud, DEFAULT_ACCOUNT } from "./cloud/cloud";

/** What a hosted zone holds before a rehearsal, by the zone. */
export type ExistingRecords = ReadonlyMap<HostedZone, readonly ApiRecordSet[]>;

/** Quotas that AWS raises on request; the compiler warns where one of a new account is passed. */
const RAISED = { recordSetsOfZone: Infinity, hostedZones: Infinity, healthChecks: Infinity };

const EMPTY: Snapshot = { zones: [], healthChecks: [], cidrCollections: [] };

/**
 * A cloud in which there is what the stacks take for granted: hosted zones that they do not create, with the records that
 * exports list, and the health checks and CIDR collections that manifests name by id.
 *
 * A hosted zone without an export holds NS and SOA, what its stacks import, and what its alias records stand for and nothing
 * makes.
 *
 * @param observe - told of every call to Route 53
 */
export function seedCloud(
  graph: PlanGraph,
  config: Config,
  existing: ExistingRecords,
  observe: Route53Options["observe"] = undefined,
): Cloud {
  const snapshots = seedSnapshots(graph, config, existing);
  const cloud = new Cloud((account) =>
    Route53.from(snapshots.get(account) ?? EMPTY, { limits: RAISED, ...(observe && { observe }) }),
  );
  for (const account of snapshots.keys()) cloud.account(account);
  return cloud;
}

function seedSnapshots(graph: PlanGraph, config: Config, existing: ExistingRecords): Map<string, Snapshot> {
  const zones = graph.hostedZones.filter(
    (zone) => zone.identity.by !== "create" || importedZoneId(zone, graph) !== undefined,
  );
  const byAccount = groupBy(zones, () => accountOf(config));
  return new Map(
    [...byAccount].map(([account, own]) => {
      const planned = new Map(own.map((zone) => [zone, plannedIn(zone, graph)]));
      const all = [...planned.values()].flat();
      const snapshot: Snapshot = {
        zones: own.map((zone, i) => zoneSnapshot(zone, i, existing.get(zone), planned.get(zone)!, { config, graph })),
        healthChecks: [...importedHealthChecks(own, graph), ...assumedHealthChecks(all, own, graph)],
        cidrCollections: [...importedCidrCollections(graph, config.cidrCollections), ...assumedCollections(all)],
      };
      return [account, snapshot];
    }),
  );
}

/** The account in which hosted zones are managed. */
function accountOf({ provider }: Config): string {
  const found = provider.assumeRoleArn === undefined ? undefined : accountOfArn(provider.assumeRoleArn);
  return found?.account ?? DEFAULT_ACCOUNT;
}

function plannedIn(zone: HostedZone, { stacks }: PlanGraph): PlannedRecordSet[] {
  return stacks.filter(({ hostedZone }) => hostedZone === zone).flatMap(({ recordSets }) => recordSets);
}

function zoneSnapshot(
  zone: HostedZone,
  number: number,
  existing: readonly ApiRecordSet[] | undefined,
  planned: readonly PlannedRecordSet[],
  { config, graph }: { readonly config: Config; readonly graph: PlanGraph },
): ZoneSnapshot {
  const { provider } = config;
  const Name = toRoute53Name(zone.name);
  const Id = zone.identity.by === "id" ? zone.identity.id : (importedZoneId(zone, graph) ?? inventedZoneId(zone));
  const assumed = (): ApiRecordSet[] => [...importedRecordSets(zone, Id, graph), ...assumedTargets(planned)];
  return {
    Id,
    Name,
    CallerReference: Id,
    PrivateZone: zone.private,
    vpcs: zone.vpcs.map(({ id, region = provider.region ?? "us-east-1" }) => ({ VPCId: id, VPCRegion: region })),
    tags: zone.tags,
    recordSets: existing ?? [...apexRecordSets(Name, nameServersOf(number)), ...assumed()],
  };
}

/** The id of a hosted zone that is looked up, which only a real account knows. */
export function inventedZoneId(zone: HostedZone): string {
  return `Z0${sha256(JSON.stringify([zone.name, zone.private]))
    .slice(0, 18)
    .toUpperCase()}`;
}

/** Health checks that manifests name by id, for a record set or below a calculated check. */
function assumedHealthChecks(
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
function assumedCollections(planned: readonly PlannedRecordSet[]): CidrCollectionSnapshot[] {
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
function assumedTargets(planned: readonly PlannedRecordSet[]): ApiRecordSet[] {
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
