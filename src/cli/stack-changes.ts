import type { Compilation } from "../compile";
import type { Config } from "../config/config";
import { DiagnosticCollector } from "../diagnostics/reporter";
import { listStacks, type ListedStack } from "../synth/stack-list";
import { previousFromGraph } from "../transition/previous";
import { orderStacks } from "../transition/stack-order";
import type { Earlier } from "./at-ref";
import { terraformJson } from "./terraform-json";

/** A stack, and what became of it since an earlier commit. */
export interface ChangedStack extends ListedStack {
  readonly change: "added" | "changed" | "removed";
}

/**
 * The stacks whose bytes are not those of an earlier commit: added and changed ones in the order in which they are to be
 * applied, then removed ones as they were.
 *
 * @param earlier - nothing when the commit could not be compiled: then every stack counts as added
 */
export function changedStacks(
  { graph }: Compilation,
  config: Config,
  earlier: Earlier | undefined,
): readonly ChangedStack[] {
  const now = terraformJson(graph, config);
  const before = earlier ? terraformJson(earlier.compilation.graph, earlier.config) : {};
  // A name that changes its hosted zone comes before it goes; what else there is to say about it synth --previous says.
  const stacks = earlier
    ? orderStacks(previousFromGraph(earlier.compilation.graph), graph.stacks, new DiagnosticCollector())
    : graph.stacks;
  const present = listStacks({ ...graph, stacks }, config).flatMap((stack): ChangedStack[] => {
    if (!Object.hasOwn(before, stack.name)) return [{ ...stack, change: "added" }];
    const isSame = JSON.stringify(before[stack.name]) === JSON.stringify(now[stack.name]);
    return isSame ? [] : [{ ...stack, change: "changed" }];
  });
  const old = earlier ? listStacks(earlier.compilation.graph, earlier.config) : [];
  const removed = old.filter(({ name }) => !Object.hasOwn(now, name));
  return [...present, ...removed.map((stack): ChangedStack => ({ ...stack, change: "removed" }))];
}
