import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Config } from "../config/config";
import { unusablePrevious } from "../diagnostics/catalog/transition";
import type { Reporter } from "../diagnostics/reporter";
import type { PlanGraph } from "../plan/graph";
import { fromRoute53Name } from "../dns/escape";
import { isProblem, type FileProblem } from "../route53/zone-files/problem";
import { previousFromGraph, previousFromStack, previousFromState, type PreviousRecord } from "../transition/previous";
import { previousFromExport } from "../transition/previous-export";
import { planTransitions } from "../transition/transition";
import { readInventories } from "../adopt/zone-exports";
import { sortedUnique } from "../util/compare";
import { compileAtRef, type Earlier } from "./at-ref";
import { UsageError, type Arguments, type OptionSpec } from "./command";
import type { Io } from "./io";
import { readTextFile } from "./read-imports";
import { splitExportArgument } from "./zone-exports";

/** The option that says what there was before. */
export const PREVIOUS_OPTION: OptionSpec = {
  name: "previous",
  value: "WHAT",
  repeatable: true,
  help: "what is applied now: a Git reference, a folder that synth wrote, STACK=FILE with terraform show -json, or a zone export",
};

/** A plan graph that knows where it starts from. */
export interface PlannedTransition {
  readonly graph: PlanGraph;
  /** Names that record sets had; undefined when nobody says. */
  readonly previousNames: readonly string[] | undefined;
  /** What a commit compiled to, where one was named. */
  readonly earlier?: Earlier;
}

/**
 * A plan graph with what it takes to get there from what `--previous` names; as it is without that option.
 *
 * @returns undefined when something that is named cannot be read, which was reported
 */
export async function withTransitions(
  graph: PlanGraph,
  config: Config,
  args: Arguments,
  io: Io,
  reporter: Reporter,
): Promise<PlannedTransition | undefined> {
  if (!args.has("previous")) return { graph, previousNames: undefined };
  const previous: PreviousRecord[] = [];
  let earlier: Earlier | undefined;
  for (const what of args.all("previous")) {
    if (what === "") throw new UsageError("--previous names nothing", "name a Git reference, a folder or a file");
    const read = await readPrevious(what, graph, config, args, io, reporter);
    if (read && "compilation" in read) earlier = read;
    const found = read && "compilation" in read ? previousFromGraph(read.compilation.graph) : read;
    if (!found) return undefined;
    if (isProblem(found)) {
      reporter.report(unusablePrevious(what, found.problem));
      return undefined;
    }
    previous.push(...found);
  }
  const previousNames = sortedUnique(previous.map(({ recordSet }) => fromRoute53Name(recordSet.Name)));
  return { graph: planTransitions(previous, graph, reporter), previousNames, ...(earlier && { earlier }) };
}

async function readPrevious(
  what: string,
  graph: PlanGraph,
  config: Config,
  args: Arguments,
  io: Io,
  reporter: Reporter,
): Promise<PreviousRecord[] | Earlier | FileProblem | undefined> {
  const path = resolve(io.cwd, what);
  if (existsSync(path))
    return statSync(path).isDirectory() ? fromFolder(path, config) : fromFile(what, path, graph, config);
  const [, stack, file] = /^([A-Za-z0-9_-]+)=(.+)$/s.exec(what) ?? [];
  if (stack !== undefined && file !== undefined) {
    const text = readTextFile(resolve(io.cwd, file), file);
    return isExport(text)
      ? fromExport(text, splitExportArgument(what).id, graph, config)
      : previousFromState(stack, text, config.zones);
  }
  const earlier = await compileAtRef(what, args, io, reporter);
  if (earlier === "unusable") return { problem: "cannot be compiled, so nobody knows what there was" };
  return earlier;
}

/** A folder in cdktf's layout. */
function fromFolder(folder: string, config: Config): PreviousRecord[] | FileProblem {
  const stacks = join(folder, "stacks");
  if (!existsSync(stacks)) return { problem: "is no folder that synth wrote: it has no stacks" };
  const found: PreviousRecord[] = [];
  for (const stack of readdirSync(stacks).sort()) {
    const path = join(stacks, stack, "cdk.tf.json");
    if (!existsSync(path)) continue;
    const records = previousFromStack(stack, readTextFile(path, path), config.zones);
    if (isProblem(records)) return { problem: `has a stack ${stack} that ${records.problem}` };
    found.push(...records);
  }
  return found;
}

/** A file that is named after its stack, or an export of a hosted zone. */
function fromFile(shown: string, path: string, graph: PlanGraph, config: Config): PreviousRecord[] | FileProblem {
  const text = readTextFile(path, shown);
  if (isExport(text)) return fromExport(text, undefined, graph, config);
  const stack = basename(path)
    .replace(/^terraform\./, "")
    .replace(/\.(json|tfstate)$/g, "");
  return previousFromState(stack, text, config.zones);
}

function isExport(text: string): boolean {
  return text.includes('"ResourceRecordSets"');
}

function fromExport(
  text: string,
  id: string | undefined,
  graph: PlanGraph,
  config: Config,
): PreviousRecord[] | FileProblem {
  const inventories = readInventories(text, config.zones, id);
  if (isProblem(inventories)) return inventories;
  return inventories.flatMap(({ zone, records }) =>
    previousFromExport({ zone, recordSets: records.map(({ api }) => api) }, graph),
  );
}
