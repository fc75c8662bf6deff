import { parseIpAddress } from "../dns/ip-address";
import { isTextType } from "../dns/record-type";
import { normalizeTxt } from "../dns/txt";
import { normalizeValue } from "../dns/values";
import { compareBytes, sortedUnique } from "../util/compare";
import type { Mode } from "./routing";

/**
 * The values of a record as Route 53 takes them, sorted, each once.
 *
 * Exact mode leaves them as the source wrote them. A value that is not of its type stays as it is: a rule reports it.
 */
export function recordValues(type: string, targets: readonly string[], mode: Mode): string[] {
  if (mode === "exact") return [...targets].sort(compareBytes);
  return sortedUnique(targets.map((target) => recordValue(type, target)));
}

function recordValue(type: string, target: string): string {
  if (type === "A" || type === "AAAA") {
    const address = parseIpAddress(target);
    return address ? address.canonical : target;
  }
  if (isTextType(type)) return normalizeTxt(target);
  const result = normalizeValue(type, target);
  return result.ok ? result.value : target;
}
