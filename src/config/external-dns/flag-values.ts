import { invalidFlagValue, malformedFlag } from "../../diagnostics/catalog/flags";
import type { Message } from "../../diagnostics/diagnostic";
import { goDurationSeconds } from "../../util/go-duration";
import type { Flag } from "./flag";

/** Something wrong with a command line. */
export interface FlagProblem extends Message {
  /** Index of the argument it is about; undefined for a flag that is missing or stands in the environment. */
  readonly arg?: number;
}

/** A flag as it stands on a command line or in an environment. */
export interface GivenFlag {
  readonly flag: Flag;
  readonly value: string;
  /** Index of the argument that begins with the flag; undefined in an environment. */
  readonly arg?: number;
}

/** What a flag holds, by its type. */
export type Value = string | number | boolean | string[];

/** The value of each flag that is given: lists put together, anything else once. */
export function readValues(given: readonly GivenFlag[], problems: FlagProblem[]): Map<Flag, Value> {
  const values = new Map<Flag, Value>();
  for (const entry of given) {
    const { flag, value } = entry;
    const before = values.get(flag);
    const parsed = parseValue(flag, value);
    if (before !== undefined && flag.type !== "list")
      problems.push(at(entry, malformedFlag(`--${flag.name}`, "cannot be repeated", "give it once")));
    else if (parsed === undefined) problems.push(at(entry, invalidFlagValue(flag.name, value, expectedOf(flag))));
    else
      values.set(flag, flag.type === "list" ? [...((before as string[] | undefined) ?? []), parsed as string] : parsed);
  }
  return values;
}

/** A problem at the argument of a flag. */
export const at = (entry: GivenFlag | undefined, message: Message): FlagProblem =>
  entry?.arg === undefined ? message : { ...message, arg: entry.arg };

function parseValue(flag: Flag, value: string): Value | undefined {
  if (flag.values && !flag.values.includes(value)) return undefined;
  switch (flag.type) {
    case "boolean":
      return /^(1|t|T|TRUE|true|True)$/.test(value)
        ? true
        : /^(0|f|F|FALSE|false|False)$/.test(value)
          ? false
          : undefined;
    case "integer":
      return /^[+-]?\d{1,15}$/.test(value) && !(flag.positive && Number(value) <= 0) ? Number(value) : undefined;
    case "duration":
      return goDurationSeconds(value);
    default:
      return value;
  }
}

function expectedOf(flag: Flag): string {
  if (flag.values) return `one of ${flag.values.filter((value) => value !== "").join(", ")}`;
  if (flag.type === "integer") return flag.positive ? "a whole number greater than 0" : "a whole number";
  if (flag.type === "duration") return 'a duration with a unit, e.g. "90s" or "5m"';
  return "true or false";
}
