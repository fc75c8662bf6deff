/**
 * Compares two strings by their UTF-8 bytes, the order Go and Route 53 sort in.
 *
 * JavaScript's own `<` compares UTF-16 units, which differs as soon as a character outside the
 * Basic Multilingual Plane meets one from U+E000 to U+FFFF.
 */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

/** Lifts surrogates above every other unit, so that unit order becomes code point order. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Chains comparisons: the first that is not zero decides. */
export function firstDifference(...results: number[]): number {
  return results.find((result) => result !== 0) ?? 0;
}

/** The distinct strings of a list in byte order. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareBytes);
}
