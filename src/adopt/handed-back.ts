import type { PlannedRecordSet, PlannedStack } from "../plan/graph";
import { HEALTH_CHECK, RECORD } from "../plan/import-id";

/** A stack after some of its record sets left it, and the addresses that Terraform is to forget. */
export interface Reduced {
  readonly stack: PlannedStack;
  readonly removed: readonly string[];
}

/**
 * Takes record sets out of a stack, and the health checks that nothing else in it uses.
 *
 * @param isLeaving - whether it is handed back, or stays with external-dns
 */
export function withoutRecordSets(stack: PlannedStack, isLeaving: (planned: PlannedRecordSet) => boolean): Reduced {
  const left = stack.recordSets.filter(isLeaving);
  if (left.length === 0) return { stack, removed: [] };
  const gone = new Set(left.map(({ address }) => address));
  const recordSets = stack.recordSets
    .filter(({ address }) => !gone.has(address))
    .map((planned) => ({ ...planned, dependsOn: planned.dependsOn.filter((address) => !gone.has(address)) }));
  const checks = stack.healthChecks.map((check) => ({
    ...check,
    usedBy: check.usedBy.filter(({ address }) => !gone.has(address)),
  }));
  const unused = checks.filter(({ usedBy }) => usedBy.length === 0);
  return {
    stack: { ...stack, recordSets, healthChecks: checks.filter(({ usedBy }) => usedBy.length > 0) },
    removed: [
      ...[...gone].map((address) => `${RECORD}.${address}`),
      ...unused.map(({ address }) => `${HEALTH_CHECK}.${address}`),
    ],
  };
}
