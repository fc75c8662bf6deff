import type { Compilation } from "../compile";
import type { Config } from "../config/config";
import { listStacks, type ListedStack } from "../synth/stack-list";
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
  const present = listStacks(graph, config).flatMap((stack): ChangedStack[] => {
    if (!Object.hasOwn(before, stack.name)) return [{ ...stack, change: "added" }];
    const isSame = JSON.stringify(before[stack.name]) === JSON.stringify(now[stack.name]);
    return isSame ? [] : [{ ...stack, change: "changed" }];
  });
  const old = earlier ? listStacks(earlier.compilation.graph, earlier.config) : [];
  const removed = old.filter(({ name }) => !Object.hasOwn(now, name));
  return [...present, ...removed.map((stack): ChangedStack => ({ ...stack, change: "removed" }))];
}
