import { compile, type Compilation } from "../../src/compile";
import type { Config } from "../../src/config/config";
import { parseConfig } from "../../src/config/load";
import type { Diagnostic } from "../../src/diagnostics/diagnostic";
import { formatText } from "../../src/diagnostics/format/text";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import { toRrsets } from "../../src/plan/rrsets";
import { Rehearsal, type StackOutcome } from "../../src/rehearse/rehearsal";
import { seedCloud } from "../../src/rehearse/seed";
import { readDynamicValue, type DynamicValue } from "../../src/rehearse/protocol/dynamic-value";
import type { Pace } from "../../src/rehearse/protocol/server";
import type { Cloud } from "../../src/rehearse/cloud/cloud";
import type { RehearsalStack } from "../../src/rehearse/terraform/workspace";
import type { ApiRecordSet } from "../../src/route53/api";
import type { Route53Options } from "../../src/route53/service/route53";
import { synthesizedStacks } from "../../src/cli/rehearse/synthesized";
import { previousFromGraph } from "../../src/transition/previous";
import { planTransitions } from "../../src/transition/transition";
import { compareBytes } from "../../src/util/compare";

/** Texts that are compiled and synthesized as a user's would be. */
export interface Project {
  /** Text of a kube53.yaml whose only cluster reads `manifests`. */
  readonly config: string;
  readonly manifests?: string;
}

export interface Synthesized {
  readonly config: Config;
  readonly compilation: Compilation;
  readonly stacks: readonly RehearsalStack[];
}

/** Compiles and synthesizes; throws where a user would see an error. */
export function synthesize({ config: text, manifests = "" }: Project): Synthesized {
  const collector = new DiagnosticCollector();
  const config = parseConfig({ path: "kube53.yaml", text }, collector);
  const files = manifests === "" ? [] : [{ path: "manifests/all.yaml", text: manifests }];
  const inputs = config?.clusters.map((cluster) => ({ cluster, files })) ?? [];
  const compilation = config && compile(config, inputs, collector.diagnostics);
  const stacks =
    compilation && !compilation.hasErrors ? synthesizedStacks(compilation.graph, config, collector) : undefined;
  if (!stacks) {
    const found = [...(compilation?.diagnostics ?? []), ...collector.diagnostics];
    throw new Error(found.map((diagnostic) => formatText(diagnostic, { enabled: false })).join("\n\n"));
  }
  return { config: config!, compilation: compilation!, stacks };
}

/** A project with what it takes to get there from one that is applied. */
export function withTransitions(
  applied: Synthesized,
  next: Synthesized,
): Synthesized | { readonly refused: readonly Diagnostic[] } {
  const collector = new DiagnosticCollector();
  const graph = planTransitions(previousFromGraph(applied.compilation.graph), next.compilation.graph, collector);
  if (collector.hasErrors) return { refused: collector.diagnostics };
  const compilation = { ...next.compilation, graph, diagnostics: collector.diagnostics };
  return { ...next, compilation, stacks: synthesizedStacks(graph, next.config, collector)! };
}

/** Record sets by the name of their hosted zone. */
export type Existing = Readonly<Record<string, readonly ApiRecordSet[]>>;

/** A cloud with what a project takes for granted, and what the states of its stacks say. */
export function cloudFor(
  { compilation, config, stacks }: Synthesized,
  existing: Existing = {},
  observe?: Route53Options["observe"],
): Cloud {
  const zones = config.zones
    .filter(({ name }) => name in existing)
    .map((zone) => ({ zone, recordSets: existing[zone.name]!, from: "listing" as const }));
  return seedCloud(compilation.graph, config, { zones, healthChecks: [] }, stacks, observe);
}

/** Opens a rehearsal that applies, says plainly when Terraform is missing, and closes it. */
export async function withRehearsal<T>(
  cloud: Cloud,
  body: (rehearsal: Rehearsal) => Promise<T>,
  { apply = true, pace }: { readonly apply?: boolean; readonly pace?: Pace } = {},
): Promise<T> {
  const rehearsal = await Rehearsal.open(cloud, {
    binary: "terraform",
    env: process.env,
    signal: new AbortController().signal,
    apply,
    colour: false,
    json: false,
    parallel: 2,
    ...(pace && { pace }),
  });
  try {
    const result = await body(rehearsal);
    if (rehearsal.bug) throw rehearsal.bug;
    return result;
  } finally {
    rehearsal.close();
  }
}

const MILLISECONDS = 60;

/** Makes destroying slow, or everything else: what Terraform leaves to chance goes wrong under one of them. */
export function slow(what: "destroying" | "changing"): Pace {
  return (method, request) => {
    if (method !== "ApplyResourceChange") return undefined;
    const { planned_state: planned } = request as { readonly planned_state: DynamicValue };
    const isDestroyed = readDynamicValue(planned) === null;
    if (isDestroyed !== (what === "destroying")) return undefined;
    return new Promise((resolve) => setTimeout(resolve, MILLISECONDS));
  };
}

/** Fails with Terraform's own words. */
export function expectSuccess(outcomes: readonly StackOutcome[]): void {
  for (const { stack, failure } of outcomes) {
    if (failure?.cause === "missing") throw new Error("this test needs terraform, which is not installed");
    if (failure) throw new Error(`${stack} failed at ${failure.step} (${failure.cause}):\n${failure.output}`);
  }
}

/**
 * The lines of `compile -o rrsets` with what is known only after an apply filled in from the states.
 *
 * @param isBefore - the apply, so that some of it is unknown still
 */
export function expectedRrsets(
  { compilation }: Synthesized,
  rehearsal: Rehearsal,
  stacks: readonly RehearsalStack[],
  isBefore = false,
) {
  const values = new Map(stacks.flatMap(({ name }) => attributesIn(rehearsal.workspace.stateOf(name) ?? "{}")));
  const text = JSON.stringify(toRrsets(compilation.graph)).replace(
    /\$\{((?:data\.)?aws_[^}]+)\}/g,
    (_, expression: string) => {
      const value = values.get(expression);
      if (value === undefined && !isBefore) throw new Error(`no state has ${expression}`);
      return value ?? "unknown";
    },
  );
  return sorted(JSON.parse(text) as ZonedRecordSet[]);
}

/** What the hosted zones hold, without what Route 53 itself put there. */
export function actualRrsets(cloud: Cloud): ZonedRecordSet[] {
  const found = cloud.accounts.flatMap(({ route53 }) =>
    route53
      .dump()
      .zones.flatMap(({ Id, Name, recordSets }) =>
        recordSets
          .filter((entry) => !(entry.Name === Name && (entry.Type === "NS" || entry.Type === "SOA")))
          .map((entry) => ({ HostedZoneId: Id, ...entry })),
      ),
  );
  return sorted(found);
}

type ZonedRecordSet = ApiRecordSet & { readonly HostedZoneId: string };

/** The provider sends a bias of 0 where none is given, which is none. Source: TF §2, `geoproximity_routing_policy`. */
function withoutZeroBias(recordSet: ZonedRecordSet): ZonedRecordSet {
  const { Bias, ...place } = recordSet.GeoProximityLocation ?? {};
  return Bias === 0 ? { ...recordSet, GeoProximityLocation: place } : recordSet;
}

function sorted(recordSets: readonly ZonedRecordSet[]): ZonedRecordSet[] {
  const key = ({ HostedZoneId, Name, Type, SetIdentifier = "" }: ZonedRecordSet): string =>
    JSON.stringify([HostedZoneId, Name, Type, SetIdentifier]);
  return recordSets
    .map(withoutZeroBias)
    .map((entry) => ({
      ...entry,
      ...(entry.ResourceRecords && {
        ResourceRecords: [...entry.ResourceRecords].sort((a, b) => compareBytes(a.Value, b.Value)),
      }),
    }))
    .sort((a, b) => compareBytes(key(a), key(b)));
}

interface StateJson {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** Every attribute of a state that is a text, by the expression that refers to it. */
function attributesIn(state: string): [string, string][] {
  return ((JSON.parse(state) as StateJson).resources ?? []).flatMap(({ mode, type, name, instances }) =>
    Object.entries(instances[0]?.attributes ?? {}).flatMap(([attribute, value]): [string, string][] =>
      typeof value === "string" ? [[`${mode === "data" ? "data." : ""}${type}.${name}.${attribute}`, value]] : [],
    ),
  );
}
