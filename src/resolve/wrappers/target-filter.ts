import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { filteredTargets, ignoredNetwork } from "../../diagnostics/catalog/wrappers";
import type { Reporter } from "../../diagnostics/reporter";
import { parseIpAddress } from "../../dns/ip-address";
import { parseIpPrefix, prefixContainsUnmapped, type IpPrefix } from "../../dns/ip-prefix";
import type { Endpoint } from "../../endpoint/endpoint";

/**
 * Keeps the targets that lie in `--target-net-filter` (when given) and outside `--exclude-target-net`.
 *
 * What is no address lies in no network. An endpoint without any target left goes; each loss is reported (K53-W304).
 */
export function filterTargets(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  reporter: Reporter,
): Endpoint[] {
  const included = networksOf("target-net-filter", options.targetNetFilter, reporter);
  const excluded = networksOf("exclude-target-net", options.excludeTargetNet, reporter);
  if (included.length === 0 && excluded.length === 0) return [...endpoints];
  const isKept = (target: string): boolean =>
    (included.length === 0 || isWithin(included, target)) && !isWithin(excluded, target);
  return endpoints.flatMap((endpoint) => {
    const targets = endpoint.targets.filter(isKept);
    if (targets.length > 0 && targets.length === endpoint.targets.length) return [endpoint];
    const lost = endpoint.targets.filter((target) => !isKept(target));
    const message = filteredTargets(endpoint.recordType, endpoint.dnsName, lost, targets.length === 0);
    reporter.report(message, endpoint.origins[0]?.placeOf("targets"));
    return targets.length > 0 ? [{ ...endpoint, targets }] : [];
  });
}

function networksOf(flag: string, values: readonly string[], reporter: Reporter): IpPrefix[] {
  return values.flatMap((value) => {
    const network = parseIpPrefix(value.trim());
    if (!network && value.trim() !== "") reporter.report(ignoredNetwork(flag, value));
    return network ?? [];
  });
}

function isWithin(networks: readonly IpPrefix[], target: string): boolean {
  const address = parseIpAddress(target);
  return address !== undefined && address.zone === "" && networks.some((one) => prefixContainsUnmapped(one, address));
}
