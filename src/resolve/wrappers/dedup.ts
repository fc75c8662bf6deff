import { duplicateEndpoint, invalidEndpoint } from "../../diagnostics/catalog/wrappers";
import type { Reporter } from "../../diagnostics/reporter";
import type { Endpoint } from "../../endpoint/endpoint";
import { sortedUnique } from "../../util/compare";
import { endpointProblem } from "./check-endpoint";

/**
 * Leaves out invalid endpoints (K53-E300) and all but the first of those with equal type, name, set identifier and targets.
 *
 * The first keeps its TTL, labels and properties and takes the origins of the others.
 */
export function dedupEndpoints(endpoints: readonly Endpoint[], reporter: Reporter): Endpoint[] {
  const kept = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const problem = endpointProblem(endpoint);
    if (problem !== undefined) {
      const message = invalidEndpoint(endpoint.recordType, endpoint.dnsName, problem);
      reporter.report(message, endpoint.origins[0]?.placeOf("targets"));
      continue;
    }
    const targets = endpoint.targets.length > 1 ? sortedUnique(endpoint.targets) : endpoint.targets;
    const key = [endpoint.recordType, endpoint.dnsName, endpoint.setIdentifier, targets.join(";")].join(" / ");
    const first = kept.get(key);
    if (first) kept.set(key, joined(first, endpoint, reporter));
    else kept.set(key, targets === endpoint.targets ? endpoint : { ...endpoint, targets });
  }
  return [...kept.values()];
}

function joined(first: Endpoint, other: Endpoint, reporter: Reporter): Endpoint {
  const difference = differenceOf(first, other);
  if (difference !== undefined) {
    const message = duplicateEndpoint(first.recordType, first.dnsName, difference);
    const place = first.origins[0]?.placeOf("name");
    reporter.report(message, place, [{ message: "The other one is here", place: other.origins[0]?.placeOf("name") }]);
  }
  return { ...first, origins: [...new Set([...first.origins, ...other.origins])] };
}

function differenceOf(a: Endpoint, b: Endpoint): string | undefined {
  if (a.recordTTL !== b.recordTTL) return "TTL";
  return propertyText(a) === propertyText(b) ? undefined : "set of properties";
}

const propertyText = ({ providerSpecific }: Endpoint): string =>
  JSON.stringify(providerSpecific.map(({ name, value }) => `${name}=${value}`).sort());
