import type { HostedZone } from "../config/config";
import { zoneSlug } from "../plan/address";
import type { PlanGraph } from "../plan/graph";
import { toRrset } from "../plan/rrsets";
import type { ApiRecordSet } from "../route53/api";
import { isProblem, type FileProblem } from "../route53/zone-files/problem";
import { readTerraformState } from "../route53/zone-files/terraform-state";
import { recordSetOf } from "../route53/zone-files/terraform-values";

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
  /** Whether Terraform destroys it after it has changed everything else; see `lifecycle.ts`. */
  readonly goesLast?: boolean;
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
