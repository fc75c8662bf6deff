import type { HostedZone } from "../config/config";
import { zoneKey } from "../config/hosted-zone-index";
import type { Reshard, ReshardMove } from "../config/reshard";
import { compareBytes, firstDifference, sortedUnique } from "../util/compare";
import type { PlanGraph, PlannedStack } from "./graph";
import { importIdInZone } from "./import-id";

/** Ids in the states of stacks: stack → address → id. */
export type StateIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A health check that its new stack makes again, since nobody knows its id. */
export interface RemadeCheck {
  readonly stack: string;
  readonly address: string;
}

/**
 * What moves between states when the number of shards changes.
 *
 * A record set moves when it was there before and its stack is another one now; its id is that of what exists. A health
 * check moves with its record sets when its id is known and the old stack does not need it any more; of several old ones
 * the first moves.
 *
 * @returns moves sorted by old stack, new stack, address
 */
export function reshardMoves(
  before: PlanGraph,
  now: PlanGraph,
  states: StateIds,
): { readonly reshard: Reshard; readonly remade: readonly RemadeCheck[] } {
  const moves: ReshardMove[] = recordMoves(before, now);
  const remade: RemadeCheck[] = [];
  for (const move of checkMoves(before, now, states)) {
    if ("id" in move) moves.push(move);
    else remade.push(move);
  }
  moves.sort((a, b) =>
    firstDifference(compareBytes(a.from, b.from), compareBytes(a.to, b.to), compareBytes(a.address, b.address)),
  );
  return { reshard: { stacks: sortedUnique(moves.map(({ from }) => from).concat(gone(before, now))), moves }, remade };
}

/** Stacks of hosted zones that go on, under names that nothing has any more. */
function gone(before: PlanGraph, now: PlanGraph): string[] {
  const zones = new Set(now.hostedZones.map(zoneKey));
  const names = new Set(now.stacks.map(({ name }) => name));
  return before.stacks
    .filter(({ name, hostedZone }) => zones.has(zoneKey(hostedZone)) && !names.has(name))
    .map(({ name }) => name);
}

function recordMoves(before: PlanGraph, now: PlanGraph): ReshardMove[] {
  const old = new Map(
    before.stacks.flatMap((stack) =>
      stack.recordSets.map((planned) => [keyOf(stack.hostedZone, planned.address), { stack, planned }] as const),
    ),
  );
  return now.stacks.flatMap((stack) =>
    stack.recordSets.flatMap(({ address }): ReshardMove[] => {
      const was = old.get(keyOf(stack.hostedZone, address));
      if (!was || was.stack.name === stack.name) return [];
      const id = importIdInZone(was.planned.recordSet);
      return [{ from: was.stack.name, to: stack.name, address: `aws_route53_record.${address}`, id }];
    }),
  );
}

function checkMoves(before: PlanGraph, now: PlanGraph, states: StateIds): (ReshardMove | RemadeCheck)[] {
  const taken = new Set<string>();
  const stays = (name: string, address: string): boolean =>
    now.stacks.some((stack) => stack.name === name && holds(stack, address));
  return now.stacks.flatMap((stack) =>
    stack.healthChecks.flatMap(({ address }): (ReshardMove | RemadeCheck)[] => {
      const holders = before.stacks.filter(
        (old) => zoneKey(old.hostedZone) === zoneKey(stack.hostedZone) && holds(old, address),
      );
      if (holders.length === 0 || holders.some(({ name }) => name === stack.name)) return [];
      const full = `aws_route53_health_check.${address}`;
      for (const { name } of holders) {
        const id = states.get(name)?.get(full);
        if (id === undefined || taken.has(`${name} ${address}`) || stays(name, address)) continue;
        taken.add(`${name} ${address}`);
        return [{ from: name, to: stack.name, address: full, id }];
      }
      return [{ stack: stack.name, address: full }];
    }),
  );
}

function holds({ healthChecks }: PlannedStack, address: string): boolean {
  return healthChecks.some((check) => check.address === address);
}

function keyOf(zone: HostedZone, address: string): string {
  return `${zoneKey(zone)} ${address}`;
}
