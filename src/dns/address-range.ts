import { unmapIpAddress, parseIpAddress, type IpAddress } from "./ip-address";
import { parseIpPrefix, prefixContains, type IpPrefix } from "./ip-prefix";

/** Why an address cannot be reached from everywhere on the Internet. */
export type AddressRange =
  | "unspecified"
  | "private"
  | "shared"
  | "loopback"
  | "link-local"
  | "unique-local"
  | "documentation"
  | "benchmarking"
  | "multicast"
  | "broadcast"
  | "reserved";

/**
 * Ranges that are not globally reachable, the narrower ones first.
 *
 * Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates).
 */
const RANGES: readonly (readonly [string, AddressRange])[] = [
  ["255.255.255.255/32", "broadcast"],
  ["0.0.0.0/8", "unspecified"],
  ["10.0.0.0/8", "private"],
  ["100.64.0.0/10", "shared"],
  ["127.0.0.0/8", "loopback"],
  ["169.254.0.0/16", "link-local"],
  ["172.16.0.0/12", "private"],
  ["192.0.0.0/24", "reserved"],
  ["192.0.2.0/24", "documentation"],
  ["192.168.0.0/16", "private"],
  ["198.18.0.0/15", "benchmarking"],
  ["198.51.100.0/24", "documentation"],
  ["203.0.113.0/24", "documentation"],
  ["224.0.0.0/4", "multicast"],
  ["240.0.0.0/4", "reserved"],
  ["::/128", "unspecified"],
  ["::1/128", "loopback"],
  ["100::/64", "reserved"],
  ["2001:2::/48", "benchmarking"],
  ["2001:db8::/32", "documentation"],
  ["3fff::/20", "documentation"],
  ["5f00::/16", "reserved"],
  ["fc00::/7", "unique-local"],
  ["fe80::/10", "link-local"],
  ["fec0::/10", "reserved"],
  ["ff00::/8", "multicast"],
];

let parsed: readonly { readonly prefix: IpPrefix; readonly range: AddressRange }[] | undefined;

function ranges() {
  parsed ??= RANGES.map(([text, range]) => ({ prefix: parseIpPrefix(text)!, range }));
  return parsed;
}

/** The special range that an address lies in; IPv4-mapped IPv6 addresses count as IPv4. Undefined for public addresses. */
export function addressRange(address: IpAddress): AddressRange | undefined {
  const plain = unmapIpAddress(address);
  return ranges().find(({ prefix }) => prefixContains(prefix, plain))?.range;
}

/**
 * Whether a text is an address that only some network of its own can reach: RFC 1918, shared (RFC 6598), loopback,
 * link-local or unique-local. Documentation addresses are not among them.
 */
export function isPrivateAddress(text: string): boolean {
  const address = parseIpAddress(text);
  const range = address && addressRange(address);
  return range !== undefined && PRIVATE.has(range);
}

const PRIVATE: ReadonlySet<AddressRange> = new Set([
  "unspecified",
  "private",
  "shared",
  "loopback",
  "link-local",
  "unique-local",
]);
