import { malformedFlag, unknownFlag } from "../../diagnostics/catalog/flags";
import type { Message } from "../../diagnostics/diagnostic";
import { nearest } from "../../util/nearest";
import type { Flag } from "./flag";
import { at, readValues, type FlagProblem, type GivenFlag } from "./flag-values";
import { FLAG_BY_NAME, FLAGS } from "./flags";
import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "./options";
import { validateOptions } from "./validate-options";

/** A flag that kube53 takes no notice of, and why. */
export interface IgnoredFlag {
  readonly flag: string;
  readonly why: string;
}

/** What a command line of external-dns says. */
export interface ParsedFlags {
  /** Defaults where a flag is absent or its value is refused. */
  readonly options: ExternalDnsOptions;
  readonly ignored: readonly IgnoredFlag[];
  readonly problems: readonly FlagProblem[];
}

/**
 * Reads external-dns' command line as external-dns does: `--flag=value`, `--flag value`, `--no-flag`.
 *
 * Lists take one value for each occurrence and are not split on commas; anything else may stand only once.
 *
 * @param args - without the program name
 * @param mode - in `exact` everything that keeps external-dns from starting is a problem; `safe` wants no
 *   `--source`, `--provider` and `--policy`, since it has answers of its own for them
 */
export function parseExternalDnsArgs(args: readonly string[], mode: "safe" | "exact" = "safe"): ParsedFlags {
  const problems: FlagProblem[] = [];
  return optionsFrom(splitArgs(args, problems), mode, problems);
}

/** The flags of a command line in order; what cannot be read is added to `problems`. */
export function splitArgs(args: readonly string[], problems: FlagProblem[]): GivenFlag[] {
  const given: GivenFlag[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = i;
    const text = args[i]!;
    const report = (message: Message): number => problems.push({ ...message, arg });
    if (!text.startsWith("--") || text === "--") {
      report(malformedFlag(text, "is no flag", "write every argument as --flag or --flag=value"));
      continue;
    }
    const equals = text.indexOf("=");
    const name = equals === -1 ? text.slice(2) : text.slice(2, equals);
    const { flag, negated } = findFlag(name);
    if (!flag) {
      report(unknownFlag(`--${name}`, nearest(name, FLAG_BY_NAME.keys())));
      if (equals === -1 && isValue(args[i + 1])) i++;
    } else if (flag.type === "boolean") {
      if (equals !== -1) report(noValue(text, flag));
      given.push({ flag, value: negated ? "false" : "true", arg });
    } else if (equals !== -1) {
      given.push({ flag, value: text.slice(equals + 1), arg });
    } else if (isValue(args[i + 1])) {
      given.push({ flag, value: args[++i]!, arg });
    } else {
      report(malformedFlag(text, "needs a value", `write --${name}=VALUE`));
    }
  }
  return given;
}

function findFlag(name: string): { flag: Flag | undefined; negated: boolean } {
  const flag = FLAG_BY_NAME.get(name);
  if (flag || !name.startsWith("no-")) return { flag, negated: false };
  const positive = FLAG_BY_NAME.get(name.slice(3));
  return { flag: positive?.type === "boolean" ? positive : undefined, negated: true };
}

const isValue = (arg: string | undefined): boolean => arg !== undefined && (!arg.startsWith("-") || arg === "-");

const noValue = (arg: string, flag: Flag): Message =>
  malformedFlag(arg, "is a switch and takes no value", `write --${flag.name} or --no-${flag.name}`);

/** Turns flags into options and checks them together. */
export function optionsFrom(given: readonly GivenFlag[], mode: "safe" | "exact", problems: FlagProblem[]): ParsedFlags {
  const values = readValues(given, problems);
  const options: Record<string, unknown> = { ...DEFAULT_OPTIONS };
  const ignored: IgnoredFlag[] = [];
  for (const flag of FLAGS) {
    const value = values.get(flag);
    if (value === undefined) continue;
    if (flag.option) options[flag.option] = value;
    else ignored.push({ flag: flag.name, why: flag.ignored! });
  }
  const complete = options as unknown as ExternalDnsOptions;
  const isGiven = (name: string): boolean => given.some((entry) => entry.flag.name === name);
  for (const [name, message] of validateOptions(complete, isGiven, mode)) {
    const entry = given.find(
      ({ flag, value }) => flag.name === name && message.message.includes(JSON.stringify(value)),
    );
    problems.push(at(entry ?? given.find(({ flag }) => flag.name === name), message));
  }
  return { options: complete, ignored, problems };
}
