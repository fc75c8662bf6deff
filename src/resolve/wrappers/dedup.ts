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
  const kept: Endpoint[] = [];
  const names = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const endpoint of endpoints) {
    const problem = endpointProblem(endpoint);
    if (problem !== undefined) {
      const message = invalidEndpoint(endpoint.recordType, endpoint.dnsName, problem);
      reporter.report(message, endpoint.origins[0]?.placeOf("targets"));
      continue;
    }
    const targets = endpoint.targets.length > 1 ? sortedUnique(endpoint.targets) : endpoint.targets;
    const next = targets === endpoint.targets ? endpoint : { ...endpoint, targets };
    // Names seldom come twice, and only those that do need keys.
    const sameName = names.get(next.dnsName);
    if (sameName === undefined) names.set(next.dnsName, kept.length);
    else {
      keys.set(keyOf(kept[sameName]!), sameName);
      const key = keyOf(next);
      const at = keys.get(key);
      if (at !== undefined) {
        kept[at] = joined(kept[at]!, endpoint, reporter);
        continue;
      }
      keys.set(key, kept.length);
    }
    kept.push(next);
  }
  return kept;
}

function keyOf({ recordType, dnsName, setIdentifier, targets }: Endpoint): string {
  return [recordType, dnsName, setIdentifier, targets.join(";")].join(" / ");
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
