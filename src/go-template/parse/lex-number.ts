import type { Bytes } from "../text/bytes";

const PREFIXED: readonly RegExp[] = [
  /[-+]?0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][-+]?[0-9_]*)?i?/y,
  /[-+]?0[oO][0-7_]*(?:\.[0-7_]*)?i?/y,
  /[-+]?0[bB][01_]*(?:\.[01_]*)?i?/y,
];
const DECIMAL = /[-+]?[0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]*)?i?/y;

/** Where what looks like a Go number, sign included, ends. */
export function endOfNumber(text: Bytes, at: number): number {
  for (const pattern of [...PREFIXED, DECIMAL]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return at;
}
