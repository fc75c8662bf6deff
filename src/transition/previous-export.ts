import type { HostedZone } from "../config/config";
import { fromRoute53Name } from "../dns/escape";
import { recordAddress, zoneSlug } from "../plan/address";
import type { PlanGraph } from "../plan/graph";
import type { ApiRecordSet } from "../route53/api";
import { compareBytes, firstDifference } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { PreviousRecord } from "./previous";

/**
 * The records of a hosted zone as an export lists them, taken to be under the addresses and in the order that kube53
 * gives them.
 *
 * @param graph - says in which stack a name is. Names that it does not have are left out: whether Terraform has them, and
 * so would take them away, an export does not say
 */
export function previousFromExport(
  { zone, recordSets }: { readonly zone: HostedZone; readonly recordSets: readonly ApiRecordSet[] },
  graph: PlanGraph,
): PreviousRecord[] {
  const stacks = graph.stacks.filter(({ hostedZone }) => zoneSlug(hostedZone) === zoneSlug(zone));
  const stackOf = new Map(
    stacks.flatMap((stack) => stack.recordSets.map(({ recordSet }) => [recordSet.name, stack.name] as const)),
  );
  const byName = groupBy([...recordSets].sort(compareTypes), ({ Name }) => fromRoute53Name(Name));
  const addressOf = ({ Name, Type, SetIdentifier = "" }: ApiRecordSet): string =>
    recordAddress(zone, fromRoute53Name(Name), Type, SetIdentifier);
  return [...byName].flatMap(([name, own]) => {
    const stack = stackOf.get(name);
    if (stack === undefined) return [];
    return own.map((recordSet) => ({
      stack,
      address: addressOf(recordSet),
      zone: zoneSlug(zone),
      recordSet,
      dependsOn: [...orderedAfter(recordSet, own), ...standsFor(recordSet, byName)].map(addressOf),
    }));
  });
}

function compareTypes(a: ApiRecordSet, b: ApiRecordSet): number {
  return firstDifference(compareBytes(a.Type, b.Type), compareBytes(a.SetIdentifier ?? "", b.SetIdentifier ?? ""));
}

/** The order among the record sets of one name, as `plan/order.ts` gives it. */
function orderedAfter(recordSet: ApiRecordSet, sorted: readonly ApiRecordSet[]): ApiRecordSet[] {
  const first = sorted.find(({ Type }) => Type === recordSet.Type)!;
  if (first !== recordSet) return [first];
  const address = sorted.find(({ Type }) => Type === "A");
  return address && address !== recordSet ? [address] : [];
}

/** What an alias record of the same hosted zone stands for. */
function standsFor(
  { AliasTarget, Type }: ApiRecordSet,
  byName: ReadonlyMap<string, readonly ApiRecordSet[]>,
): readonly ApiRecordSet[] {
  const targets = AliasTarget ? (byName.get(fromRoute53Name(AliasTarget.DNSName)) ?? []) : [];
  return targets.filter((target) => target.Type === Type);
}
