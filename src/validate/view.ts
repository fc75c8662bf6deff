import type { RecordSet } from "../endpoint/record-set";

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
}

/** Groups sorted record sets; time grows with their number only. */
export function viewOf(recordSets: readonly RecordSet[]): RecordSetView {
  return {
    recordSets,
    names: groupBy(recordSets, (recordSet) => recordSet.name),
    siblings: groupBy(recordSets, (recordSet) => `${recordSet.name} ${recordSet.type}`),
  };
}

function groupBy(recordSets: readonly RecordSet[], keyOf: (recordSet: RecordSet) => string): Group[] {
  const groups = new Map<string, [RecordSet, ...RecordSet[]]>();
  for (const recordSet of recordSets) {
    const key = keyOf(recordSet);
    const group = groups.get(key);
    if (group) group.push(recordSet);
    else groups.set(key, [recordSet]);
  }
  return [...groups.values()].flatMap(byHostedZone);
}

/** Record sets for different hosted zones never meet; one without a hosted zone meets all of them. */
function byHostedZone(group: Group): Group[] {
  if (group.length === 1) return [group];
  const ids = new Set(group.map((recordSet) => recordSet.hostedZoneId).filter((id) => id !== undefined));
  if (ids.size < 2) return [group];
  return [...ids].map((id) => group.filter((r) => (r.hostedZoneId ?? id) === id) as unknown as Group);
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
