const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}_]$/u;
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** Whether a code point may be part of a name in a template. */
export function isNamePart(code: number): boolean {
  return LETTER_OR_DIGIT.test(String.fromCodePoint(code));
}

/** Go's `unicode.IsPrint`: letters, marks, numbers, punctuation, symbols, and the ASCII space. */
export function isPrintable(code: number): boolean {
  return PRINTABLE.test(String.fromCodePoint(code));
}

/** `U+0041 'A'`, as Go names a character in messages. */
export function describeRune(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return isPrintable(code) ? `${number} '${String.fromCodePoint(code)}'` : number;
}
