import { fromRoute53Name } from "../dns/escape";
import type { PreviousRecord } from "./previous";

/** What an in-zone alias record stands for, as far as the same stack holds it. */
export function targetsOf(
  { recordSet: { AliasTarget, Type }, dependsOn }: PreviousRecord,
  byAddress: ReadonlyMap<string, PreviousRecord>,
): readonly PreviousRecord[] {
  if (!AliasTarget) return [];
  const name = fromRoute53Name(AliasTarget.DNSName);
  return dependsOn
    .flatMap((address) => byAddress.get(address) ?? [])
    .filter(({ recordSet }) => recordSet.Type === Type && fromRoute53Name(recordSet.Name) === name);
}

/**
 * Marks what has `create_before_destroy`: what in-zone alias records stand for, and, as Terraform passes it on, whatever
 * that depends on. The destruction of such a record comes last instead of before the change of what it depends on.
 *
 * @param previous - of one stack
 */
export function withLifecycle(previous: readonly PreviousRecord[]): readonly PreviousRecord[] {
  const byAddress = new Map(previous.map((entry) => [entry.address, entry]));
  const last = new Set<string>();
  const open = previous.flatMap((entry) => targetsOf(entry, byAddress));
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (last.has(entry.address)) continue;
    last.add(entry.address);
    open.push(...entry.dependsOn.flatMap((address) => byAddress.get(address) ?? []));
  }
  if (last.size === 0) return previous;
  return previous.map((entry) => (last.has(entry.address) ? { ...entry, goesLast: true } : entry));
}
