import * as catalog from "../diagnostics/catalog/transition";
import type { Reporter } from "../diagnostics/reporter";
import { fromRoute53Name } from "../dns/escape";
import { zoneSlug } from "../plan/address";
import type { PlannedStack } from "../plan/graph";
import { sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { PreviousRecord } from "./previous";

/**
 * Puts the stack of the hosted zone that gets a name before that of the one that loses it.
 *
 * @remarks Reports K53-W803 once for two stacks, K53-E801 where names move both ways.
 */
export function orderStacks(
  previous: readonly PreviousRecord[],
  stacks: readonly PlannedStack[],
  reporter: Reporter,
): readonly PlannedStack[] {
  const before = groupBy(previous, ({ recordSet }) => fromRoute53Name(recordSet.Name));
  const now = new Set(stacks.flatMap((stack) => stack.recordSets.map(({ recordSet }) => keyIn(stack, recordSet.name))));
  const edges = new Map<string, Map<string, string>>();
  for (const stack of stacks) {
    for (const { recordSet } of stack.recordSets) {
      const old = before.get(recordSet.name) ?? [];
      const zone = zoneSlug(stack.hostedZone);
      if (old.some((entry) => entry.zone === zone)) continue;
      for (const entry of old) {
        if (now.has(`${entry.zone} ${recordSet.name}`) || !stacks.some(({ name }) => name === entry.stack)) continue;
        const first = edges.get(entry.stack) ?? new Map<string, string>();
        edges.set(entry.stack, first);
        if (!first.has(stack.name)) first.set(stack.name, recordSet.name);
      }
    }
  }
  if (edges.size === 0) return stacks;
  for (const [second, firsts] of edges) {
    for (const [first, name] of firsts) {
      const place = placeOf(name, stacks);
      if (isReachable(second, first, edges))
        reporter.report(catalog.needsSteps(name, ...bothWays(first, second)), place);
      else reporter.report(catalog.stackOrder(first, second, name), place);
    }
  }
  return stacks.map((stack) => {
    const first = edges.get(stack.name);
    return first ? { ...stack, after: sortedUnique([...(stack.after ?? []), ...first.keys()]) } : stack;
  });
}

function keyIn({ hostedZone }: PlannedStack, name: string): string {
  return `${zoneSlug(hostedZone)} ${name}`;
}

function placeOf(name: string, stacks: readonly PlannedStack[]) {
  const planned = stacks.flatMap(({ recordSets }) => recordSets).find(({ recordSet }) => recordSet.name === name);
  return planned?.recordSet.origins[0]?.placeOf("name");
}

/** Whether a stack has to wait for another one, directly or through others. */
function isReachable(target: string, from: string, edges: ReadonlyMap<string, ReadonlyMap<string, string>>): boolean {
  const seen = new Set<string>();
  const visit = (stack: string): boolean => {
    if (stack === target) return true;
    if (seen.has(stack)) return false;
    seen.add(stack);
    return [...(edges.get(stack)?.keys() ?? [])].some(visit);
  };
  return visit(from);
}

function bothWays(first: string, second: string): [string, string[]] {
  return [
    `names move from ${second} to ${first} and back, and neither stack can be applied before the other`,
    [
      `publish what moves to ${first} in both hosted zones and apply`,
      `then what moves to ${second}, and apply`,
      "take the rest away and apply",
    ],
  ];
}
