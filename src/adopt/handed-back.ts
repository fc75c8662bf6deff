import type { PlannedStack } from "../plan/graph";
import { HEALTH_CHECK, RECORD } from "../plan/import-id";

/** A stack after some of its record sets left it, and the addresses that Terraform is to forget. */
export interface Reduced {
  readonly stack: PlannedStack;
  readonly removed: readonly string[];
}

/**
 * Takes the record sets that were handed back out of a stack, and the health checks that nothing else in it uses.
 *
 * @param isHandedBack - asked by address
 */
export function withoutHandedBack(stack: PlannedStack, isHandedBack: (address: string) => boolean): Reduced {
  const left = stack.recordSets.filter(({ address }) => isHandedBack(address));
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
