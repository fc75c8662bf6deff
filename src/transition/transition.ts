import * as catalog from "../diagnostics/catalog/transition";
import type { Reporter } from "../diagnostics/reporter";
import { fromRoute53Name } from "../dns/escape";
import { addressFamily, zoneSlug } from "../plan/address";
import type { PlanGraph, PlannedRecordSet, PlannedStack } from "../plan/graph";
import { compareBytes, sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import { changeName } from "./name";
import { isForgotten, standsInTheWay } from "./forgotten";
import { leaveTargets } from "./leave-targets";
import { withLifecycle } from "./lifecycle";
import type { PreviousRecord } from "./previous";
import { nextRecord, noMeasures, type Measures } from "./slot";
import { orderStacks } from "./stack-order";
import { checkWildcards } from "./wildcards";

/**
 * Adds to a plan graph what Terraform needs to get there from what was there before, with every kept name answered
 * after every API call: addresses that moved, an order, record sets that make room for a while.
 *
 * @remarks Reports K53-E801 (not possible in one apply, with the steps to take), K53-W802 (a type is unanswered for one
 * call), K53-W803 (stacks in an order).
 * Source: TF §4; DESIGN, decision 11.
 */
export function planTransitions(previous: readonly PreviousRecord[], graph: PlanGraph, reporter: Reporter): PlanGraph {
  const ofStacks = [...groupBy(previous, ({ stack }) => stack).values()];
  const before = groupBy(ofStacks.flatMap(withLifecycle), ({ zone, recordSet }) =>
    nameKey(zone, fromRoute53Name(recordSet.Name)),
  );
  const stacks = graph.stacks.map((stack) => changeStack(stack, before, reporter));
  checkWildcards(previous, graph.stacks, reporter);
  return { ...graph, stacks: orderStacks(previous, stacks, reporter) };
}

const nameKey = (zone: string, name: string): string => `${zone} ${name}`;

function changeStack(
  stack: PlannedStack,
  before: ReadonlyMap<string, readonly PreviousRecord[]>,
  reporter: Reporter,
): PlannedStack {
  const measures = noMeasures();
  const zone = zoneSlug(stack.hostedZone);
  for (const [name, next] of groupBy(stack.recordSets, ({ recordSet }) => recordSet.name)) {
    const all = before.get(nameKey(zone, name)) ?? [];
    const place = next[0]!.recordSet.origins[0]?.placeOf("name");
    const elsewhere = all.find((entry) => entry.stack !== stack.name && !isCarriedOver(entry, stack));
    if (elsewhere) reporter.report(catalog.needsSteps(name, ...betweenStates(elsewhere.stack, stack.name)), place);
    const own = all.filter((entry) => entry.stack === stack.name);
    const previous = own.filter((entry) => !isForgotten(entry, stack));
    const wished = next.map(nextRecord);
    const inTheWay = standsInTheWay(
      own.filter((entry) => isForgotten(entry, stack)),
      wished,
    );
    if (inTheWay) reporter.report(catalog.needsSteps(name, inTheWay.why, inTheWay.steps), place);
    if (inTheWay || previous.length === 0) continue;
    const { refusal, gap } = changeName(previous, wished, measures, addressFamily);
    if (refusal) reporter.report(catalog.needsSteps(name, refusal.why, refusal.steps), place);
    if (gap.length > 0) reporter.report(catalog.briefGap(name, gap), place);
  }
  const own = [...before.values()].flat().filter((entry) => entry.stack === stack.name);
  for (const [name, { why, steps }] of leaveTargets(own, stack.recordSets.map(nextRecord), measures)) {
    const planned = stack.recordSets.find(({ recordSet }) => recordSet.name === name);
    reporter.report(catalog.needsSteps(name, why, steps), planned?.recordSet.origins[0]?.placeOf("name"));
  }
  return withMeasures(stack, measures);
}

/** Whether a record set of another stack's state is imported here, or does not come here at all. */
function isCarriedOver({ address }: PreviousRecord, { recordSets, state }: PlannedStack): boolean {
  return (
    !recordSets.some((planned) => planned.address === address) ||
    state.imports.some(({ to }) => to === `aws_route53_record.${address}`)
  );
}

function betweenStates(from: string, to: string): [string, string[]] {
  return [
    `it moves from the stack ${from} to ${to}, and each has a state of its own`,
    [
      "kube53 stacks reshard --previous with the commit that is applied, and synth again",
      "apply both stacks",
      "delete kube53.reshard.json",
    ],
  ];
}

function withMeasures(stack: PlannedStack, measures: Measures): PlannedStack {
  const { moved, after, notAfter, replacedWith } = measures;
  const { recordSets } = stack;
  if (moved.length === 0 && after.size === 0 && replacedWith.size === 0) return stack;
  const waiting = above(replacedWith, recordSets);
  const change = (entry: PlannedRecordSet): PlannedRecordSet => {
    const { address } = entry;
    // Terraform passes create_before_destroy on, and what is replaced here has to be destroyed first.
    const planned = waiting.has(address) ? { ...entry, isAliasTarget: false } : entry;
    const [more, less] = [after.get(address), notAfter.get(address)];
    const replaced = replacedWith.get(address);
    if (!more && !less && replaced === undefined) return planned;
    return {
      ...planned,
      dependsOn: sortedUnique([...planned.dependsOn.filter((other) => !less?.has(other)), ...(more ?? [])]),
      ...(replaced !== undefined && { replacedWith: replaced }),
    };
  };
  const moves = moved.map(({ from, to }) => ({ from: `aws_route53_record.${from}`, to: `aws_route53_record.${to}` }));
  const all = [...stack.state.moved, ...moves].sort((a, b) => compareBytes(a.to, b.to));
  return { ...stack, recordSets: recordSets.map(change), state: { ...stack.state, moved: all } };
}

/** Addresses of all that depends on one of some others, directly or not. */
function above(addresses: ReadonlyMap<string, unknown>, recordSets: readonly PlannedRecordSet[]): ReadonlySet<string> {
  const found = new Set(addresses.keys());
  for (let size = -1; size !== found.size && found.size > 0;) {
    size = found.size;
    for (const { address, dependsOn } of recordSets)
      if (dependsOn.some((other) => found.has(other))) found.add(address);
  }
  return found;
}
