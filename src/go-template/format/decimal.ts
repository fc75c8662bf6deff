/** A positive float as a fraction of whole numbers. */
function fractionOf(value: number): { top: bigint; bottom: bigint } {
  let exponent = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  return { top: BigInt(mantissa), bottom: 2n ** BigInt(exponent) };
}

/** Divides, and rounds halves to the even neighbour. */
function divideRounded(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  const rest = 2n * (top % bottom);
  return rest > bottom || (rest === bottom && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** `123.46` for 2 digits after the point, rounded as Go does, from the exact value. */
export function fixedDigits(value: number, digits: number): string {
  const { top, bottom } = fractionOf(value);
  const scaled = divideRounded(top * 10n ** BigInt(digits), bottom)
    .toString()
    .padStart(digits + 1, "0");
  const whole = scaled.slice(0, scaled.length - digits);
  return digits === 0 ? whole : `${whole}.${scaled.slice(scaled.length - digits)}`;
}

/** Digits of a float, and the exponent of the first one. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** The first digits of a positive float, rounded from the exact value. */
export function leadingDigits(value: number, count: number): Decimal {
  if (value === 0) return { digits: "0".repeat(count), exponent: 0 };
  const { top, bottom } = fractionOf(value);
  let exponent = Number(value.toExponential(20).split("e")[1]);
  const shift = count - 1 - exponent;
  const scaled =
    shift >= 0 ? divideRounded(top * 10n ** BigInt(shift), bottom) : divideRounded(top, bottom * 10n ** BigInt(-shift));
  let digits = scaled.toString();
  if (digits.length > count) {
    digits = digits.slice(0, count);
    exponent++;
  }
  return { digits, exponent };
}

/** The fewest digits that stand for no other float. */
export function shortestDigits(value: number): Decimal {
  const [mantissa, exponent] = value.toExponential().split("e");
  return { digits: mantissa!.replace(".", ""), exponent: Number(exponent) };
}
