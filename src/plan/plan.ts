import type { Config, HostedZone } from "../config/config";
import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import type { RecordSet } from "../endpoint/record-set";
import { compareBytes } from "../util/compare";
import { groupBy } from "../util/group-by";
import { recordAddress, stackName, zoneSlug } from "./address";
import { cidrCollectionOf } from "./cidr-collection";
import { NO_STATE_BLOCKS, type PlanGraph, type PlannedRecordSet, type PlannedStack } from "./graph";
import { StackHealthChecks } from "./health-checks";
import { isInZoneAlias, settleInZoneAliases } from "./in-zone-alias";
import { orderRecordSets } from "./order";
import { placeRecordSets, type PlacedRecordSet } from "./place";
import { withReshard } from "./reshard";
import { NameGroups, rendezvousShard } from "./shards";
import { checkAgainstZone } from "./zone-checks";

/** More record sets in one state and Terraform takes minutes. */
const COMFORTABLE_STACK = 500;
/** Source: Route 53 quotas; a higher one costs extra. */
const ZONE_QUOTA = 10_000;

/**
 * The pass from record sets to the plan graph: hosted zones, stacks, addresses, order, health checks.
 *
 * @param recordSets - sorted by {@link compareRecordSets}
 * @returns every shard of every hosted zone, empty ones too, so that a name that leaves takes its record along
 */
export function planRecordSets(recordSets: readonly RecordSet[], config: Config, reporter: Reporter): PlanGraph {
  // A lint of manifests alone; commands that need hosted zones say so themselves.
  if (config.zones.length === 0) return { hostedZones: [], stacks: [] };
  const placed = placeRecordSets(recordSets, config, reporter);
  const byZone = groupBy(placed, ({ hostedZone }) => hostedZone);
  const hostedZones = [...config.zones].sort((a, b) => compareBytes(zoneSlug(a), zoneSlug(b)));
  const stacks = hostedZones.flatMap((zone) => planZone(zone, byZone.get(zone) ?? [], config, reporter));
  stacks.sort((a, b) => compareBytes(a.name, b.name));
  return { hostedZones, stacks: withReshard(stacks, hostedZones, config.reshard, reporter) };
}

function planZone(
  zone: HostedZone,
  placed: readonly PlacedRecordSet[],
  config: Config,
  reporter: Reporter,
): PlannedStack[] {
  for (const entry of placed) checkAgainstZone(entry, reporter);
  // What external-dns would have refused by Route 53 is still what external-dns does.
  const settled = config.compat.mode === "exact" ? placed : settleInZoneAliases(placed, reporter);
  if (settled.length > ZONE_QUOTA) {
    reporter.report(catalog.zoneTooLarge(zone.name, settled.length, ZONE_QUOTA), zone.place);
  }
  if (zone.shards === 1) return [planStack(zone, 0, settled, config, reporter)];
  const shardOf = assignShards(zone, settled);
  const byShard = groupBy(settled, ({ recordSet }) => shardOf(recordSet.name));
  return Array.from({ length: zone.shards }, (_, shard) =>
    planStack(zone, shard, byShard.get(shard) ?? [], config, reporter),
  );
}

function assignShards(zone: HostedZone, placed: readonly PlacedRecordSet[]): (name: string) => number {
  const groups = new NameGroups();
  for (const entry of placed) {
    if (isInZoneAlias(entry)) groups.join(entry.recordSet.name, entry.recordSet.alias!.dnsName);
  }
  return (name) => rendezvousShard(groups.leader(name), zone.shards);
}

const NOTHING: readonly never[] = [];

function planStack(
  zone: HostedZone,
  shard: number,
  placed: readonly PlacedRecordSet[],
  config: Config,
  reporter: Reporter,
): PlannedStack {
  const name = stackName(zone, shard);
  if (placed.length > COMFORTABLE_STACK) {
    const shards = Math.ceil((zone.shards * placed.length) / COMFORTABLE_STACK);
    reporter.report(catalog.shardTooLarge(name, placed.length, shards), zone.place);
  }
  const checks = new StackHealthChecks();
  // Sorted, as the record sets were when they were placed.
  const planned = placed.map(({ recordSet }): PlannedRecordSet => ({
    recordSet,
    hostedZone: zone,
    address: recordAddress(zone, recordSet.name, recordSet.type, recordSet.setIdentifier),
    healthCheck: recordSet.healthCheck && checks.refer(recordSet.healthCheck),
    dependsOn: NOTHING,
    isAliasTarget: false,
    ...cidrCollectionOf(recordSet, config, reporter),
  }));
  const recordSets = orderRecordSets(withoutSharedAddresses(planned, config, reporter));
  for (const recordSet of recordSets) checks.use(recordSet.healthCheck, recordSet);
  return { name, hostedZone: zone, recordSets, healthChecks: checks.all(), state: NO_STATE_BLOCKS };
}

/** A and CNAME share an address; in safe mode a name with both is an error of its own (K53-E401) already. */
function withoutSharedAddresses(
  recordSets: readonly PlannedRecordSet[],
  { compat }: Config,
  reporter: Reporter,
): readonly PlannedRecordSet[] {
  if (new Set(recordSets.map(({ address }) => address)).size === recordSets.length) return recordSets;
  const groups = groupBy(recordSets, ({ address }) => address);
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [PlannedRecordSet, ...PlannedRecordSet[]];
    if (others.length > 0 && compat.mode === "exact") {
      reporter.report(
        catalog.ambiguousRecordSets(
          first.recordSet.name,
          group.map(({ recordSet }) => recordSet.type),
        ),
        others[0]!.recordSet.origins[0]?.placeOf("name"),
        [{ message: `${first.recordSet.type} is defined here`, place: first.recordSet.origins[0]?.placeOf("name") }],
      );
    }
    return first;
  });
}
