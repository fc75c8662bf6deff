const PATTERN = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([-+])(\d\d):(\d\d))$/;
const DAY = 86_400n;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Parts of a moment in UTC. */
export interface TimeFields {
  readonly Year: bigint;
  readonly Month: bigint;
  readonly Day: bigint;
  readonly Hour: bigint;
  readonly Minute: bigint;
  readonly Second: bigint;
  readonly YearDay: bigint;
}

/** Seconds since 1970 of an RFC 3339 time; undefined when the text is none. */
export function parseTime(text: string): bigint | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12) return undefined;
  const offset =
    match[7] === undefined ? 0 : (Number(match[8]) * 60 + Number(match[9])) * (match[7] === "-" ? -60 : 60);
  const days = daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1;
  return BigInt(days) * DAY + BigInt(hour * 3600 + minute * 60 + second - offset);
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysBeforeMonth = (year: number, month: number): number =>
  DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0);

/** Days from 1970 to the first of January of a year, which may lie before. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  const sinceYearOne = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return sinceYearOne - 719_162;
}

/** The parts of a moment, given in seconds since 1970. */
export function timeFields(seconds: bigint): TimeFields {
  const rest = ((seconds % DAY) + DAY) % DAY;
  const days = Number((seconds - rest) / DAY);
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysBeforeYear(year) > days) year--;
  while (daysBeforeYear(year + 1) <= days) year++;
  const dayOfYear = days - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month--;
  return {
    Year: BigInt(year),
    Month: BigInt(month),
    Day: BigInt(dayOfYear - daysBeforeMonth(year, month) + 1),
    Hour: rest / 3600n,
    Minute: (rest / 60n) % 60n,
    Second: rest % 60n,
    YearDay: BigInt(dayOfYear + 1),
  };
}

/** As Go prints a time in UTC: `2024-05-04 01:14:26 +0000 UTC`. */
export function formatTime(seconds: bigint): string {
  const { Year, Month, Day, Hour, Minute, Second } = timeFields(seconds);
  const two = (value: bigint): string => value.toString().padStart(2, "0");
  const date = `${Year.toString().padStart(4, "0")}-${two(Month)}-${two(Day)}`;
  return `${date} ${two(Hour)}:${two(Minute)}:${two(Second)} +0000 UTC`;
}
