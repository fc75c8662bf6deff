import { basename, resolve } from "node:path";
import { unusableState } from "../../diagnostics/catalog/adopt";
import type { Reporter } from "../../diagnostics/reporter";
import type { RehearsalStack } from "../../rehearse/terraform/workspace";
import { isProblem } from "../../route53/zone-files/problem";
import { readRawState } from "../../route53/zone-files/raw-state";
import { UsageError } from "../command";
import type { Io } from "../io";
import { readTextFile } from "../read-imports";

/**
 * The stacks, each with the state that it starts from.
 *
 * @param files - `STACK=FILE`, or a file that is named after its stack as Terraform's local backend does
 * @returns undefined when a state cannot be used, which was reported as K53-E710
 * @throws UsageError for a state of no stack, or two of one
 */
export function withStates(
  stacks: readonly RehearsalStack[],
  files: readonly string[],
  io: Io,
  reporter: Reporter,
): RehearsalStack[] | undefined {
  const states = new Map<string, string>();
  let isUsable = true;
  for (const argument of files) {
    const { stack, path } = splitStateArgument(argument, stacks);
    if (states.has(stack)) throw new UsageError(`--state gives two states to the stack ${stack}`);
    const text = readTextFile(resolve(io.cwd, path), path);
    // Where there is no state yet, terraform state pull prints nothing.
    if (text.trim() === "") continue;
    states.set(stack, text);
    const found = readRawState(text);
    if (!isProblem(found)) continue;
    reporter.report(unusableState(path, found.problem, "make one with terraform state pull > FILE"));
    isUsable = false;
  }
  if (!isUsable) return undefined;
  return stacks.map((stack) => {
    const state = states.get(stack.name);
    return state === undefined ? stack : { ...stack, state };
  });
}

function splitStateArgument(
  argument: string,
  stacks: readonly RehearsalStack[],
): { readonly stack: string; readonly path: string } {
  const names = stacks.map(({ name }) => name);
  const [, given, file] = /^([A-Za-z0-9_-]+)=(.+)$/s.exec(argument) ?? [];
  const path = file ?? argument;
  const stack =
    given ??
    basename(path)
      .replace(/^terraform\./, "")
      .replace(/\.(?:json|tfstate)$/, "");
  if (names.includes(stack)) return { stack, path };
  if (given === undefined && names.length === 1) return { stack: names[0]!, path };
  throw new UsageError(
    `--state ${argument} is of no stack`,
    `write STACK=FILE with one of these stacks: ${names.join(", ")}`,
  );
}
