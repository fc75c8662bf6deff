import { decodeOctal, encodeOctal } from "./escape";

/** RFC 1035 §3.3: one character string holds at most 255 octets. */
export const LONGEST_TXT_STRING = 255;

/**
 * The character strings of a TXT value in presentation format, as texts of octets (U+0000 to U+00FF).
 *
 * `undefined` when the text is not one or more quoted strings, such as `v=spf1 -all` without quotes.
 */
export function parseTxt(presentation: string): string[] | undefined {
  const strings: string[] = [];
  let at = skipBlanks(presentation, 0);
  while (presentation[at] === '"') {
    const end = closingQuote(presentation, at + 1);
    if (end === -1) return undefined;
    strings.push(unescape(presentation.slice(at + 1, end)));
    at = skipBlanks(presentation, end + 1);
  }
  return at === presentation.length && strings.length > 0 ? strings : undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

/** By hand: a regular expression runs out of stack on megabytes of escapes. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function unescape(text: string): string {
  const octets = toOctets(text);
  return octets.replace(/\\([0-3][0-7]{2}|[^])/g, (_, escaped: string) =>
    escaped.length === 3 ? decodeOctal(`\\${escaped}`) : escaped,
  );
}

/** UTF-8, one character for each octet. */
function toOctets(text: string): string {
  return /[^\0-\x7f]/.test(text) ? Buffer.from(text, "utf8").toString("latin1") : text;
}

/** One quoted string; a text of octets in, printable ASCII out. */
function quoteString(octets: string): string {
  const escaped = octets.replace(/["\\]|[^ -~]/g, (character) =>
    character === '"' || character === "\\" ? `\\${character}` : encodeOctal(character.charCodeAt(0)),
  );
  return `"${escaped}"`;
}

/** Strings of octets in presentation format, those over 255 octets split. */
export function formatTxt(strings: readonly string[]): string {
  return strings
    .flatMap((octets) => (octets.length <= LONGEST_TXT_STRING ? [octets] : (octets.match(/[^]{1,255}/g) ?? [])))
    .map(quoteString)
    .join(" ");
}

/**
 * A TXT value as Route 53 takes it: quoted, strings over 255 octets split, octets outside printable ASCII as `\ooo`.
 *
 * A value that is quoted already keeps its strings; any other is one text, in which quotes and
 * backslashes mean themselves. Doing it twice changes nothing.
 */
export function normalizeTxt(value: string): string {
  return formatTxt(parseTxt(value) ?? [toOctets(value)]);
}

/** The text of a value, all strings joined; undecodable octets become U+FFFD. */
export function txtText(presentation: string): string {
  const octets = (parseTxt(presentation) ?? [toOctets(presentation)]).join("");
  return Buffer.from(octets, "latin1").toString("utf8");
}
