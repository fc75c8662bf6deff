import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { keptTargets } from "../../diagnostics/catalog/wrappers";
import type { Reporter } from "../../diagnostics/reporter";
import { suitableType } from "../../dns/ip-address";
import type { Endpoint } from "../../endpoint/endpoint";

const TYPES = ["A", "AAAA", "CNAME"] as const;

/**
 * Gives endpoints without targets those of `--default-targets`, and all endpoints with `--force-default-targets`.
 *
 * Such an endpoint becomes one for each record type that the default targets need, whatever its own type was.
 */
export function applyDefaultTargets(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  reporter: Reporter,
): Endpoint[] {
  const { defaultTargets, forceDefaultTargets } = options;
  if (defaultTargets.length === 0) return [...endpoints];
  return endpoints.flatMap((endpoint) => {
    if (endpoint.targets.length === 0 || forceDefaultTargets) return withTargets(endpoint, defaultTargets);
    if (!hasOnly(endpoint, defaultTargets))
      reporter.report(keptTargets(endpoint.recordType, endpoint.dnsName), endpoint.origins[0]?.placeOf("targets"));
    return [endpoint];
  });
}

const hasOnly = (endpoint: Endpoint, targets: readonly string[]): boolean =>
  endpoint.targets.every((target) => targets.includes(target));

function withTargets(endpoint: Endpoint, targets: readonly string[]): Endpoint[] {
  const dnsName = withoutDot(endpoint.dnsName);
  if (dnsName.split(".").some((label) => Buffer.byteLength(label) > 63)) return [];
  return TYPES.map((recordType) => ({
    ...endpoint,
    dnsName,
    recordType,
    targets: targets.filter((target) => suitableType(target) === recordType).map(withoutDot),
  })).filter((made) => made.targets.length > 0);
}

const withoutDot = (name: string): string => (name.endsWith(".") ? name.slice(0, -1) : name);
