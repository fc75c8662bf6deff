import { runeAt, runesOf, type Bytes } from "./bytes";
import { isPrintable } from "./unicode";

const SHORT: ReadonlyMap<number, string> = new Map([
  [7, "\\a"],
  [8, "\\b"],
  [12, "\\f"],
  [10, "\\n"],
  [13, "\\r"],
  [9, "\\t"],
  [11, "\\v"],
  [0x5c, "\\\\"],
]);

const hex = (code: number, width: number): string => code.toString(16).padStart(width, "0");

/** Go's `strconv.Quote`, or `QuoteToASCII` when only ASCII may stand. */
export function quoteBytes(bytes: Bytes, isAsciiOnly = false): Bytes {
  let result = '"';
  for (const { code, size, at } of runesOf(bytes)) {
    if (code === 0xfffd && size === 1) result += `\\x${hex(bytes.charCodeAt(at), 2)}`;
    else result += escapeRune(code, bytes.slice(at, at + size), '"', isAsciiOnly);
  }
  return `${result}"`;
}

/** Go's `strconv.QuoteRune`. */
export function quoteRune(code: number, encoded: Bytes, isAsciiOnly = false): Bytes {
  return `'${escapeRune(code, encoded, "'", isAsciiOnly)}'`;
}

function escapeRune(code: number, encoded: Bytes, quote: string, isAsciiOnly: boolean): Bytes {
  if (code === quote.charCodeAt(0)) return `\\${quote}`;
  const short = SHORT.get(code);
  if (short !== undefined) return short;
  if (isPrintable(code) && (!isAsciiOnly || code < 0x80)) return encoded;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 0x5c };
const HEX_WIDTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** One character of a Go literal. */
export interface LiteralCharacter {
  /** A code point, or a byte where it was written as one. */
  readonly code: number;
  readonly isByte: boolean;
  /** Where the next character starts. */
  readonly next: number;
}

/** Reads one character, escaped or not, of a Go literal; undefined when Go refuses it. */
export function readLiteralCharacter(text: Bytes, at: number, quote: string): LiteralCharacter | undefined {
  const char = text[at];
  if (char === undefined || char === quote || char === "\n") return undefined;
  if (char !== "\\") {
    const { code, size } = runeAt(text, at);
    return { code, isByte: false, next: at + size };
  }
  const escape = text[at + 1];
  if (escape === undefined) return undefined;
  if (escape === quote) return { code: quote.charCodeAt(0), isByte: false, next: at + 2 };
  if (Object.hasOwn(SIMPLE_ESCAPES, escape)) return { code: SIMPLE_ESCAPES[escape]!, isByte: false, next: at + 2 };
  if (Object.hasOwn(HEX_WIDTH, escape)) return readNumber(text, at + 2, HEX_WIDTH[escape]!, 16, escape === "x");
  return /[0-7]/.test(escape) ? readNumber(text, at + 1, 3, 8, true) : undefined;
}

function readNumber(
  text: Bytes,
  at: number,
  width: number,
  base: 8 | 16,
  isByte: boolean,
): LiteralCharacter | undefined {
  const digits = text.slice(at, at + width);
  const valid = base === 8 ? /^[0-7]+$/ : /^[0-9a-fA-F]+$/;
  if (digits.length !== width || !valid.test(digits)) return undefined;
  const code = parseInt(digits, base);
  if (isByte ? code > 255 : code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { code, isByte, next: at + width };
}
