import type { ClusterConfig, Config } from "../config/config";
import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "../config/external-dns/options";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import { compareRecordSets, type RecordSet } from "../endpoint/record-set";
import { adjustEndpoints } from "./adjust";
import { selectCandidates } from "./candidates";
import { declaredEndpoints } from "./declared";
import { applyDefaults } from "./defaults";
import { createDomainFilter, listFilter, type DomainFilter } from "../config/external-dns/domain-filter";
import { filterManaged } from "./managed";
import { keepFirstCluster, mergeWishes } from "./merge";
import { toRecordSets } from "./record-set";
import { separateByZone } from "./separate";
import { wrapEndpoints } from "./wrappers";

/** What the sources of one cluster gave. */
export interface ClusterEndpoints {
  readonly cluster: ClusterConfig;
  readonly endpoints: readonly Endpoint[];
}

/**
 * The pass from endpoints to record sets.
 *
 * For each cluster: external-dns' source wrappers, defaults, alias conversion, domain filter and managed types, and in
 * exact mode its planner's choice among candidates. Then all clusters and the declared records together, one endpoint
 * for each record set.
 *
 * @returns sorted by {@link compareRecordSets}
 */
export function resolveRecordSets(
  clusters: readonly ClusterEndpoints[],
  config: Config,
  reporter: Reporter,
): RecordSet[] {
  const { mode } = config.compat;
  const resolved = clusters.flatMap((cluster) => resolveCluster(cluster, config, reporter));
  const declared = adjustEndpoints(declaredEndpoints(config.records), { options: DEFAULT_OPTIONS, mode, reporter });
  const all = separateByZone([...resolved, ...declared], config);
  const endpoints = mode === "exact" ? keepFirstCluster(all, reporter) : mergeWishes(all, reporter);
  return toRecordSets(endpoints, mode, config.healthChecks, reporter).sort(compareRecordSets);
}

function resolveCluster({ cluster, endpoints }: ClusterEndpoints, config: Config, reporter: Reporter): Endpoint[] {
  const { mode } = config.compat;
  const options = cluster.externalDns ?? DEFAULT_OPTIONS;
  const filter = filterOf(options, config);
  const wrapped = wrapEndpoints(endpoints, options, mode, reporter);
  const filled = mode === "exact" ? wrapped : applyDefaults(wrapped, cluster.defaults);
  const adjusted = adjustEndpoints(filled, { options, mode, reporter });
  const managed = filterManaged(adjusted, options, filter, managesEverything(cluster, config), reporter);
  return mode === "exact" ? selectCandidates(managed, reporter) : managed;
}

/** Without external-dns arguments safe mode has no list of types to go by. */
function managesEverything(cluster: ClusterConfig, config: Config): boolean {
  return cluster.externalDns === undefined && config.compat.mode === "safe";
}

/** Hosted zones named on the command line stand in for a domain filter that nobody wrote. */
function filterOf(options: ExternalDnsOptions, config: Config): DomainFilter {
  const filter = createDomainFilter(options);
  if (filter.isConfigured || !config.zonesAreFilter) return filter;
  return { ...listFilter(config.zones.map((zone) => zone.name)), isOfZones: true };
}
