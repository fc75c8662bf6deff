import { conflictingFlags, invalidFlagValue } from "../../diagnostics/catalog/flags";
import type { Message } from "../../diagnostics/diagnostic";
import type { ExternalDnsOptions, SourceName } from "./options";

/** A problem with the flag that is to be pointed at. */
export type FlagFinding = readonly [flag: string, message: Message];

/** A finding about flags that do not go together, at one of them. */
export const conflict = (flag: string, problem: string, hint: string): FlagFinding => [
  flag,
  conflictingFlags(problem, hint),
];

/** A finding about a value that external-dns does not start with. */
export const badValue = (flag: string, value: string, expected: string): FlagFinding => [
  flag,
  invalidFlagValue(flag, value, expected),
];

/** Whether a source is on; without `--source`, which only safe mode allows, any may be. */
export const uses = ({ sources }: ExternalDnsOptions, source: SourceName): boolean =>
  sources.length === 0 || sources.includes(source);
