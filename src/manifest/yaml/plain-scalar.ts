/** What a plain scalar stands for; a string when it is none of the others. */
export type PlainValue = null | boolean | number | string;

const WORDS = new Map<string, PlainValue>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true] as const),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Infinity] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, -Infinity] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, NaN] as const),
]);

/** The characters with which something other than a string can start; the empty string stands for an empty scalar. */
export const NON_STRING_STARTS: readonly string[] = ["", ..."~nNyYtTfFoO+-.0123456789"];

const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const DOT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const UINT64 = 2n ** 64n;
const INT64 = 2n ** 63n;

/**
 * Reads a plain scalar as Kubernetes does: the booleans, octals and underscores of YAML 1.1, no base 60,
 * and timestamps stay strings. Integers beyond 53 bits become the nearest double.
 *
 * Source: sigs.k8s.io/yaml, the table in `test/unit/manifest/yaml/kubernetes-scalars.json`.
 */
export function resolvePlain(source: string): PlainValue {
  const word = WORDS.get(source);
  if (word !== undefined) return word;
  const first = source.charCodeAt(0);
  if (first === 0x2e) return DOT_FLOAT.test(source) ? finite(source.replaceAll("_", ""), source) : source;
  if (!(first >= 0x30 && first <= 0x39) && first !== 0x2b && first !== 0x2d) return source;
  const digits = source.includes("_") ? source.replaceAll("_", "") : source;
  if (INTEGER.test(digits)) {
    const value = integer(digits);
    if (value !== undefined) return value;
  }
  return FLOAT.test(digits) ? finite(digits, source) : source;
}

/** Undefined when it fits neither a signed nor an unsigned 64-bit integer. */
function integer(digits: string): number | undefined {
  const signed = digits.startsWith("-") || digits.startsWith("+");
  const body = signed ? digits.slice(1) : digits;
  const literal = /^0[0-9]/.test(body) ? `0o${body.slice(1)}` : body;
  const sign = digits.startsWith("-") ? -1 : 1;
  if (literal.length <= 12) return Number(literal) * sign + 0;
  const size = BigInt(literal);
  const limit = signed ? (sign === -1 ? INT64 + 1n : INT64) : UINT64;
  return size < limit ? Number(size) * sign : undefined;
}

function finite(digits: string, source: string): number | string {
  const value = Number(digits);
  return Number.isFinite(value) ? value : source;
}

/** The JSON key that a mapping key of another type becomes; undefined for what cannot be a key. */
export function jsonKey(key: unknown): string | undefined {
  if (typeof key === "string") return key;
  if (typeof key === "boolean") return String(key);
  return typeof key === "number" ? numberKey(key) : undefined;
}

/**
 * Floats are written as Go writes a float32 in its shortest form. A float without fraction cannot be told from an integer
 * here, so `1000000.0` becomes `1000000`, not `1e+06`.
 */
function numberKey(key: number): string {
  if (Number.isInteger(key) && Math.abs(key) < 2 ** 63) return BigInt(key).toString();
  const value = Math.fround(key);
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  let digits = 1;
  while (digits < 9 && Math.fround(Number(key.toPrecision(digits))) !== value) digits++;
  const [mantissa = "", power = "0"] = key.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  return exponent >= -4 && exponent < 6 ? String(Number(key.toPrecision(digits))) : scientific(mantissa, exponent);
}

function scientific(mantissa: string, exponent: number): string {
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
