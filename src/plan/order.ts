import { sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import { namesLeadingIntoCircles } from "./alias-circles";
import type { PlannedRecordSet } from "./graph";
import { isInZoneAlias } from "./in-zone-alias";

/**
 * Adds the order in which Terraform must apply the record sets of a stack.
 *
 * An AAAA comes after its A, so that a CNAME that becomes both is gone when the AAAA arrives. Record sets with one
 * name and type come after the first of them, so that one alone changes policy and the others join it. An in-zone
 * alias record comes after what it stands for, which Route 53 wants to exist.
 *
 * @param recordSets - sorted by name, type, set identifier
 */
export function orderRecordSets(recordSets: readonly PlannedRecordSet[]): PlannedRecordSet[] {
  const targets = new InZoneTargets(recordSets);
  let anchor: PlannedRecordSet | undefined;
  let addresses: readonly PlannedRecordSet[] = [];
  const ordered = recordSets.map((planned, i) => {
    const { name, type, setIdentifier } = planned.recordSet;
    if (!anchor || anchor.recordSet.name !== name || anchor.recordSet.type !== type) {
      // The A record sets of a name come just before its AAAA.
      addresses = type === "AAAA" ? recordSetsBefore(recordSets, i, name, "A") : NONE;
      anchor = planned;
    }
    const address = addresses.find(({ recordSet }) => recordSet.setIdentifier === setIdentifier);
    const before = targets.of(planned).map((target) => target.address);
    if (anchor !== planned) before.push(anchor.address);
    if (address) before.push(address.address);
    if (before.length === 0) return planned;
    return { ...planned, dependsOn: before.length === 1 ? before : sortedUnique(before) };
  });
  if (targets.addresses.size === 0) return ordered;
  return ordered.map((entry) => (targets.addresses.has(entry.address) ? { ...entry, isAliasTarget: true } : entry));
}

const NONE: readonly never[] = [];

/** Those of a name and type that end just before an index. */
function recordSetsBefore(
  recordSets: readonly PlannedRecordSet[],
  end: number,
  name: string,
  type: string,
): readonly PlannedRecordSet[] {
  let start = end;
  while (start > 0 && isOf(recordSets[start - 1]!, name, type)) start--;
  return recordSets.slice(start, end);
}

function isOf({ recordSet }: PlannedRecordSet, name: string, type: string): boolean {
  return recordSet.name === name && recordSet.type === type;
}

/** What the in-zone alias records of a stack stand for. Few stacks have any, and those without need no index. */
class InZoneTargets {
  readonly #recordSets: readonly PlannedRecordSet[];
  #byName: ReadonlyMap<string, readonly PlannedRecordSet[]> | undefined;
  #circular: ReadonlySet<string> | undefined;
  /** Of all that was asked for. */
  readonly addresses = new Set<string>();

  constructor(recordSets: readonly PlannedRecordSet[]) {
    this.#recordSets = recordSets;
  }

  of(planned: PlannedRecordSet): readonly PlannedRecordSet[] {
    const { alias, type } = planned.recordSet;
    if (!alias || !isInZoneAlias(planned)) return NONE;
    this.#byName ??= groupBy(this.#recordSets, ({ recordSet }) => `${recordSet.type} ${recordSet.name}`);
    this.#circular ??= namesLeadingIntoCircles(this.#recordSets);
    if (this.#circular.has(planned.recordSet.name) && this.#circular.has(alias.dnsName)) return [];
    const found = this.#byName.get(`${type} ${alias.dnsName}`) ?? [];
    for (const { address } of found) this.addresses.add(address);
    return found;
  }
}
