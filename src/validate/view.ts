import type { RecordSet } from "../endpoint/record-set";
import { policiesOf } from "../endpoint/routing";

/** Record sets that Route 53 will hold in one hosted zone under one key. */
export type Group = readonly [RecordSet, ...RecordSet[]];

/** Record sets in order, and grouped once for all rules. */
export interface RecordSetView {
  /** Sorted by name, type, set identifier. */
  readonly recordSets: readonly RecordSet[];
  /** By name. */
  readonly names: readonly Group[];
  /** By name and type: the siblings that a routing policy chooses among. */
  readonly siblings: readonly Group[];
  /** Those with a routing policy, which most trees lack. */
  readonly routed: readonly RecordSet[];
  /** The siblings of which at least one is routed. */
  readonly routedSiblings: readonly Group[];
}

/** Groups sorted record sets; time grows with their number only. */
export function viewOf(recordSets: readonly RecordSet[]): RecordSetView {
  const siblings = runs(recordSets, (a, b) => a.name === b.name && a.type === b.type);
  const routed = recordSets.filter(isRouted);
  return {
    recordSets,
    names: runs(recordSets, (a, b) => a.name === b.name),
    siblings,
    routed,
    routedSiblings: routed.length === 0 ? [] : siblings.filter((group) => group.some(isRouted)),
  };
}

function isRouted({ routing }: RecordSet): boolean {
  return policiesOf(routing).length > 0;
}

/** Sorted record sets that belong together stand together, so no key has to be made for each. */
function runs(recordSets: readonly RecordSet[], isSame: (a: RecordSet, b: RecordSet) => boolean): Group[] {
  const groups: Group[] = [];
  let group: [RecordSet, ...RecordSet[]] | undefined;
  const close = (): void => {
    if (group?.length === 1) groups.push(group);
    else if (group) for (const part of byHostedZone(group)) groups.push(part);
  };
  for (const recordSet of recordSets) {
    if (group && isSame(group[0], recordSet)) group.push(recordSet);
    else {
      close();
      group = [recordSet];
    }
  }
  close();
  return groups;
}

/** Record sets for different hosted zones never meet; one without a hosted zone meets all of them. */
function byHostedZone(group: Group): Group[] {
  const ids = new Set(group.map(zoneOf).filter((id) => id !== undefined));
  if (ids.size < 2) return [group];
  return [...ids].map((id) => group.filter((recordSet) => (zoneOf(recordSet) ?? id) === id) as unknown as Group);
}

function zoneOf({ onlyZone, hostedZoneId }: RecordSet): string | undefined {
  return onlyZone ?? hostedZoneId;
}

/** Those of a group that share a key with an earlier one, each with that one. */
export function repeated(
  group: Group,
  keyOf: (recordSet: RecordSet) => string | undefined,
): (readonly [RecordSet, RecordSet])[] {
  if (group.length === 1) return [];
  const first = new Map<string, RecordSet>();
  return group.flatMap((recordSet) => {
    const key = keyOf(recordSet);
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier) return [[recordSet, earlier] as const];
    first.set(key, recordSet);
    return [];
  });
}
