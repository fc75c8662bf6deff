const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["ns", 1n],
  ["us", 1_000n],
  ["\u00b5s", 1_000n],
  ["\u03bcs", 1_000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n],
]);

/** What a Go `time.Duration` holds: a signed 64-bit count of nanoseconds. */
const LONGEST = 2n ** 63n;
const PART = /(\d*)(?:\.(\d*))?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;

/**
 * Parses Go's duration syntax: a sign, then decimal numbers with units, such as `1h30m` or `20.5s`; bare `0` is one too.
 *
 * @returns nanoseconds, or undefined when the text is no duration that Go would take
 */
export function parseGoDuration(text: string): bigint | undefined {
  const negative = text.startsWith("-");
  const body = negative || text.startsWith("+") ? text.slice(1) : text;
  if (body === "0") return 0n;
  if (body === "") return undefined;
  let total = 0n;
  PART.lastIndex = 0;
  for (let at = 0; at < body.length; at = PART.lastIndex) {
    const part = PART.exec(body);
    if (!part || (part[1] === "" && !part[2])) return undefined;
    total += nanoseconds(part[1]!, part[2] ?? "", UNITS.get(part[3]!)!);
    if (total > LONGEST) return undefined;
  }
  if (negative) return -total;
  return total === LONGEST ? undefined : total;
}

function nanoseconds(whole: string, fraction: string, unit: bigint): bigint {
  const digits = fraction.slice(0, 18);
  const part = digits === "" ? 0n : (BigInt(digits) * unit) / 10n ** BigInt(digits.length);
  return BigInt(whole || "0") * unit + part;
}

/** Whole seconds of a Go duration, cut off towards zero; undefined when the text is no duration. */
export function goDurationSeconds(text: string): number | undefined {
  const duration = parseGoDuration(text);
  return duration === undefined ? undefined : Number(duration / 1_000_000_000n);
}
