import { parseIpAddress } from "../dns/ip-address";
import { isTextType } from "../dns/record-type";
import { LONGEST_TXT_STRING, parseTxt } from "../dns/txt";
import { normalizeValue } from "../dns/values";

/**
 * A text that is equal for values of a type that mean the same.
 *
 * The spelling of addresses, letter case and final dots of host names, blanks between fields, the blanks between the
 * strings of a TXT and the escapes in them do not count, nor where a text of more than 255 octets is split.
 */
export function valueMeaning(type: string, value: string): string {
  if (type === "A" || type === "AAAA") return parseIpAddress(value)?.canonical ?? value;
  if (isTextType(type)) return textMeaning(value);
  const normalized = normalizeValue(type, value);
  if (!normalized.ok) return value;
  return HOST_LAST.has(type) ? normalized.value.replace(/(?<=[^ ])\.$/, "") : normalized.value;
}

/** Types whose values end in a host name. */
const HOST_LAST: ReadonlySet<string> = new Set(["CNAME", "NS", "PTR", "MX", "SRV", "NAPTR"]);

function textMeaning(value: string): string {
  const strings = parseTxt(value);
  if (!strings) return JSON.stringify([value]);
  const whole = strings.join("");
  return JSON.stringify(whole.length > LONGEST_TXT_STRING ? [whole] : strings);
}

/** Whether two lists hold the same values in any order. */
export function sameValues(type: string, a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((values) => new Set(values.map((value) => valueMeaning(type, value))));
  return left!.size === right!.size && [...left!].every((value) => right!.has(value));
}

/** The name of an alias target without what does not count: letter case, escapes of a wildcard, the final dot. */
export function aliasNameMeaning(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^\\052(?=\.)/, "*");
}

/** The same without the `dualstack.` that Route 53's console puts before load balancers. Source: TF-IMP-8. */
export function withoutDualstack(name: string): string {
  return aliasNameMeaning(name).replace(/^dualstack\./, "");
}
