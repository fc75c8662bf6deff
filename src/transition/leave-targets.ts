import { groupBy } from "../util/group-by";
import { targetsOf } from "./lifecycle";
import type { PreviousRecord } from "./previous";
import { add, type Measures, type NextRecord, type Refusal } from "./slot";

/**
 * Lets in-zone alias records stand for something else before what they stood for becomes another type, since Route 53
 * takes away no record that an alias record stands for.
 *
 * @param previous - of one stack
 * @param next - of the same stack
 * @returns by name of the target, what cannot be had in one apply
 */
export function leaveTargets(
  previous: readonly PreviousRecord[],
  next: readonly NextRecord[],
  measures: Measures,
): ReadonlyMap<string, Refusal> {
  const refusals = new Map<string, Refusal>();
  const before = new Map(previous.map((entry) => [entry.address, entry]));
  const byAddress = new Map(next.map((entry) => [entry.planned.address, entry]));
  const types = groupBy(next, ({ recordSet }) => `${recordSet.Type} ${recordSet.Name}`);
  const movedTo = new Map(measures.moved.map(({ from, to }) => [from, to]));
  const becomes = ({ address }: PreviousRecord): NextRecord | undefined =>
    byAddress.get(movedTo.get(address) ?? address);
  for (const alias of previous) {
    for (const target of targetsOf(alias, before)) {
      const after = becomes(target);
      if (!after || types.has(`${target.recordSet.Type} ${target.recordSet.Name}`)) continue;
      const first = becomes(alias);
      // One that goes is destroyed before what it depends on changes, unless something stands for it in turn, or what it
      // depends on has another address by then.
      const isUnordered = alias.goesLast || movedTo.has(target.address);
      if (first ? dependsOn(first, after, byAddress, measures) : isUnordered)
        refusals.set(after.planned.recordSet.name, standsBehind(alias));
      else if (first) add(measures.after, after.planned.address, first.planned.address);
    }
  }
  return refusals;
}

function dependsOn(
  from: NextRecord,
  to: NextRecord,
  byAddress: ReadonlyMap<string, NextRecord>,
  { after }: Measures,
): boolean {
  const seen = new Set<string>();
  const open = [from.planned.address];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (address === to.planned.address) return true;
    if (seen.has(address)) continue;
    seen.add(address);
    open.push(...(byAddress.get(address)?.planned.dependsOn ?? []), ...(after.get(address) ?? []));
  }
  return false;
}

function standsBehind({ recordSet }: PreviousRecord): Refusal {
  const name = JSON.stringify(recordSet.Name.replace(/\.$/, ""));
  return {
    why: `the alias record ${name} stands for it until then`,
    steps: [`let ${name} stand for something else, or take it away, and apply`, "make this change and apply"],
  };
}
