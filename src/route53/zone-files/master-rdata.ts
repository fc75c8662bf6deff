import { formatTxt } from "../../dns/txt";
import { isTextType } from "../../dns/record-type";
import type { Word } from "./master-lines";
import { characterString, masterName, masterTime } from "./master-text";

/** How a field of a record is written in a master file. */
type Field = "name" | "string" | "word" | "time" | "rest";

/** The fields of the types that are more than words. Source: RFC 1035 §3.3, 2782, 3403, 8659, 9460. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  CNAME: ["name"],
  NS: ["name"],
  PTR: ["name"],
  MX: ["word", "name"],
  SRV: ["word", "word", "word", "name"],
  NAPTR: ["word", "word", "string", "string", "string", "name"],
  SOA: ["name", "name", "word", "time", "time", "time", "time"],
  CAA: ["word", "word", "string"],
  SVCB: ["word", "name", "rest"],
  HTTPS: ["word", "name", "rest"],
  DS: ["word", "word", "word", "rest"],
  TLSA: ["word", "word", "word", "rest"],
  SSHFP: ["word", "word", "rest"],
  A: ["word"],
  AAAA: ["word"],
};

/** Types whose last field may be written in parts. */
const JOINED: ReadonlySet<string> = new Set(["DS", "TLSA", "SSHFP"]);

/**
 * The value of a record as Route 53 takes it: names complete, strings in quotes with `\ooo`.
 *
 * @param origin - in the API's form
 * @returns undefined when the words are not what the type is made of
 */
export function masterValue(type: string, words: readonly Word[], origin: string | undefined): string | undefined {
  if (isTextType(type)) return text(words);
  const fields = FIELDS[type];
  const isOpen = fields?.at(-1) === "rest";
  if (!fields || words.length < fields.length - (isOpen ? 1 : 0)) return undefined;
  if (!isOpen && words.length > fields.length) return undefined;
  const parts: string[] = [];
  for (const [i, word] of words.entries()) {
    const part = field(fields[i] ?? "rest", word, origin);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const digest = fields.length - 1;
  return JOINED.has(type) ? [...parts.slice(0, digest), parts.slice(digest).join("")].join(" ") : parts.join(" ");
}

function field(kind: Field, { text: word, quoted }: Word, origin: string | undefined): string | undefined {
  if (kind === "string") {
    const octets = characterString(word);
    return octets === undefined || octets.length > 255 ? undefined : formatTxt([octets]);
  }
  if (quoted) return undefined;
  if (kind === "name") return masterName(word, origin);
  if (kind === "time") return masterTime(word)?.toString();
  return word;
}

function text(words: readonly Word[]): string | undefined {
  const strings = words.map((word) => characterString(word.text));
  const isWhole = strings.length > 0 && strings.every((octets) => octets !== undefined && octets.length <= 255);
  return isWhole ? formatTxt(strings as string[]) : undefined;
}
