import { isIpv4 } from "../../dns/ip-address";
import { parseIpPrefix } from "../../dns/ip-prefix";
import { isCidrLocationName } from "./batch/bounds";

/** One change of `ChangeCidrCollection`. */
export interface CidrChange {
  readonly LocationName: string;
  readonly Action: "PUT" | "DELETE_IF_EXISTS";
  readonly CidrList: readonly string[];
}

/** What is wrong with a change by itself; undefined for nothing. */
export function cidrChangeProblem({ LocationName, CidrList }: CidrChange): string | undefined {
  if (!isCidrLocationName(LocationName)) return `Invalid CIDR location name: ${LocationName}`;
  if (CidrList.length === 0) return "A change of a CIDR collection must list at least one CIDR block.";
  const wrong = CidrList.find((text) => !isBlock(text));
  return wrong === undefined ? undefined : `Invalid CIDR block: ${wrong}`;
}

/** IPv4 from /1 to /24, IPv6 from /1 to /48, without host bits. Source: Route 53 Developer Guide, "IP-based routing". */
function isBlock(text: string): boolean {
  const prefix = parseIpPrefix(text);
  if (!prefix || prefix.bits < 1 || prefix.bits > (isIpv4(prefix.address) ? 24 : 48)) return false;
  return prefix.address.bytes.every(
    (byte, i) => (byte & (0xff >> Math.min(8, Math.max(0, prefix.bits - i * 8)))) === 0,
  );
}

/** Makes a change; a location without blocks is none. */
export function applyCidrChange(
  locations: Map<string, Set<string>>,
  { LocationName, Action, CidrList }: CidrChange,
): void {
  const blocks = locations.get(LocationName) ?? new Set<string>();
  for (const block of CidrList) {
    if (Action === "PUT") blocks.add(block);
    else blocks.delete(block);
  }
  if (blocks.size > 0) locations.set(LocationName, blocks);
  else locations.delete(LocationName);
}
