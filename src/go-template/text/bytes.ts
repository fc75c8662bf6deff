/**
 * A text as Go holds it: a sequence of bytes, one per UTF-16 unit, each from 0 to 255.
 *
 * Go's strings count, index and cut bytes, and a template can cut a character in two. Inside this folder every text is
 * held this way; ASCII looks the same in both forms.
 */
export type Bytes = string;

const NOT_ASCII = /[^\0-\x7f]/;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const CHUNK = 8192;

/** The UTF-8 bytes of a text; unpaired surrogates become U+FFFD. */
export function toBytes(text: string): Bytes {
  if (!NOT_ASCII.test(text)) return text;
  const bytes = encoder.encode(text);
  let result = "";
  for (let i = 0; i < bytes.length; i += CHUNK) result += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return result;
}

/** The text that UTF-8 bytes stand for; what is no UTF-8 becomes U+FFFD. */
export function fromBytes(bytes: Bytes): string {
  if (!NOT_ASCII.test(bytes)) return bytes;
  return decoder.decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
}

/** A code point and the number of its bytes. */
export interface Rune {
  readonly code: number;
  readonly size: number;
}

/** What Go reads where the bytes are no UTF-8: one byte. */
export const INVALID_RUNE: Rune = { code: 0xfffd, size: 1 };

/** Smallest code point that needs this many bytes. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** The rune at an offset, as Go's `utf8.DecodeRuneInString` gives it; size 0 at the end. */
export function runeAt(bytes: Bytes, at: number): Rune {
  if (at >= bytes.length) return { code: 0xfffd, size: 0 };
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return { code: first, size: 1 };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) return INVALID_RUNE;
  let code = first & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const next = bytes.charCodeAt(at + i);
    if (next >> 6 !== 2) return INVALID_RUNE;
    code = (code << 6) | (next & 0x3f);
  }
  return code < SMALLEST[size]! || !isCodePoint(code) ? INVALID_RUNE : { code, size };
}

/** All runes of a text. */
export function* runesOf(bytes: Bytes): Generator<Rune & { readonly at: number }> {
  for (let at = 0; at < bytes.length;) {
    const rune = runeAt(bytes, at);
    yield { ...rune, at };
    at += rune.size;
  }
}

/** How many runes a text has; bytes that are no UTF-8 count as one each. */
export function countRunes(bytes: Bytes): number {
  if (!NOT_ASCII.test(bytes)) return bytes.length;
  let count = 0;
  for (let at = 0; at < bytes.length; at += runeAt(bytes, at).size) count++;
  return count;
}

/** The bytes of a code point; of U+FFFD where it is none. */
export function encodeRune(code: number): Bytes {
  return toBytes(String.fromCodePoint(isCodePoint(code) ? code : 0xfffd));
}

/** Whether a number is a Unicode scalar value. */
export function isCodePoint(code: number): boolean {
  return (code >= 0 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff);
}
