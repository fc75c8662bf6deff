/** An IP address as Go's `netip.Addr` holds it: IPv4-mapped IPv6 stays IPv6. */
export class IpAddress {
  constructor(
    /** 4 bytes for IPv4, 16 for IPv6. */
    readonly bytes: readonly number[],
    /** IPv6 scope zone; empty for none. */
    readonly zone = "",
  ) {}

  /** The canonical text (RFC 5952), as Go writes it. */
  get canonical(): string {
    return formatIpAddress(this);
  }
}

/**
 * Parses an address as Go's `netip.ParseAddr` does: no leading zeros, brackets, ports, blanks or prefix lengths.
 *
 * @returns undefined when the text is no address
 */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (text.length < 2 || text.length > 300) return undefined;
  // Nearly every text asked about is a host name: a dot decides before a letter only for IPv4.
  let isNumeric = true;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "." && !isNumeric) return undefined;
    if (char < "0" || char > "9") isNumeric &&= char === ".";
    if (char === ".") return fromBytes(parseIpv4(text));
    if (char === ":") return parseIpv6WithZone(text);
    if (char === "%") return undefined;
  }
  return undefined;
}

const fromBytes = (bytes: number[] | undefined, zone = ""): IpAddress | undefined =>
  bytes && new IpAddress(bytes, zone);

function parseIpv4(text: string): number[] | undefined {
  const fields = text.split(".");
  if (fields.length !== 4) return undefined;
  const bytes: number[] = [];
  for (const field of fields) {
    if (!/^(0|[1-9]\d{0,2})$/.test(field) || Number(field) > 255) return undefined;
    bytes.push(Number(field));
  }
  return bytes;
}

function parseIpv6WithZone(text: string): IpAddress | undefined {
  const percent = text.indexOf("%");
  if (percent === -1) return fromBytes(parseIpv6(text));
  const zone = text.slice(percent + 1);
  return zone === "" ? undefined : fromBytes(parseIpv6(text.slice(0, percent)), zone);
}

function parseIpv6(text: string): number[] | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0]!, halves.length === 1);
  const tail = halves.length === 2 ? parseGroups(halves[1]!, true) : [];
  if (!head || !tail) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** Bytes of colon-separated groups; an IPv4 address may stand in the last group of the whole text. */
function parseGroups(text: string, isLast: boolean): number[] | undefined {
  if (text === "") return [];
  const groups = text.split(":");
  const bytes: number[] = [];
  for (const [i, group] of groups.entries()) {
    if (isLast && i === groups.length - 1 && group.includes(".")) {
      const ipv4 = parseIpv4(group);
      return ipv4 && [...bytes, ...ipv4];
    }
    if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined;
    const value = parseInt(group, 16);
    bytes.push(value >> 8, value & 255);
  }
  return bytes;
}

export const isIpv4 = (address: IpAddress): boolean => address.bytes.length === 4;

/** Whether an IPv6 address stands for an IPv4 one (`::ffff:0:0/96`). */
export function isIpv4Mapped(address: IpAddress): boolean {
  const { bytes } = address;
  return (
    bytes.length === 16 && bytes[10] === 255 && bytes[11] === 255 && bytes.slice(0, 10).every((byte) => byte === 0)
  );
}

/** The IPv4 address that an IPv4-mapped IPv6 address stands for; any other address as it is. */
export function unmapIpAddress(address: IpAddress): IpAddress {
  return isIpv4Mapped(address) ? new IpAddress(address.bytes.slice(12)) : address;
}

/** IPv4 before IPv6, then by number, then by zone: Go's `netip.Addr.Compare`. */
export function compareAddresses(a: IpAddress, b: IpAddress): number {
  if (a.bytes.length !== b.bytes.length) return a.bytes.length - b.bytes.length;
  for (const [i, byte] of a.bytes.entries()) if (byte !== b.bytes[i]) return byte - b.bytes[i]!;
  return a.zone < b.zone ? -1 : a.zone > b.zone ? 1 : 0;
}

function formatIpAddress(address: IpAddress): string {
  const { bytes, zone } = address;
  if (bytes.length === 4) return bytes.join(".");
  const suffix = zone === "" ? "" : `%${zone}`;
  if (isIpv4Mapped(address)) return `::ffff:${bytes.slice(12).join(".")}${suffix}`;
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16));
  const { start, length } = longestZeroRun(groups);
  if (length < 2) return groups.join(":") + suffix;
  return `${groups.slice(0, start).join(":")}::${groups.slice(start + length).join(":")}${suffix}`;
}

function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (const [i, group] of groups.entries()) {
    if (group !== "0") start = i + 1;
    else if (i + 1 - start > best.length) best = { start, length: i + 1 - start };
  }
  return best;
}

/** The record type that external-dns gives a target: `A` for IPv4, `AAAA` for any other address, else `CNAME`. */
export function suitableType(target: string): "A" | "AAAA" | "CNAME" {
  const address = parseIpAddress(target);
  if (!address) return "CNAME";
  return isIpv4(address) ? "A" : "AAAA";
}
