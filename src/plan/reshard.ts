import type { HostedZone } from "../config/config";
import { RESHARD_FILE, type Reshard, type ReshardMove } from "../config/reshard";
import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import { placeOfFile } from "../text/position";
import { compareBytes } from "../util/compare";
import { groupBy } from "../util/group-by";
import { zoneSlug } from "./address";
import { NO_STATE_BLOCKS, type PlannedStack } from "./graph";

/**
 * Adds what hands resources over between the states of shards, and the stacks that there were.
 *
 * A move counts as long as the new stack has the resource and the old one has not. Where the new stack has it no more,
 * its record set has left the manifests, and whichever state holds it destroys it.
 *
 * @returns sorted by name
 * @remarks Reports K53-W521 for moves that lead nowhere.
 */
export function withReshard(
  stacks: readonly PlannedStack[],
  zones: readonly HostedZone[],
  reshard: Reshard | undefined,
  reporter: Reporter,
): readonly PlannedStack[] {
  if (!reshard) return stacks;
  const names = new Set(stacks.map(({ name }) => name));
  const revived = reshard.stacks.flatMap((name): PlannedStack[] => {
    const hostedZone = names.has(name) ? undefined : zoneOf(name, zones);
    return hostedZone ? [{ name, hostedZone, recordSets: [], healthChecks: [], state: NO_STATE_BLOCKS }] : [];
  });
  const all = [...stacks, ...revived].sort((a, b) => compareBytes(a.name, b.name));
  const addresses = new Map(all.map((stack) => [stack.name, addressesOf(stack)]));
  const counts = ({ from, to, address }: ReshardMove): boolean =>
    addresses.get(to)?.has(address) === true && addresses.get(from)?.has(address) === false;
  const moves = reshard.moves.filter(counts);
  const idle = reshard.moves.filter((move) => !counts(move));
  if (idle.length > 0)
    reporter.report(catalog.idleReshard(idle.map(({ address }) => address)), placeOfFile(RESHARD_FILE));
  const byOld = groupBy(moves, ({ from }) => from);
  const byNew = groupBy(moves, ({ to }) => to);
  return all.map((stack) => withBlocks(stack, byNew.get(stack.name) ?? [], byOld.get(stack.name) ?? []));
}

function withBlocks(
  stack: PlannedStack,
  arriving: readonly ReshardMove[],
  leaving: readonly ReshardMove[],
): PlannedStack {
  if (arriving.length + leaving.length === 0) return stack;
  const { imports, removed, moved } = stack.state;
  const own = arriving.map(({ address, id }) => {
    return { to: address, id, ...(address.startsWith("aws_route53_record.") && { inHostedZone: true as const }) };
  });
  return {
    ...stack,
    state: {
      imports: [...imports, ...own].sort((a, b) => compareBytes(a.to, b.to)),
      removed: [...removed, ...leaving.map(({ address }) => ({ from: address }))].sort((a, b) =>
        compareBytes(a.from, b.from),
      ),
      moved,
    },
  };
}

function addressesOf({ recordSets, healthChecks }: PlannedStack): ReadonlySet<string> {
  return new Set([
    ...recordSets.map(({ address }) => `aws_route53_record.${address}`),
    ...healthChecks.map(({ address }) => `aws_route53_health_check.${address}`),
  ]);
}

/** The hosted zone that a stack's name speaks of, whatever its number of shards was. */
function zoneOf(stack: string, zones: readonly HostedZone[]): HostedZone | undefined {
  const slug = stack.replace(/_\d+$/, "");
  return zones.find((zone) => [stack, slug].includes(zoneSlug(zone)));
}
