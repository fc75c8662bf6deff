import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { ineligiblePtr, ptrTtl, unresolvedPtr } from "../../diagnostics/catalog/wrappers";
import type { Reporter } from "../../diagnostics/reporter";
import { parseIpAddress, type IpAddress } from "../../dns/ip-address";
import { property, withoutProperty, type Endpoint, type Origin, type Seconds } from "../../endpoint/endpoint";

/** The property that asks for a PTR record, or against one. */
const PROPERTY = "record-type";

interface Reverse {
  readonly names: string[];
  readonly ttls: Seconds[];
  readonly origins: Set<Origin>;
}

/**
 * Adds one PTR endpoint for each address of the endpoints that want one, after all others.
 *
 * Only when PTR is a managed type. `--create-ptr` is the default, the property `record-type` decides for one endpoint
 * and is taken away. The TTL is the smallest, unset counting as such.
 */
export function addPtr(endpoints: readonly Endpoint[], options: ExternalDnsOptions, reporter: Reporter): Endpoint[] {
  if (!options.managedRecordTypes.includes("PTR")) return [...endpoints];
  const reverses = new Map<string, Reverse>();
  const kept = endpoints.map((endpoint) => {
    const wish = property(endpoint, PROPERTY);
    if (isEligible(endpoint)) {
      if (wish === undefined ? options.createPtr : wish.toLowerCase() === "ptr") collect(reverses, endpoint, reporter);
    } else if (wish !== undefined) {
      const place = endpoint.origins[0]?.placeOf(`property:${PROPERTY}`);
      reporter.report(ineligiblePtr(endpoint.recordType, endpoint.dnsName), place);
    }
    return withoutProperty(endpoint, PROPERTY);
  });
  return [...kept, ...[...reverses].map(([name, reverse]) => toEndpoint(name, reverse, reporter))];
}

const isEligible = ({ recordType, dnsName }: Endpoint): boolean =>
  (recordType === "A" || recordType === "AAAA") && !dnsName.startsWith("*.");

function collect(reverses: Map<string, Reverse>, endpoint: Endpoint, reporter: Reporter): void {
  for (const target of endpoint.targets) {
    const address = parseIpAddress(target);
    if (!address) {
      reporter.report(unresolvedPtr(endpoint.dnsName, target), endpoint.origins[0]?.placeOf("targets"));
      continue;
    }
    const name = reverseName(address);
    const reverse = reverses.get(name) ?? { names: [], ttls: [], origins: new Set() };
    reverses.set(name, reverse);
    reverse.names.push(endpoint.dnsName);
    reverse.ttls.push(endpoint.recordTTL);
    endpoint.origins.forEach((origin) => reverse.origins.add(origin));
  }
}

/** The name under `in-addr.arpa` (RFC 1035 §3.5) or `ip6.arpa` (RFC 3596 §2.5). */
function reverseName({ bytes }: IpAddress): string {
  if (bytes.length === 4) return `${[...bytes].reverse().join(".")}.in-addr.arpa`;
  const nibbles = bytes.flatMap((byte) => [byte >> 4, byte & 15]);
  return `${nibbles
    .reverse()
    .map((nibble) => nibble.toString(16))
    .join(".")}.ip6.arpa`;
}

function toEndpoint(dnsName: string, { names, ttls, origins }: Reverse, reporter: Reporter): Endpoint {
  const recordTTL = Math.min(...ttls);
  const all = [...origins];
  if (ttls.some((ttl) => ttl !== recordTTL)) reporter.report(ptrTtl(dnsName, recordTTL), all[0]?.placeOf("ttl"));
  return {
    dnsName,
    recordType: "PTR",
    targets: names,
    recordTTL,
    setIdentifier: "",
    providerSpecific: [],
    labels: new Map(),
    origins: all,
  };
}
