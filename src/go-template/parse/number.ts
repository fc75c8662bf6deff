import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import type { Constant } from "./ast";

const DIGITS: Readonly<Record<string, string>> = { "": "[0-9]", "0x": "[0-9a-f]", "0o": "[0-7]", "0b": "[01]" };
const SMALLEST_INT = -(2n ** 63n);
const LARGEST_INT = 2n ** 63n - 1n;
const LARGEST_UINT = 2n ** 64n - 1n;

/** The constant that a Go number stands for. */
export function parseNumber(text: Bytes): Constant {
  if (text.endsWith("i")) return parseComplex(text);
  const integer = parseInteger(text);
  if (integer !== undefined) {
    if (integer > LARGEST_UINT || integer < SMALLEST_INT) throw new TemplateProblem(`integer overflow: "${text}"`);
    return integer > LARGEST_INT ? { type: "too-large" } : { type: "int", value: integer };
  }
  const float = parseFloatText(text);
  if (float === undefined) throw new TemplateProblem(`illegal number syntax: "${text}"`);
  if (!/[.eEpP]/.test(text)) throw new TemplateProblem(`integer overflow: "${text}"`);
  return { type: "float", value: float };
}

function parseComplex(text: string): Constant {
  // The sign of the imaginary part is the last one that no exponent stands before.
  const [, first = "", second = ""] = /^(.+(?<![eEpP]))([-+].+)i$/.exec(text) ?? [];
  const whole = parseFloatText(text.slice(0, -1));
  const real = whole === undefined ? parseFloatText(first) : 0;
  const imaginary = whole ?? parseFloatText(second);
  if (real === undefined || imaginary === undefined) throw new TemplateProblem(`illegal number syntax: "${text}"`);
  return { type: "complex", real, imaginary };
}

/** Go's `strconv.ParseInt` with base 0: prefixes for the base, and underscores between digits. */
function parseInteger(text: string): bigint | undefined {
  const [, sign, body] = /^([-+]?)(.*)$/s.exec(text.toLowerCase())!;
  const prefix = /^0[xob]/.exec(body!)?.[0] ?? "";
  const legacyOctal = prefix === "" && /^0[_0-9]/.test(body!);
  const digits = body!.slice(prefix.length);
  const digit = DIGITS[legacyOctal ? "0o" : prefix]!;
  const valid = new RegExp(prefix === "" ? `^${digit}(?:_?${digit})*$` : `^_?${digit}(?:_?${digit})*$`);
  if (!valid.test(digits)) return undefined;
  const plain = digits.replaceAll("_", "");
  const value = BigInt(legacyOctal ? `0o${plain}` : prefix + plain);
  return sign === "-" ? -value : value;
}

/** Go's `strconv.ParseFloat`: decimal and hexadecimal floats, with underscores between digits. */
function parseFloatText(written: string): number | undefined {
  if (/(?<![0-9a-fA-FxX])_|_(?![0-9a-fA-F])/.test(written)) return undefined;
  const text = written.replaceAll("_", "");
  if (/^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/i.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }
  const hex = /^([-+]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([-+]?[0-9]{1,5})$/i.exec(text);
  if (!hex || hex[2]! + hex[3]! === "") return undefined;
  const mantissa = Number(BigInt(`0x0${hex[2]!}${hex[3]!}`));
  const value = mantissa * 2 ** (Number(hex[4]) - 4 * hex[3]!.length);
  if (!Number.isFinite(value)) return undefined;
  return hex[1] === "-" ? -value : value;
}
