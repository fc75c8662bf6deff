import { unknownFlag } from "../../diagnostics/catalog/flags";
import { nearest } from "../../util/nearest";
import type { Flag } from "./flag";
import { FLAG_BY_NAME, FLAGS } from "./flags";
import type { FlagProblem, GivenFlag } from "./flag-values";
import { optionsFrom, splitArgs, type ParsedFlags } from "./parse-args";

const PREFIX = "EXTERNAL_DNS_";

/** The environment variable that stands for a flag, e.g. `EXTERNAL_DNS_TXT_OWNER_ID`. */
export function envNameOf(flag: Flag): string {
  return PREFIX + flag.name.toUpperCase().replaceAll("-", "_");
}

const FLAG_BY_ENV: ReadonlyMap<string, Flag> = new Map(FLAGS.map((flag) => [envNameOf(flag), flag]));

/**
 * Reads external-dns' command line together with its environment, as in a Deployment.
 *
 * A flag on the command line hides the variable of the same name; lists hold one value a line; an empty variable counts
 * as absent. Variables without the prefix `EXTERNAL_DNS_` are none of external-dns' business.
 */
export function parseExternalDnsDeployment(
  args: readonly string[],
  env: ReadonlyMap<string, string>,
  mode: "safe" | "exact" = "safe",
): ParsedFlags {
  const problems: FlagProblem[] = [];
  const given = splitArgs(args, problems);
  const onCommandLine = new Set(given.map((entry) => entry.flag.name));
  return optionsFrom([...given, ...fromEnv(env, onCommandLine, problems)], mode, problems);
}

function fromEnv(env: ReadonlyMap<string, string>, hidden: ReadonlySet<string>, problems: FlagProblem[]): GivenFlag[] {
  const given: GivenFlag[] = [];
  for (const [name, value] of env) {
    if (!name.startsWith(PREFIX) || value === "") continue;
    const flag = FLAG_BY_ENV.get(name);
    if (!flag) problems.push(unknownFlag(name, nearest(flagNameOf(name), FLAG_BY_NAME.keys())));
    else if (!hidden.has(flag.name)) {
      const values = flag.type === "list" ? value.split("\n").filter((line) => line !== "") : [value];
      for (const line of values) given.push({ flag, value: line });
    }
  }
  return given;
}

const flagNameOf = (env: string): string => env.slice(PREFIX.length).toLowerCase().replaceAll("_", "-");
