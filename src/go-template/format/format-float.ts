import type { Bytes } from "../text/bytes";
import { fixedDigits, leadingDigits, shortestDigits, type Decimal } from "./decimal";
import { hexadecimalFloat } from "./hexadecimal-float";
import { pad } from "./format-text";
import type { VerbFlags } from "./verb-flags";

/** More digits than any float has; zeros follow. */
const MOST_DIGITS = 1100;

/** From this exponent on the shortest form has an exponent. */
const SHORTEST_LIMIT = 6;

/** `%e`, `%f`, `%g`, `%x` and their capitals; `%v` is `%g`. */
export function formatFloat(value: number, verb: string, flags: VerbFlags): Bytes {
  const isNegative = value < 0 || Object.is(value, -0);
  const sign = isNegative ? "-" : flags.plus ? "+" : "";
  if (!Number.isFinite(value)) return formatInfinite(value, flags);
  const text = magnitude(Math.abs(value), verb, flags);
  const shown = sign === "" && flags.space ? ` ${text}` : sign + text;
  const isSigned = shown !== text;
  if (!flags.zero || flags.minus || !isSigned) return pad(shown, flags);
  return shown[0]! + pad(text, { ...flags, width: (flags.width ?? 1) - 1 });
}

function formatInfinite(value: number, flags: VerbFlags): Bytes {
  const sign = value < 0 ? "-" : flags.plus ? "+" : flags.space ? " " : "";
  const name = Number.isNaN(value) ? "NaN" : flags.plus || value < 0 ? "Inf" : "+Inf";
  return pad(sign + name, { ...flags, zero: false });
}

function magnitude(value: number, verb: string, flags: VerbFlags): string {
  const precision = Math.min(flags.precision ?? -1, MOST_DIGITS);
  switch (verb.toLowerCase()) {
    case "f": {
      const text = fixedDigits(value, precision === -1 ? 6 : precision);
      return flags.sharp && !text.includes(".") ? `${text}.` : text;
    }
    case "e":
      return exponential(leadingDigits(value, (precision === -1 ? 6 : precision) + 1), verb, flags.sharp);
    case "x": {
      const text = hexadecimalFloat(value, precision);
      return verb === "X" ? text.toUpperCase() : text;
    }
    default:
      return general(value, verb, precision, flags.sharp);
  }
}

function exponential({ digits, exponent }: Decimal, verb: string, isSharp = false): string {
  const rest = digits.slice(1);
  const mantissa = digits[0]! + (rest === "" ? (isSharp ? "." : "") : `.${rest}`);
  const sign = exponent < 0 ? "-" : "+";
  const letter = verb === "E" || verb === "G" ? "E" : "e";
  return `${mantissa}${letter}${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** The shorter of the two forms; without a precision the fewest digits that tell the number. */
function general(value: number, verb: string, precision: number, isSharp: boolean): string {
  const isShortest = precision === -1;
  const count = precision === 0 ? 1 : precision;
  const found = isShortest ? shortestDigits(value) : leadingDigits(value, count);
  const decimal = { ...found, digits: isSharp ? found.digits : found.digits.replace(/(?<=.)0+$/, "") };
  if (isSharp && isShortest) decimal.digits = decimal.digits.padEnd(6, "0");
  let limit = isShortest ? SHORTEST_LIMIT : count;
  if (!isShortest && limit > decimal.digits.length && decimal.digits.length >= decimal.exponent + 1)
    limit = decimal.digits.length;
  if (decimal.exponent < -4 || decimal.exponent >= limit) return exponential(decimal, verb, isSharp);
  return plain(decimal, isSharp);
}

function plain({ digits, exponent }: Decimal, isSharp: boolean): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const rest = digits.slice(exponent + 1);
  return rest === "" ? whole + (isSharp ? "." : "") : `${whole}.${rest}`;
}
