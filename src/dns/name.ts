import { needsIdna, toAscii } from "./idna";

declare const proof: unique symbol;

/** A name after {@link normalizeName}: lower case, IDNA, no trailing dot, `*` only as the whole leftmost label. */
export type DnsName = string & { readonly [proof]: true };

/** Why a text is no DNS name. Lengths are in octets. */
export type NameProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "empty-label" }
  | { readonly kind: "label-too-long"; readonly label: string; readonly length: number }
  | { readonly kind: "name-too-long"; readonly length: number }
  | { readonly kind: "misplaced-wildcard" }
  | { readonly kind: "invalid-character"; readonly character: string }
  | { readonly kind: "invalid-idna" };

export type NormalizedName =
  { readonly ok: true; readonly name: DnsName } | { readonly ok: false; readonly problem: NameProblem };

/** RFC 1035 §2.3.4. */
export const LONGEST_LABEL = 63;
/** 255 octets on the wire are 253 characters of text without the final dot. */
export const LONGEST_NAME = 253;

const DOT = 46;

/**
 * Brings a name into the one form that the rest of the program compares and prints.
 *
 * Lower case, IDNA (nontransitional), one trailing dot removed, Route 53's `\052` read as `*`.
 * Normalising twice is normalising once. An underscore is allowed anywhere, a `/` only below
 * `in-addr.arpa` (RFC 2317).
 */
export function normalizeName(text: string): NormalizedName {
  const lower = text.toLowerCase();
  if (isPlain(lower) && !lower.includes("xn--")) return { ok: true, name: lower as DnsName };
  const undotted = lower.endsWith(".") ? lower.slice(0, -1) : lower;
  if (undotted === "") return failure({ kind: text === "" ? "empty" : "empty-label" });
  // Far beyond any name, so not worth IDNA's time.
  if (undotted.length > 4096) return failure({ kind: "name-too-long", length: undotted.length });
  const ascii = toAscii(undotted.replace(/^\\052(?=\.|$)/, "*"));
  if (ascii === undefined) return failure(invalidIdna(undotted));
  const problem = problemOf(ascii);
  return problem ? failure(problem) : { ok: true, name: ascii as DnsName };
}

/**
 * Whether a text in lower case is a name as it stands, as nearly all are: letters, digits, `-` and `_`, within the limits.
 *
 * A loop, since names are normalised in every pass and a regular expression takes several times as long.
 */
function isPlain(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  let label = text.startsWith("*.") ? 2 : 0;
  for (let at = label; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === DOT) {
      if (at === label || at - label > LONGEST_LABEL) return false;
      label = at + 1;
    } else if (!isPlainUnit(unit)) return false;
  }
  return text.length > label && text.length - label <= LONGEST_LABEL;
}

/** `a` to `z`, `0` to `9`, `-` and `_`. */
function isPlainUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 95;
}

/** The normalised name, or the text in lower case without trailing dot where it is none. */
export function normalizeOrLowerCase(text: string): string {
  const result = normalizeName(text);
  return result.ok ? result.name : text.toLowerCase().replace(/\.$/, "");
}

function failure(problem: NameProblem): NormalizedName {
  return { ok: false, problem };
}

/** IDNA says only yes or no; a blank or an empty label is a better thing to tell. */
function invalidIdna(name: string): NameProblem {
  const ascii = name
    .split(".")
    .map((label) => (needsIdna(label) ? "x" : label))
    .join(".");
  return problemOf(ascii) ?? { kind: "invalid-idna" };
}

function problemOf(name: string): NameProblem | undefined {
  const labels = name.split(".");
  if (labels.includes("")) return { kind: "empty-label" };
  const long = labels.find((label) => label.length > LONGEST_LABEL);
  if (long !== undefined) return { kind: "label-too-long", label: long, length: long.length };
  if (name.length > LONGEST_NAME) return { kind: "name-too-long", length: name.length };
  const rest = labels[0] === "*" ? labels.slice(1).join(".") : name;
  if (rest.includes("*")) return { kind: "misplaced-wildcard" };
  const character = (name.endsWith(".in-addr.arpa") ? /[^a-z0-9_./-]/u : /[^a-z0-9_.-]/u).exec(rest)?.[0];
  return character === undefined ? undefined : { kind: "invalid-character", character };
}

/** Whether the leftmost label is `*`. */
export function isWildcard(name: string): boolean {
  return name === "*" || name.startsWith("*.");
}

/** Whether a normalised name equals another or lies below it, label by label: `notexample.com` is not below `example.com`. */
export function isSubdomainOf(name: string, ancestor: string): boolean {
  return name === ancestor || (name.endsWith(ancestor) && name[name.length - ancestor.length - 1] === ".");
}

/** Whether a normalised name is what a wildcard of the same depth or above stands for; `*` covers any number of labels. */
export function isCoveredBy(name: string, wildcard: string): boolean {
  return isWildcard(wildcard) && name !== wildcard && name.endsWith(wildcard.slice(1)) && !isWildcard(name);
}
