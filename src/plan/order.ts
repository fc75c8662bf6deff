import { sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import { namesLeadingIntoCircles } from "./alias-circles";
import type { PlannedRecordSet } from "./graph";
import { isInZoneAlias } from "./in-zone-alias";

/**
 * Adds the order in which Terraform must apply the record sets of a stack.
 *
 * An AAAA comes after its A, and whatever else a name has after its first A: when a CNAME becomes all of them it is gone
 * when they arrive, and when they become a CNAME they are gone before. Record sets with one name and type come after the
 * first of them, so that one alone changes policy and the others join it. An in-zone alias record comes after what it
 * stands for, which Route 53 wants to exist.
 *
 * @param recordSets - sorted by name, type, set identifier
 */
export function orderRecordSets(recordSets: readonly PlannedRecordSet[]): PlannedRecordSet[] {
  const targets = new InZoneTargets(recordSets);
  // A sorts before every other type, so the A record sets of a name are known when the others come.
  let ofName: { readonly name: string; readonly addresses: PlannedRecordSet[] } | undefined;
  let anchor: PlannedRecordSet | undefined;
  const ordered = recordSets.map((planned) => {
    const { name, type, setIdentifier } = planned.recordSet;
    if (ofName?.name !== name) ofName = { name, addresses: [] };
    if (anchor?.recordSet.name !== name || anchor.recordSet.type !== type) anchor = planned;
    const before = targets.of(planned).map((target) => target.address);
    if (anchor !== planned) before.push(anchor.address);
    if (type === "A") ofName.addresses.push(planned);
    else if (anchor === planned && ofName.addresses.length > 0) before.push(ofName.addresses[0]!.address);
    if (type === "AAAA") {
      const same = ofName.addresses.find(({ recordSet }) => recordSet.setIdentifier === setIdentifier);
      if (same) before.push(same.address);
    }
    if (before.length === 0) return planned;
    return { ...planned, dependsOn: before.length === 1 ? before : sortedUnique(before) };
  });
  if (targets.addresses.size === 0) return ordered;
  return ordered.map((entry) => (targets.addresses.has(entry.address) ? { ...entry, isAliasTarget: true } : entry));
}

const NONE: readonly never[] = [];

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
