import { nearest } from "../util/nearest";
import { UsageError, type Arguments, type OptionSpec } from "./command";

/**
 * Reads `--name value`, `--name=value`, `-o value`, `-` and positionals; `--` ends the options.
 *
 * @throws UsageError for an unknown option, a missing value, or a value for a switch
 */
export function parseArguments(words: readonly string[], options: readonly OptionSpec[]): Arguments {
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === "--") {
      positionals.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      positionals.push(word);
      continue;
    }
    const [name, inline] = splitOption(word);
    const spec = findOption(name, options);
    if (spec.value === undefined && inline !== undefined) throw new UsageError(`--${spec.name} takes no value`);
    const value = spec.value === undefined ? "" : (inline ?? words[++i]);
    if (value === undefined) throw new UsageError(`--${spec.name} needs a value`, `write --${spec.name} ${spec.value}`);
    const given = values.get(spec.name);
    if (!given) values.set(spec.name, [value]);
    else if (spec.repeatable) given.push(value);
    else throw new UsageError(`--${spec.name} is given twice`);
  }
  return {
    positionals,
    get: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

function splitOption(word: string): [string, string | undefined] {
  const equals = word.indexOf("=");
  return equals === -1 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function findOption(name: string, options: readonly OptionSpec[]): OptionSpec {
  const spec = options.find((option) => name === `--${option.name}` || name === `-${option.short}`);
  if (spec) return spec;
  const guess = nearest(
    name.replace(/^-+/, ""),
    options.map((option) => option.name),
  );
  throw new UsageError(`unknown option ${name}`, guess === undefined ? undefined : `did you mean --${guess}?`);
}
