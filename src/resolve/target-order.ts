import { compareAddresses, parseIpAddress } from "../dns/ip-address";
import { compareBytes } from "../util/compare";

/**
 * external-dns' order of target lists: the shorter list first, then pair by pair after sorting:
 * addresses before host names, addresses by value, host names by bytes.
 *
 * @returns negative when `a` comes first; 0 when neither does
 * Source: spec of external-dns, "Target list operations", `IsLess`.
 */
export function compareTargets(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const left = sortTargets(a);
  const right = sortTargets(b);
  for (let i = 0; i < left.length; i++) {
    const order = left[i] === right[i] ? 0 : compareTarget(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

function compareTarget(a: string, b: string): number {
  const left = parseIpAddress(a);
  const right = parseIpAddress(b);
  if (left && right) return compareAddresses(left, right);
  if (left || right) return left ? -1 : 1;
  return compareBytes(a, b);
}

/** Sorted as external-dns sorts: two addresses by their canonical text, anything else by its own. */
export function sortTargets(targets: readonly string[]): string[] {
  return [...targets].sort((a, b) => {
    const left = parseIpAddress(a);
    const right = parseIpAddress(b);
    return left && right ? compareBytes(left.canonical, right.canonical) : compareBytes(a, b);
  });
}

/**
 * Whether external-dns takes two target lists for the same: letter case and the spelling of addresses do not count.
 *
 * At the first pair that differs in text and is one address it looks no further, so lists that differ later are the
 * same to it, too. Source: spec of external-dns, "Target list operations", `Same`.
 */
export function sameTargets(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const left = sortTargets(a);
  const right = sortTargets(b);
  for (let i = 0; i < left.length; i++) {
    if (left[i]!.toLowerCase() === right[i]!.toLowerCase()) continue;
    const [x, y] = [parseIpAddress(left[i]!), parseIpAddress(right[i]!)];
    return x !== undefined && y !== undefined && compareAddresses(x, y) === 0;
  }
  return true;
}
