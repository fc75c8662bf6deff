import type { PlannedRecordSet } from "./graph";
import { isInZoneAlias } from "./in-zone-alias";

/**
 * The names whose in-zone alias records lead into a circle.
 *
 * Route 53 refuses each of them, but a circle of `depends_on` would make Terraform refuse the whole stack.
 */
export function namesLeadingIntoCircles(recordSets: readonly PlannedRecordSet[]): ReadonlySet<string> {
  const open = new Map<string, number>();
  const aliasesOf = new Map<string, string[]>();
  for (const { recordSet } of recordSets.filter(isInZoneAlias)) {
    const target = recordSet.alias!.dnsName;
    open.set(recordSet.name, (open.get(recordSet.name) ?? 0) + 1);
    const aliases = aliasesOf.get(target);
    if (aliases) aliases.push(recordSet.name);
    else aliasesOf.set(target, [recordSet.name]);
  }
  const settled = [...aliasesOf.keys()].filter((name) => !open.has(name));
  for (let name = settled.pop(); name !== undefined; name = settled.pop()) {
    for (const alias of aliasesOf.get(name) ?? []) {
      const left = open.get(alias)! - 1;
      if (left > 0) open.set(alias, left);
      else {
        open.delete(alias);
        settled.push(alias);
      }
    }
  }
  return new Set(open.keys());
}
