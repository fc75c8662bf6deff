import { App } from "cdktf";
import type { Construct } from "constructs";
import type { Config } from "../config/config";
import type { PlanGraph } from "../plan/graph";
import { FoundationStack } from "./foundation-stack";
import { HostedZoneStack } from "./hosted-zone-stack";
import { IamStack } from "./iam-stack";
import type { Kube53Stack, StackSettings } from "./kube53-stack";
import type { SynthOptions } from "./options";
import { needsFoundation, refersToFoundation, wantsIam } from "./wanted";

/**
 * Adds the stacks of a plan graph to an app, or to any construct of a program's own.
 *
 * @returns the stacks in the order in which they are to be applied
 */
export function addStacks(
  scope: Construct,
  graph: PlanGraph,
  config: Config,
  options: SynthOptions = {},
): Kube53Stack[] {
  const settings: StackSettings = { backend: config.backend, provider: config.provider, versions: config.versions };
  const created = graph.hostedZones.filter((zone) => zone.identity.by === "create");
  const { cidrCollections } = config;
  const foundation = needsFoundation({ zones: graph.hostedZones, cidrCollections })
    ? new FoundationStack(scope, created, settings, cidrCollections, graph.foundation)
    : undefined;
  const stacks: Kube53Stack[] = graph.stacks.map((plan) => {
    const stack = new HostedZoneStack(scope, plan, settings);
    if (foundation && refersToFoundation(plan)) stack.addDependency(foundation);
    return stack;
  });
  for (const stack of stacks) {
    const after = graph.stacks.find(({ name }) => name === stack.node.id)?.after ?? [];
    for (const other of stacks) if (after.includes(other.node.id)) stack.addDependency(other);
  }
  if (wantsIam(config)) {
    const iam = new IamStack(scope, graph, config, settings, options);
    if (foundation) iam.addDependency(foundation);
    stacks.push(iam);
  }
  return foundation ? [foundation, ...stacks] : stacks;
}

/** A cdktf app with the stacks of a plan graph. */
export interface StackApp {
  readonly app: App;
  /** In the order in which they are to be applied. */
  readonly stacks: readonly Kube53Stack[];
}

/** @param outdir - a folder that exists */
export function createApp(graph: PlanGraph, config: Config, outdir: string, options: SynthOptions = {}): StackApp {
  const app = new App({ outdir, stackTraces: false });
  return { app, stacks: addStacks(app, graph, config, options) };
}
