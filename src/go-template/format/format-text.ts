import { countRunes, encodeRune, isCodePoint, runeAt, type Bytes } from "../text/bytes";
import { quoteBytes, quoteRune } from "../text/quote";
import { isPrintable } from "../text/unicode";
import type { VerbFlags } from "./verb-flags";

/** Pads to the width; zeros stand only on the left. */
export function pad(text: Bytes, flags: VerbFlags): Bytes {
  const missing = (flags.width ?? 0) - countRunes(text);
  if (missing <= 0) return text;
  if (flags.minus) return text + " ".repeat(missing);
  return (flags.zero ? "0" : " ").repeat(missing) + text;
}

/** `%s`: as many runes as the precision says, then padded. */
export function formatString(text: Bytes, flags: VerbFlags): Bytes {
  return pad(truncate(text, flags.precision), flags);
}

/** `%q`. */
export function formatQuoted(text: Bytes, flags: VerbFlags): Bytes {
  const cut = truncate(text, flags.precision);
  // The sharp flag asks for backquotes, where the text can stand in them.
  if (flags.sharp && !/[`\p{Cc}]/u.test(cut.replaceAll("\t", ""))) return pad(`\`${cut}\``, flags);
  return pad(quoteBytes(cut, flags.plus), flags);
}

/** `%x` and `%X` of text: two digits for each byte. */
export function formatHexText(text: Bytes, flags: VerbFlags, isUpper: boolean): Bytes {
  const bytes = flags.precision === undefined ? text : text.slice(0, flags.precision);
  const prefix = flags.sharp ? "0x" : "";
  const digits = Array.from(bytes, (char) => char.charCodeAt(0).toString(16).padStart(2, "0"));
  const hex = flags.space ? digits.map((pair) => prefix + pair).join(" ") : prefix + digits.join("");
  return pad(bytes === "" ? "" : isUpper ? hex.toUpperCase() : hex, { ...flags, zero: false });
}

function truncate(text: Bytes, precision: number | undefined): Bytes {
  if (precision === undefined || text.length <= precision) return text;
  let at = 0;
  for (let count = 0; count < precision && at < text.length; count++) at += runeAt(text, at).size;
  return text.slice(0, at);
}

const toCode = (value: bigint): number => (value >= 0n && value <= 0x10ffffn ? Number(value) : 0xfffd);

/** `%c` of a number. */
export function formatCharacter(value: bigint, flags: VerbFlags): Bytes {
  return pad(encodeRune(toCode(value)), flags);
}

/** `%q` of a number. */
export function formatQuotedCharacter(value: bigint, flags: VerbFlags): Bytes {
  const code = isCodePoint(toCode(value)) ? toCode(value) : 0xfffd;
  return pad(quoteRune(code, encodeRune(code), flags.plus), flags);
}

/** `%U` of a number, with the sharp flag followed by the character. */
export function formatUnicode(value: bigint, flags: VerbFlags): Bytes {
  const digits = BigInt.asUintN(64, value).toString(16).toUpperCase();
  const number = `U+${digits.padStart(Math.max(4, flags.precision ?? 0), "0")}`;
  const code = value >= 0n && value <= 0x10ffffn ? Number(value) : -1;
  const isShown = flags.sharp && isCodePoint(code) && isPrintable(code);
  return pad(isShown ? `${number} '${encodeRune(code)}'` : number, { ...flags, zero: false });
}
