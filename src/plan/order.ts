import { compareBytes } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { PlannedRecordSet } from "./graph";
import { isInZoneAlias } from "./in-zone-alias";

/**
 * Adds the order in which Terraform must apply the record sets of a stack.
 *
 * An AAAA comes after its A, so that a CNAME that becomes both is gone when the AAAA arrives. Record sets with one
 * name and type come after the first of them, so that one alone changes policy and the others join it. An in-zone
 * alias record comes after what it stands for, which Route 53 wants to exist.
 */
export function orderRecordSets(recordSets: readonly PlannedRecordSet[]): PlannedRecordSet[] {
  const groups = groupBy(recordSets, ({ recordSet }) => `${recordSet.type} ${recordSet.name}`);
  const targets = new Set<string>();
  const ordered = recordSets.map((planned) => {
    const { name, type, setIdentifier, alias } = planned.recordSet;
    const before = new Set<string>();
    const anchor = groups.get(`${type} ${name}`)![0]!;
    if (anchor !== planned) before.add(anchor.address);
    if (type === "AAAA") {
      const address = groups.get(`A ${name}`)?.find(({ recordSet }) => recordSet.setIdentifier === setIdentifier);
      if (address) before.add(address.address);
    }
    if (alias && isInZoneAlias(planned)) {
      for (const target of groups.get(`${type} ${alias.dnsName}`) ?? []) {
        targets.add(target.address);
        before.add(target.address);
      }
    }
    return before.size === 0 ? planned : { ...planned, dependsOn: [...before].sort(compareBytes) };
  });
  if (targets.size === 0) return ordered;
  return ordered.map((planned) => (targets.has(planned.address) ? { ...planned, isAliasTarget: true } : planned));
}
