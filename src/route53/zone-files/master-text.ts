import { encodeOctal } from "../../dns/escape";

/** One octet of a master file's word, and whether it was escaped and so means nothing but itself. */
interface Octet {
  readonly value: number;
  readonly escaped: boolean;
}

/** The octets of a word; `\DDD` is decimal, `\X` any other character. Undefined for an escape that is none. RFC 1035 §5.1. */
function octetsOf(word: string): Octet[] | undefined {
  const octets: Octet[] = [];
  for (let at = 0; at < word.length; at++) {
    if (word[at] !== "\\") {
      const character = String.fromCodePoint(word.codePointAt(at)!);
      for (const value of Buffer.from(character, "utf8")) octets.push({ value, escaped: false });
      at += character.length - 1;
      continue;
    }
    const digits = /^\d{3}/.exec(word.slice(at + 1, at + 4))?.[0];
    if (digits !== undefined && Number(digits) > 255) return undefined;
    if (digits === undefined && (at + 1 >= word.length || /\d/.test(word[at + 1]!))) return undefined;
    const value = digits === undefined ? word.charCodeAt(at + 1) : Number(digits);
    if (value > 255) return undefined;
    octets.push({ value, escaped: true });
    at += digits === undefined ? 1 : 3;
  }
  return octets;
}

/** Printable ASCII without escapes. */
const PLAIN = /^[ -[\]-~]*$/;
/** No name and no character string is longer, with every octet escaped. */
const LONGEST_WORD = 1024;

/** The octets of a character string as a text of U+0000 to U+00FF; undefined for a broken escape. */
export function characterString(word: string): string | undefined {
  if (PLAIN.test(word)) return word;
  const octets = word.length > LONGEST_WORD ? undefined : octetsOf(word);
  return octets && Buffer.from(octets.map(({ value }) => value)).toString("latin1");
}

/**
 * A domain name of a master file as Route 53 writes it, with trailing dot, completed with the origin where it is relative.
 *
 * @param origin - in the API's form; undefined where the file has not said it yet
 * @returns undefined for what is no name, or for a relative one without origin
 */
export function masterName(word: string, origin: string | undefined): string | undefined {
  if (word === "@") return origin;
  if (word === ".") return ".";
  const octets = word.length > LONGEST_WORD ? undefined : octetsOf(word);
  if (!octets || octets.length === 0) return undefined;
  const labels: string[] = [""];
  for (const { value, escaped } of octets) {
    const character = String.fromCharCode(value);
    if (character === "." && !escaped) labels.push("");
    else labels[labels.length - 1] += /[a-z0-9_-]/i.test(character) ? character.toLowerCase() : encodeOctal(value);
  }
  const isAbsolute = labels.at(-1) === "";
  if (isAbsolute) labels.pop();
  if (labels.includes("") || (!isAbsolute && origin === undefined)) return undefined;
  const tail = isAbsolute || origin === "." ? "." : `.${origin}`;
  return `${labels.join(".")}${tail}`;
}

/** Seconds, also as `1h30m`; undefined for what is no time. Source: BIND's reference manual, "TTLs". */
export function masterTime(word: string): number | undefined {
  if (/^\d{1,10}$/.test(word)) return Number(word);
  if (!/^(?:\d{1,9}[smhdw])+$/i.test(word) || word.length > 60) return undefined;
  const parts = [...word.matchAll(/(\d+)([smhdw])/gi)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit!.toLowerCase()]!, 0);
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
