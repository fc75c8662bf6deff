import type { Config, HostedZone, ProviderConfig } from "../config/config";
import { toRoute53Name } from "../dns/escape";
import type { PlanGraph, PlannedRecordSet } from "../plan/graph";
import type { ApiRecordSet } from "../route53/api";
import { apexRecordSets, nameServersOf } from "../route53/service/hosted-zone";
import { Route53, type Route53Options } from "../route53/service/route53";
import type { Snapshot, ZoneSnapshot } from "../route53/service/snapshot";
import type { ListedHealthCheck, ZoneListing } from "../route53/zone-files/zone-file";
import { groupBy } from "../util/group-by";
import { sha256 } from "../util/sha256";
import { assumedCollections, assumedHealthChecks, assumedTargets } from "./assume";
import { importedCidrCollections, importedHealthChecks, importedRecordSets, importedZoneId } from "./assume-imports";
import { accountOfArn, Cloud, DEFAULT_ACCOUNT } from "./cloud/cloud";
import { idsInStates, restoreStates } from "./restore";
import type { RehearsalStack } from "./terraform/workspace";

/** What files say that there is before a rehearsal. */
export interface Seed {
  /** No hosted zone twice. */
  readonly zones: readonly SeedZone[];
  readonly healthChecks: readonly ListedHealthCheck[];
  /** Whether there are no other health checks: what a state says beyond them is gone. */
  readonly hasAllHealthChecks?: boolean;
}

/** What a file says of a hosted zone of the configuration. */
export interface SeedZone extends ZoneListing {
  readonly zone: HostedZone;
}

export const NOTHING: Seed = { zones: [], healthChecks: [] };

/** Quotas that AWS raises on request; the compiler warns where one of a new account is passed. */
const RAISED = { recordSetsOfZone: Infinity, hostedZones: Infinity, healthChecks: Infinity };

/** What the names and record sets of a run are taken from. */
interface Sources {
  readonly graph: PlanGraph;
  readonly config: Config;
  readonly seed: Seed;
  /** Ids of hosted zones that states have looked up or made. */
  readonly idIn: (zone: HostedZone) => string | undefined;
}

/**
 * A cloud in which there is what the stacks take for granted: hosted zones that they do not create, with the records that
 * files list, what the states of the stacks say, and the health checks and CIDR collections that manifests name by id.
 *
 * Where a file lists a hosted zone, its states have no say in what it holds. A hosted zone that no file lists holds NS and
 * SOA, what states say, what its stacks import, and what its alias records stand for and nothing makes.
 *
 * @param observe - told of every call to Route 53
 */
export function seedCloud(
  graph: PlanGraph,
  config: Config,
  seed: Seed = NOTHING,
  stacks: readonly RehearsalStack[] = [],
  observe: Route53Options["observe"] = undefined,
): Cloud {
  const sources = { graph, config, seed, idIn: idsInStates(stacks) };
  const existing = graph.hostedZones.filter(
    (zone) => zone.identity.by !== "create" || listingOf(zone, seed) || importedZoneId(zone, graph) !== undefined,
  );
  const byAccount = groupBy(existing, (zone) => accountOf(zone, config).account);
  const cloud = new Cloud((account) =>
    Route53.from(snapshot(account, byAccount.get(account) ?? [], sources), {
      limits: RAISED,
      ...(observe && { observe }),
    }),
  );
  for (const zone of existing) {
    const { account, partition } = accountOf(zone, config);
    cloud.account(account, partition);
  }
  const listed = seed.zones.filter(({ from }) => from !== "state").map(({ zone }) => zoneId(zone, sources));
  restoreStates(cloud, stacks, {
    hostedZones: new Set(listed),
    hasAllHealthChecks: seed.hasAllHealthChecks === true,
  });
  return cloud;
}

function snapshot(account: string, zones: readonly HostedZone[], sources: Sources): Snapshot {
  const { config, graph, seed } = sources;
  const planned = new Map(zones.map((zone) => [zone, plannedIn(zone, graph)]));
  const all = [...planned.values()].flat();
  // Which account a health check is in, no file says.
  const checks = seed.healthChecks.map((check) => ({ CallerReference: check.Id, Version: 1, ...check }));
  const known = new Set(checks.map(({ Id }) => Id));
  const assumed = [...importedHealthChecks(zones, graph), ...assumedHealthChecks(all, zones, graph)];
  return {
    zones: zones.map((zone, i) => zoneSnapshot(zone, i, planned.get(zone)!, sources)),
    healthChecks: [...checks, ...assumed.filter(({ Id }) => !known.has(Id))],
    cidrCollections: [
      // The stack `foundation` has them, by the usual provider.
      ...(accountBehind(config.provider).account === account
        ? importedCidrCollections(graph, config.cidrCollections)
        : []),
      ...assumedCollections(all),
    ],
  };
}

function providerOf({ provider }: HostedZone, config: Config): ProviderConfig {
  return provider ?? config.provider;
}

/** The account in which a hosted zone is managed. */
function accountOf(zone: HostedZone, config: Config): ReturnType<typeof accountBehind> {
  return accountBehind(providerOf(zone, config));
}

function accountBehind({ assumeRoleArn }: ProviderConfig): { readonly account: string; readonly partition: string } {
  const found = assumeRoleArn === undefined ? undefined : accountOfArn(assumeRoleArn);
  return found ?? { account: DEFAULT_ACCOUNT, partition: "aws" };
}

function plannedIn(zone: HostedZone, { stacks }: PlanGraph): PlannedRecordSet[] {
  return stacks.filter(({ hostedZone }) => hostedZone === zone).flatMap(({ recordSets }) => recordSets);
}

function listingOf(zone: HostedZone, { zones }: Seed): SeedZone | undefined {
  return zones.find((entry) => entry.zone === zone);
}

function zoneSnapshot(
  zone: HostedZone,
  number: number,
  planned: readonly PlannedRecordSet[],
  sources: Sources,
): ZoneSnapshot {
  const Name = toRoute53Name(zone.name);
  const Id = zoneId(zone, sources);
  const listing = listingOf(zone, sources.seed);
  const region = providerOf(zone, sources.config).region ?? "us-east-1";
  const { settings } = listing ?? {};
  const assumed = (): ApiRecordSet[] => [...importedRecordSets(zone, Id, sources.graph), ...assumedTargets(planned)];
  return {
    Id,
    Name,
    CallerReference: Id,
    PrivateZone: zone.private,
    ...(settings?.comment !== undefined && { Comment: settings.comment }),
    vpcs: settings?.vpcs ?? zone.vpcs.map(({ id, region: own = region }) => ({ VPCId: id, VPCRegion: own })),
    tags: settings?.tags ?? zone.tags,
    recordSets: withApex(Name, number, listing?.recordSets ?? assumed()),
  };
}

/** A state has the NS and SOA records of a hosted zone only where somebody imported them. */
function withApex(Name: string, number: number, recordSets: readonly ApiRecordSet[]): ApiRecordSet[] {
  const isThere = (wanted: ApiRecordSet): boolean =>
    recordSets.some(({ Name: name, Type }) => name === Name && Type === wanted.Type);
  return [...apexRecordSets(Name, nameServersOf(number)).filter((own) => !isThere(own)), ...recordSets];
}

function zoneId(zone: HostedZone, { graph, seed, idIn }: Sources): string {
  if (zone.identity.by === "id") return zone.identity.id;
  return listingOf(zone, seed)?.zoneId ?? importedZoneId(zone, graph) ?? idIn(zone) ?? inventedZoneId(zone);
}

/** The id of a hosted zone that is looked up, which only a real account knows. */
function inventedZoneId(zone: HostedZone): string {
  return `Z0${sha256(JSON.stringify([zone.name, zone.private]))
    .slice(0, 18)
    .toUpperCase()}`;
}
