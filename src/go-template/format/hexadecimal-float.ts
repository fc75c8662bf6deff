const FRACTION_DIGITS = 13;

/** `0x1.8p+00`: a positive float by its bits, cut to a number of digits after the point, or with all of them for -1. */
export function hexadecimalFloat(value: number, precision: number): string {
  if (value === 0) return `0x0${precision > 0 ? `.${"0".repeat(precision)}` : ""}p+00`;
  let exponent = 0;
  let mantissa = value;
  for (; mantissa >= 2; mantissa /= 2) exponent++;
  for (; mantissa < 1; mantissa *= 2) exponent--;
  let bits = BigInt(mantissa * 2 ** (4 * FRACTION_DIGITS));
  if (precision >= 0 && precision < FRACTION_DIGITS) {
    const shift = BigInt(4 * (FRACTION_DIGITS - precision));
    bits = roundToEven(bits, shift) << shift;
    if (bits >> BigInt(4 * FRACTION_DIGITS) === 2n) {
      bits >>= 1n;
      exponent++;
    }
  }
  const digits = bits.toString(16);
  const fraction =
    precision < 0 ? digits.slice(1).replace(/0+$/, "") : digits.slice(1, 1 + precision).padEnd(precision, "0");
  const sign = exponent < 0 ? "-" : "+";
  const point = fraction === "" ? "" : ".";
  return `0x${digits[0]!}${point}${fraction}p${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function roundToEven(bits: bigint, shift: bigint): bigint {
  const kept = bits >> shift;
  const rest = bits - (kept << shift);
  const half = 1n << (shift - 1n);
  return rest > half || (rest === half && kept % 2n === 1n) ? kept + 1n : kept;
}
