import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import type { PlacedRecordSet } from "./place";

/** Whether a record set is an alias of another one in its own hosted zone. */
export function isInZoneAlias({ recordSet, hostedZone }: PlacedRecordSet): boolean {
  const id = recordSet.alias?.hostedZoneId;
  return id === "same-zone" || (id !== undefined && hostedZone.identity.by === "id" && hostedZone.identity.id === id);
}

const typedName = (name: string, type: string): string => `${type} ${name}`;

/**
 * Leaves out the AAAA half of in-zone alias pairs whose target has only A: Route 53 refuses an alias record whose
 * target has no record of its type.
 *
 * Works from the targets on, so that an alias of an alias is decided after what it stands for.
 *
 * @param placed - of one hosted zone
 * @remarks Reports K53-W503 for what is left out, K53-W507 for targets that nothing here makes, K53-E514 for
 * CNAMEs, K53-E505 for circles.
 * Source: R53-AL-14.
 */
export function settleInZoneAliases(placed: readonly PlacedRecordSet[], reporter: Reporter): PlacedRecordSet[] {
  const aliases = placed.filter(isInZoneAlias);
  if (aliases.length === 0) return [...placed];
  const present = new Map<string, number>();
  for (const { recordSet } of placed) count(present, typedName(recordSet.name, recordSet.type), 1);
  const names = new Set(placed.map(({ recordSet }) => recordSet.name));
  const dropped = new Set<PlacedRecordSet>();
  for (let changed = true; changed;) {
    changed = false;
    for (const alias of aliases) {
      const { name, type, alias: target } = alias.recordSet;
      if (dropped.has(alias) || type !== "AAAA" || present.has(typedName(target!.dnsName, "AAAA"))) continue;
      if (!present.has(typedName(target!.dnsName, "A")) && !names.has(target!.dnsName)) continue;
      dropped.add(alias);
      reporter.report(
        catalog.aliasPairWithoutIpv6(name, target!.dnsName),
        alias.recordSet.origins[0]?.placeOf("targets"),
      );
      count(present, typedName(name, type), -1);
      changed = true;
    }
  }
  const kept = placed.filter((entry) => !dropped.has(entry));
  reportMissingTargets(kept, present, reporter);
  reportCycles(kept, reporter);
  return kept;
}

/** Keeps how many there are of each; what there is none of has no entry. */
function count(counts: Map<string, number>, key: string, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

function reportMissingTargets(
  placed: readonly PlacedRecordSet[],
  present: ReadonlyMap<string, number>,
  reporter: Reporter,
): void {
  for (const entry of placed.filter(isInZoneAlias)) {
    const { name, type, alias, origins } = entry.recordSet;
    if (present.has(typedName(alias!.dnsName, type))) continue;
    const isCname = present.has(typedName(alias!.dnsName, "CNAME"));
    const problem = isCname ? catalog.aliasOfCname : catalog.aliasTargetNotCompiled;
    reporter.report(problem(name, type, alias!.dnsName), origins[0]?.placeOf("targets"));
  }
}

function reportCycles(placed: readonly PlacedRecordSet[], reporter: Reporter): void {
  const targets = new Map<string, Set<string>>();
  const originOf = new Map<string, PlacedRecordSet>();
  for (const entry of placed.filter(isInZoneAlias)) {
    const { name, alias } = entry.recordSet;
    originOf.set(name, originOf.get(name) ?? entry);
    targets.set(name, (targets.get(name) ?? new Set()).add(alias!.dnsName));
  }
  const finished = new Set<string>();
  for (const start of targets.keys()) {
    const cycle = findCycle(start, targets, finished);
    if (cycle) {
      reporter.report(catalog.aliasCycle(cycle), originOf.get(cycle[0]!)?.recordSet.origins[0]?.placeOf("targets"));
    }
  }
}

/** Depth-first, without recursion: a chain of aliases can be as long as a hostile manifest likes. */
function findCycle(
  start: string,
  targets: ReadonlyMap<string, ReadonlySet<string>>,
  finished: Set<string>,
): string[] | undefined {
  const path: string[] = [];
  const onPath = new Set<string>();
  const stack: { name: string; leave: boolean }[] = [{ name: start, leave: false }];
  while (stack.length > 0) {
    const { name, leave } = stack.pop()!;
    if (leave) {
      path.pop();
      onPath.delete(name);
      finished.add(name);
      continue;
    }
    if (onPath.has(name)) {
      for (const visited of path) finished.add(visited);
      return [...path.slice(path.indexOf(name)), name];
    }
    if (finished.has(name)) continue;
    path.push(name);
    onPath.add(name);
    stack.push({ name, leave: true });
    for (const next of targets.get(name) ?? []) stack.push({ name: next, leave: false });
  }
  return undefined;
}
