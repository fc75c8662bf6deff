import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { nat64Failure } from "../../diagnostics/catalog/wrappers";
import type { Reporter } from "../../diagnostics/reporter";
import { parseIpAddress } from "../../dns/ip-address";
import { parseIpPrefix, prefixContains, type IpPrefix } from "../../dns/ip-prefix";
import type { Endpoint } from "../../endpoint/endpoint";

/**
 * Adds an A endpoint for each AAAA endpoint with targets in a NAT64 network (RFC 6052), after all others.
 *
 * @returns undefined when an AAAA target is no address: external-dns fails its run, which is reported (K53-E303)
 */
export function addNat64(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  reporter: Reporter,
): Endpoint[] | undefined {
  const prefixes = options.nat64Networks.flatMap((network) => parseIpPrefix(network) ?? []);
  if (prefixes.length === 0) return [...endpoints];
  const added: Endpoint[] = [];
  let hasFailed = false;
  for (const endpoint of endpoints) {
    if (endpoint.recordType !== "AAAA") continue;
    const wrong = endpoint.targets.find((target) => !parseIpAddress(target));
    if (wrong !== undefined) {
      hasFailed = true;
      reporter.report(nat64Failure(endpoint.dnsName, wrong), endpoint.origins[0]?.placeOf("targets"));
      continue;
    }
    const targets = endpoint.targets.flatMap((target) => embeddedIpv4(target, prefixes) ?? []);
    if (targets.length > 0) added.push({ ...endpoint, recordType: "A", targets });
  }
  return hasFailed ? undefined : [...endpoints, ...added];
}

function embeddedIpv4(target: string, prefixes: readonly IpPrefix[]): string | undefined {
  const address = parseIpAddress(target)!;
  if (address.zone !== "" || !prefixes.some((prefix) => prefixContains(prefix, address))) return undefined;
  return address.bytes.slice(12).join(".");
}
