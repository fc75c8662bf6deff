import { emptyCname } from "../diagnostics/catalog/extract";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint, Origin } from "../endpoint/endpoint";
import { compareBytes, sortedUnique } from "../util/compare";
import { groupByName } from "../util/group-by-name";

/**
 * Merges what one source gave: targets of equal (name, type, set identifier, TTL) come together, sorted and unique.
 *
 * CNAMEs and DNAMEs merge only when their first targets are equal too, and without targets they are reported and left
 * out (K53-E221). Labels and properties are those of the endpoint with the smallest `resource` label, where external-dns
 * takes any; origins are all kept.
 *
 * @returns sorted by name, type, set identifier, TTL and first target
 */
export function mergeEndpoints(endpoints: readonly Endpoint[], reporter: Reporter): Endpoint[] {
  const filled = endpoints.filter((endpoint) => {
    if (!isCanonicalName(endpoint) || endpoint.targets.length > 0) return true;
    reporter.report(emptyCname(endpoint.dnsName, endpoint.recordType), endpoint.origins[0]?.placeOf("targets"));
    return false;
  });
  return groupByName(filled, ({ dnsName }) => dnsName, keyOf)
    .map((group) => (group.length === 1 ? withSortedTargets(group[0]) : mergeGroup(group)))
    .sort(compareEndpoints);
}

const isCanonicalName = (endpoint: Endpoint): boolean =>
  endpoint.recordType === "CNAME" || endpoint.recordType === "DNAME";

function keyOf(endpoint: Endpoint): string {
  const first = isCanonicalName(endpoint) ? endpoint.targets[0]! : "";
  const { recordType, setIdentifier, recordTTL } = endpoint;
  return `${recordType}\0${setIdentifier}\0${recordTTL}\0${first}`;
}

const withSortedTargets = (endpoint: Endpoint): Endpoint =>
  endpoint.targets.length < 2 ? endpoint : { ...endpoint, targets: sortedUnique(endpoint.targets) };

function mergeGroup(group: readonly Endpoint[]): Endpoint {
  const first = group.reduce((best, endpoint) => (compareResource(endpoint, best) < 0 ? endpoint : best));
  return {
    ...first,
    targets: sortedUnique(group.flatMap((endpoint) => endpoint.targets)),
    origins: joinOrigins(group),
  };
}

/** Endpoints without a `resource` label come first. */
export function compareResource(a: Endpoint, b: Endpoint): number {
  return compareBytes(a.labels.get("resource") ?? "", b.labels.get("resource") ?? "");
}

/** The origins of several endpoints, each once; the endpoint that gives the labels comes first. */
export function joinOrigins(group: readonly Endpoint[]): Origin[] {
  const sorted = [...group].sort(compareResource);
  return [...new Set(sorted.flatMap((endpoint) => endpoint.origins))];
}

/** Name, type, set identifier, TTL, first target: the order in which a source hands endpoints on. */
export function compareEndpoints(a: Endpoint, b: Endpoint): number {
  return (
    compareBytes(a.dnsName, b.dnsName) ||
    compareBytes(a.recordType, b.recordType) ||
    compareBytes(a.setIdentifier, b.setIdentifier) ||
    a.recordTTL - b.recordTTL ||
    compareBytes(a.targets[0] ?? "", b.targets[0] ?? "")
  );
}
