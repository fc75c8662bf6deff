import type { Bytes } from "../text/bytes";
import { pad } from "./format-text";
import type { VerbFlags } from "./verb-flags";

const BASES: Readonly<Record<string, 2 | 8 | 10 | 16>> = { b: 2, o: 8, O: 8, d: 10, x: 16, X: 16 };
const PREFIXES: Readonly<Record<string, string>> = { b: "0b", o: "0", O: "0o", d: "", x: "0x", X: "0X" };

/** `%d`, `%b`, `%o`, `%O`, `%x`, `%X` of a whole number. */
export function formatInteger(value: bigint, verb: string, flags: VerbFlags): Bytes {
  const isNegative = value < 0n;
  let digits = (isNegative ? -value : value).toString(BASES[verb]);
  if (verb === "X") digits = digits.toUpperCase();
  const sign = isNegative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
  if (flags.precision === 0 && value === 0n) return pad("", { ...flags, zero: false });
  const prefix = prefixOf(verb, flags, digits);
  digits = digits.padStart(wantedDigits(flags, sign), "0");
  // Zeros from the precision already show that the number is octal.
  const shown = verb === "o" && digits.startsWith("0") ? "" : prefix;
  return pad(sign + shown + digits, { ...flags, zero: false });
}

function prefixOf(verb: string, flags: VerbFlags, digits: string): string {
  if (verb === "O") return PREFIXES["O"]!;
  if (!flags.sharp || (verb === "o" && digits.startsWith("0"))) return "";
  return PREFIXES[verb]!;
}

/** Zeros fill the width, less the sign, unless a precision says how many digits there are. */
function wantedDigits(flags: VerbFlags, sign: string): number {
  if (flags.precision !== undefined) return flags.precision;
  return flags.zero && !flags.minus && flags.width !== undefined ? flags.width - sign.length : 0;
}
