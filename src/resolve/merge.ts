import * as catalog from "../diagnostics/catalog/resolve";
import type { Reporter } from "../diagnostics/reporter";
import { normalizeOrLowerCase } from "../dns/name";
import { property, type Endpoint } from "../endpoint/endpoint";
import { compareBytes, firstDifference, sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import { groupByName } from "../util/group-by-name";
import { leastCandidate } from "./candidates";

/** Name, type and set identifier, and the hosted zone where it matters: what a record set is one of. */
export function recordSetKey({ dnsName, recordType, setIdentifier, onlyZone = "" }: Endpoint): string {
  return `${normalizeOrLowerCase(dnsName)}\u0000${recordType}\u0000${setIdentifier}\u0000${onlyZone}`;
}

/**
 * Puts together the endpoints that are wishes for the same record set (safe mode).
 *
 * Endpoints with equal (name, type, set identifier) become one: targets are the sorted union, the TTL is the
 * smallest given, all origins are kept. external-dns would keep one of them and drop the others in silence, and those
 * of two clusters would fight over the name.
 *
 * @returns names in order of first appearance; every endpoint is in exactly one result or was reported
 * @remarks Reports K53-W363 (put together), K53-W364 (TTLs differ), K53-E365 (two targets for a CNAME or an alias
 * record), K53-E366 (properties differ), K53-W367 (put together from several clusters).
 */
export function mergeWishes(endpoints: readonly Endpoint[], reporter: Reporter): Endpoint[] {
  const groups = groupByName(
    endpoints,
    ({ dnsName }) => normalizeOrLowerCase(dnsName),
    ({ recordType, setIdentifier, onlyZone = "" }) => `${recordType}\u0000${setIdentifier}\u0000${onlyZone}`,
  );
  return groups.map((group) => (group.length === 1 ? group[0] : mergeGroup(group, reporter)));
}

/** The order of origins decides which endpoint a report points at, so it must not hang on the order of files. */
function compareByOrigin(a: Endpoint, b: Endpoint): number {
  const left = a.origins[0];
  const right = b.origins[0];
  if (!left || !right) return 0;
  return firstDifference(
    compareBytes(left.cluster, right.cluster),
    compareBytes(left.file, right.file),
    left.line - right.line,
  );
}

function mergeGroup(unsorted: readonly Endpoint[], reporter: Reporter): Endpoint {
  const group = [...unsorted].sort(compareByOrigin);
  const [first, ...others] = group as [Endpoint, ...Endpoint[]];
  const targets = sortedUnique(group.flatMap((endpoint) => endpoint.targets));
  reportPropertyConflicts(group, reporter);
  if (targets.length > 1 && group.some(takesOneTarget)) {
    reporter.report(
      catalog.conflictingTargets(describeType(first), first.dnsName, targets),
      first.origins[0]?.placeOf("targets"),
      others.map((other) => ({
        message: "Another target is wished for here",
        place: other.origins[0]?.placeOf("targets"),
      })),
    );
    return first;
  }
  const kept = leastCandidate(group);
  if (!reportClusters(group, reporter) && kept.targets.length < targets.length) {
    reporter.report(
      catalog.candidatesMerged(first.recordType, first.dnsName, kept.targets.join(", ")),
      first.origins[0]?.placeOf("name"),
      others.map((other) => ({
        message: "The name is wished for here, too",
        place: other.origins[0]?.placeOf("name"),
      })),
    );
  }
  return {
    ...first,
    targets,
    recordTTL: mergeTtl(group, reporter),
    labels: first.labels,
    origins: group.flatMap((endpoint) => endpoint.origins),
  };
}

function takesOneTarget(endpoint: Endpoint): boolean {
  return endpoint.recordType === "CNAME" || property(endpoint, "alias") === "true";
}

function describeType(endpoint: Endpoint): string {
  // The two halves of an alias pair are one wish, and said in the same words one report.
  return property(endpoint, "alias") === "true" ? "the alias record" : endpoint.recordType;
}

function mergeTtl(group: readonly Endpoint[], reporter: Reporter): number {
  const given = [...new Set(group.map((endpoint) => endpoint.recordTTL).filter((ttl) => ttl > 0))];
  const smallest = given.length === 0 ? 0 : Math.min(...given);
  if (given.length > 1) {
    const [first, ...others] = group.filter((endpoint) => endpoint.recordTTL > 0) as [Endpoint, ...Endpoint[]];
    reporter.report(
      catalog.ttlsDiffer(first.recordType, first.dnsName, smallest),
      first.origins[0]?.placeOf("ttl"),
      others.map((other) => ({
        message: `The TTL is ${other.recordTTL} here`,
        place: other.origins[0]?.placeOf("ttl"),
      })),
    );
  }
  return smallest;
}

function reportPropertyConflicts(group: readonly Endpoint[], reporter: Reporter): void {
  const [first, ...others] = group as [Endpoint, ...Endpoint[]];
  const names = sortedUnique(group.flatMap((endpoint) => endpoint.providerSpecific.map(({ name }) => name)));
  for (const name of names) {
    const disagreeing = others.filter((other) => property(other, name) !== property(first, name));
    if (disagreeing.length === 0) continue;
    reporter.report(
      catalog.conflictingProperties(name, describeType(first), first.dnsName),
      first.origins[0]?.placeOf(`property:${name}`),
      disagreeing.map((other) => ({
        message: "It is different here",
        place: other.origins[0]?.placeOf(`property:${name}`),
      })),
    );
  }
}

/**
 * Keeps, of the endpoints that several clusters wish for, those of the cluster listed first (exact mode): the
 * external-dns of every other cluster finds the name taken.
 *
 * @param endpoints - of all clusters, in the order of the configuration
 * @remarks Reports K53-W367 for each record set that two clusters wish for.
 */
export function keepFirstCluster(endpoints: readonly Endpoint[], reporter: Reporter): Endpoint[] {
  const groups = groupBy(endpoints, recordSetKey);
  return [...groups.values()].flatMap((group) => {
    if (!reportClusters(group, reporter)) return group;
    return group.filter((endpoint) => clusterOf(endpoint) === clusterOf(group[0]!));
  });
}

function clusterOf(endpoint: Endpoint): string {
  return endpoint.origins[0]?.cluster ?? "";
}

/** @returns whether the wishes are of more than one cluster */
function reportClusters(group: readonly Endpoint[], reporter: Reporter): boolean {
  const [first, ...others] = group as [Endpoint, ...Endpoint[]];
  const foreign = others.filter((other) => clusterOf(other) !== clusterOf(first));
  if (foreign.length === 0) return false;
  const clusters = [...new Set(group.map(clusterOf))];
  reporter.report(
    catalog.severalClusters(describeType(first), first.dnsName, first.setIdentifier, clusters),
    first.origins[0]?.placeOf("name"),
    foreign.map((other) => ({
      message: `Wished for by ${clusterOf(other)}`,
      place: other.origins[0]?.placeOf("name"),
    })),
  );
  return true;
}
