import type { HostedZone } from "../config/config";
import { fromRoute53Name } from "../dns/escape";
import { recordAddress, zoneSlug } from "../plan/address";
import type { PlanGraph } from "../plan/graph";
import { toRrset } from "../plan/rrsets";
import type { ApiRecordSet } from "../route53/api";
import { isProblem, type FileProblem } from "../route53/zone-files/problem";
import { readTerraformState } from "../route53/zone-files/terraform-state";
import { recordSetOf } from "../route53/zone-files/terraform-values";
import { compareBytes, firstDifference } from "../util/compare";
import { groupBy } from "../util/group-by";

/** One `aws_route53_record` that a state holds, or is taken to hold, before an apply. */
export interface PreviousRecord {
  readonly stack: string;
  /** Name of the resource. */
  readonly address: string;
  /** Slug of the hosted zone. */
  readonly zone: string;
  readonly recordSet: ApiRecordSet;
  /** Names of records in the same stack that Terraform knows it to depend on. */
  readonly dependsOn: readonly string[];
  /** Whether Terraform destroys it after it has changed everything else; see {@link withLifecycle}. */
  readonly goesLast?: boolean;
}

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

/** The records of an earlier compilation, which is taken to have been applied. */
export function previousFromGraph(graph: PlanGraph): PreviousRecord[] {
  return graph.stacks.flatMap(({ name, hostedZone, recordSets }) =>
    recordSets.map((planned) => ({
      stack: name,
      address: planned.address,
      zone: zoneSlug(hostedZone),
      recordSet: toRrset(planned) as unknown as ApiRecordSet,
      dependsOn: planned.dependsOn,
    })),
  );
}

/**
 * The records of a synthesized stack, which is taken to have been applied.
 *
 * @param text - of its `cdk.tf.json`
 */
export function previousFromStack(
  stack: string,
  text: string,
  zones: readonly HostedZone[],
): PreviousRecord[] | FileProblem {
  const zone = zoneOfStack(stack, zones);
  if (zone === undefined) return [];
  let json: { readonly resource?: { readonly aws_route53_record?: Readonly<Record<string, object>> } } | null;
  try {
    json = JSON.parse(unescape(text)) as typeof json;
  } catch {
    return { problem: "is no JSON" };
  }
  const records = json?.resource?.aws_route53_record ?? {};
  const found = Object.entries(records).map(([address, values]): PreviousRecord | undefined => {
    const recordSet = recordSetOf(values as Record<string, unknown>);
    const { depends_on: dependsOn } = values as { readonly depends_on?: readonly unknown[] };
    return recordSet && { stack, address, zone, recordSet, dependsOn: recordNames(dependsOn ?? []) };
  });
  const broken = found.indexOf(undefined);
  if (broken !== -1) return { problem: `has a record ${JSON.stringify(Object.keys(records)[broken])} that is none` };
  return found as PreviousRecord[];
}

/**
 * The records of a stack's state.
 *
 * @param text - what `terraform show -json` prints
 */
export function previousFromState(
  stack: string,
  text: string,
  zones: readonly HostedZone[],
): PreviousRecord[] | FileProblem {
  const zone = zoneOfStack(stack, zones);
  if (zone === undefined) return { problem: `is of a stack ${JSON.stringify(stack)} that belongs to no hosted zone` };
  const state = readTerraformState(text);
  if (isProblem(state)) return state;
  return state.recordSets.flatMap(({ address, recordSet, dependsOn }) => {
    const [name] = recordNames([address]);
    return name === undefined ? [] : [{ stack, address: name, zone, recordSet, dependsOn: recordNames(dependsOn) }];
  });
}

/**
 * The records of a hosted zone as an export lists them, taken to be under the addresses and in the order that kube53
 * gives them.
 */
export function previousFromExport(
  { zone, recordSets }: { readonly zone: HostedZone; readonly recordSets: readonly ApiRecordSet[] },
  graph: PlanGraph,
): PreviousRecord[] {
  const stacks = graph.stacks.filter(({ hostedZone }) => zoneSlug(hostedZone) === zoneSlug(zone));
  const stackOf = new Map(
    stacks.flatMap((stack) => stack.recordSets.map(({ recordSet }) => [recordSet.name, stack.name] as const)),
  );
  const byName = groupBy(recordSets, ({ Name }) => fromRoute53Name(Name));
  return [...byName].flatMap(([name, own]) => {
    const stack = stackOf.get(name);
    if (stack === undefined) return [];
    const sorted = [...own].sort((a, b) =>
      firstDifference(compareBytes(a.Type, b.Type), compareBytes(a.SetIdentifier ?? "", b.SetIdentifier ?? "")),
    );
    const addressOf = ({ Type, SetIdentifier = "" }: ApiRecordSet): string =>
      recordAddress(zone, name, Type, SetIdentifier);
    return sorted.map((recordSet) => ({
      stack,
      address: addressOf(recordSet),
      zone: zoneSlug(zone),
      recordSet,
      dependsOn: orderedAfter(recordSet, sorted).map(addressOf),
    }));
  });
}

/** The order among the record sets of one name, as `plan/order.ts` gives it. */
function orderedAfter(recordSet: ApiRecordSet, sorted: readonly ApiRecordSet[]): ApiRecordSet[] {
  const first = sorted.find(({ Type }) => Type === recordSet.Type)!;
  if (first !== recordSet) return [first];
  const address = sorted.find(({ Type }) => Type === "A");
  return address && address !== recordSet ? [address] : [];
}

/** The slug of the hosted zone whose record sets a stack holds, all of them or a shard. */
function zoneOfStack(stack: string, zones: readonly HostedZone[]): string | undefined {
  const slugs = zones.map(zoneSlug);
  return slugs.find((slug) => slug === stack) ?? slugs.find((slug) => stack === `${slug}_${/\d+$/.exec(stack)?.[0]}`);
}

function recordNames(addresses: readonly unknown[]): string[] {
  return addresses.flatMap((address) => {
    const name = typeof address === "string" ? /^aws_route53_record\.([\w-]+)$/.exec(address)?.[1] : undefined;
    return name ?? [];
  });
}

/** Texts as they were before they were made safe for Terraform. */
function unescape(text: string): string {
  return text.replace(/(\$|%)\1\{/g, "$1{");
}
