import { parseIpAddress, unmapIpAddress, type IpAddress } from "./ip-address";

/** A network, e.g. `10.0.0.0/8`; the address may have host bits. */
export interface IpPrefix {
  readonly address: IpAddress;
  readonly bits: number;
}

/**
 * Parses a network in CIDR notation as Go does: an address without zone, a slash, a length without leading zeros.
 *
 * @returns undefined for anything else, a bare address included
 */
export function parseIpPrefix(text: string): IpPrefix | undefined {
  const slash = text.lastIndexOf("/");
  if (slash === -1) return undefined;
  const address = parseIpAddress(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (!address || address.zone !== "" || !/^(0|[1-9]\d{0,2})$/.test(length)) return undefined;
  const bits = Number(length);
  return bits <= address.bytes.length * 8 ? { address, bits } : undefined;
}

/** Whether a network holds an address of its own family. */
export function prefixContains(prefix: IpPrefix, address: IpAddress): boolean {
  const own = prefix.address.bytes;
  if (own.length !== address.bytes.length) return false;
  const whole = prefix.bits >> 3;
  for (let i = 0; i < whole; i++) if (own[i] !== address.bytes[i]) return false;
  const rest = prefix.bits & 7;
  if (rest === 0) return true;
  const mask = (0xff << (8 - rest)) & 0xff;
  return (own[whole]! & mask) === (address.bytes[whole]! & mask);
}

/** Like {@link prefixContains}, with IPv4-mapped addresses counted as IPv4 on both sides, as Go's `net.IPNet` does. */
export function prefixContainsUnmapped(prefix: IpPrefix, address: IpAddress): boolean {
  const network = unmapIpAddress(prefix.address);
  const bits = network === prefix.address ? prefix.bits : prefix.bits - 96;
  return bits >= 0 && prefixContains({ address: network, bits }, unmapIpAddress(address));
}
