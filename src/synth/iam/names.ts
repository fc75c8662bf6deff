import type { ClusterConfig, Config, HostedZone } from "../../config/config";
import { zonesOfCluster } from "../../config/external-dns/zones-of-cluster";
import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "../../config/external-dns/options";
import { escapeName } from "../../dns/escape";
import { toAscii } from "../../dns/idna";
import type { PlanGraph } from "../../plan/graph";
import { sortedUnique } from "../../util/compare";
import { below, within, withoutCovered } from "./patterns";

/**
 * Names of one hosted zone that may be changed, and with which types.
 *
 * A pattern is a name as the condition key gives it, or `*.` and a name: every name below that one, which in IAM is a
 * text with that end. Source: R53-IAM-3.
 */
export interface NameLimit {
  /** Sorted; undefined for every name. */
  readonly patterns: readonly string[] | undefined;
  /** Sorted; empty for all. */
  readonly types: readonly string[];
}

/** What decides the names that a role may change. */
export interface NameSource {
  readonly graph: PlanGraph;
  readonly config: Pick<Config, "iam" | "clusters" | "claims" | "compat">;
  /** Names that record sets had before: without them a role could not delete what has just left. */
  readonly previousNames: readonly string[];
}

/** The limits for a hosted zone, one for each set of types. Empty when nothing of it may be changed. */
export function nameLimits(zone: HostedZone, source: NameSource): NameLimit[] {
  const { names, types } = source.config.iam;
  switch (names) {
    case "zones":
      return [{ patterns: undefined, types: [...types].sort() }];
    case "filters":
      return limit(filterPatterns(zone, source), types);
    case "records":
      return limit(
        [...namesIn(zone, source.graph), ...source.previousNames].flatMap((name) => within(escapeName(name), zone)),
        types,
      );
    case "claims":
      return claimLimits(zone, source.config);
  }
}

function limit(patterns: readonly string[], types: readonly string[]): NameLimit[] {
  return patterns.length === 0 ? [] : [{ patterns: withoutCovered(patterns), types: [...types].sort() }];
}

/** The domain filter as patterns; a regular expression or none is the whole hosted zone. */
export function patternsOfFilter(options: ExternalDnsOptions, zone: HostedZone): string[] {
  const filters = options.domainFilter.map((filter) => {
    const name = filter.trim().replace(/\.$/, "");
    return toAscii(name) ?? name.toLowerCase();
  });
  const included = filters.filter((filter) => filter !== "");
  const isRegex = options.regexDomainFilter !== "" || options.regexDomainExclusion !== "";
  if (isRegex || included.length === 0) return below(zone.name, zone);
  return included.flatMap((filter) =>
    filter.startsWith(".") ? within(`*${filter}`, zone) : [...within(filter, zone), ...within(`*.${filter}`, zone)],
  );
}

function filterPatterns(zone: HostedZone, { graph, config, previousNames }: NameSource): string[] {
  const clusters = config.clusters.filter((cluster) => receives(cluster, zone, config));
  const declared = recordsIn(zone, graph).filter(({ origins }) => origins.some(({ source }) => source === "records"));
  return [
    ...clusters.flatMap(({ externalDns }) => patternsOfFilter(externalDns ?? DEFAULT_OPTIONS, zone)),
    ...[...declared.map(({ name }) => name), ...previousNames].flatMap((name) => within(escapeName(name), zone)),
  ];
}

function receives(cluster: ClusterConfig, zone: HostedZone, { compat }: NameSource["config"]): boolean {
  return zonesOfCluster(cluster, [zone], compat.mode).length > 0;
}

function claimLimits(zone: HostedZone, { claims, iam }: NameSource["config"]): NameLimit[] {
  const byTypes = new Map<string, string[]>();
  for (const { names, types } of claims) {
    const allowed = iam.types.length === 0 || types.length === 0 ? [...types, ...iam.types] : both(types, iam.types);
    if (types.length > 0 && allowed.length === 0) continue;
    const key = sortedUnique(allowed).join(" ");
    const patterns = names.flatMap((name) =>
      within(name.startsWith("*.") ? `*.${escapeName(name.slice(2))}` : escapeName(name), zone),
    );
    if (patterns.length > 0) byTypes.set(key, [...(byTypes.get(key) ?? []), ...patterns]);
  }
  return [...byTypes.keys()].sort().map((key) => ({
    patterns: withoutCovered(byTypes.get(key)!),
    types: key === "" ? [] : key.split(" "),
  }));
}

function both(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((type) => b.includes(type));
}

function namesIn(zone: HostedZone, graph: PlanGraph): string[] {
  return recordsIn(zone, graph).map(({ name }) => name);
}

function recordsIn(
  zone: HostedZone,
  graph: PlanGraph,
): PlanGraph["stacks"][number]["recordSets"][number]["recordSet"][] {
  return graph.stacks
    .filter(({ hostedZone }) => hostedZone === zone)
    .flatMap(({ recordSets }) => recordSets.map(({ recordSet }) => recordSet));
}
