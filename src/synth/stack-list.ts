import type { Backend, Config, HostedZone } from "../config/config";
import type { PlanGraph, PlannedStack } from "../plan/graph";
import { substitute } from "./backend";
import { FOUNDATION } from "./hosted-zone";
import { IAM, needsFoundation, refersToFoundation, wantsIam } from "./wanted";

export type StackKind = "foundation" | "hosted-zone" | "iam";

/** A stack as people and pipelines know it. */
export interface ListedStack {
  readonly name: string;
  readonly kind: StackKind;
  /** Name of the hosted zone; null for a stack that is of several. */
  readonly hostedZone: string | null;
  readonly private: boolean | null;
  readonly recordSets: number;
  readonly healthChecks: number;
  /** Where its state is: a key, path, address or workspace; null where the settings leave it open. */
  readonly state: string | null;
  /** Names of stacks that are applied before it. */
  readonly dependsOn: readonly string[];
}

/** The stacks that a synthesis writes, in the order in which they are to be applied. */
export function listStacks(graph: PlanGraph, config: Config): ListedStack[] {
  const foundation = needsFoundation(config);
  const shared = (name: string, kind: StackKind, dependsOn: readonly string[]): ListedStack => {
    return {
      ...common(name, config),
      kind,
      hostedZone: null,
      private: null,
      recordSets: 0,
      healthChecks: 0,
      dependsOn,
    };
  };
  return [
    ...(foundation ? [shared(FOUNDATION, "foundation", [])] : []),
    ...inOrder(graph.stacks).map((stack) => ofHostedZone(stack, stack.hostedZone, config)),
    ...(wantsIam(config) ? [shared(IAM, "iam", foundation ? [FOUNDATION] : [])] : []),
  ];
}

/** Each after those that it names; else in the order given. */
function inOrder(stacks: readonly PlannedStack[]): PlannedStack[] {
  if (stacks.every(({ after }) => after === undefined)) return [...stacks];
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const ordered = new Set<PlannedStack>();
  const started = new Set<PlannedStack>();
  const visit = (stack: PlannedStack): void => {
    if (started.has(stack)) return;
    started.add(stack);
    for (const name of stack.after ?? []) visit(byName.get(name)!);
    ordered.add(stack);
  };
  stacks.forEach(visit);
  return [...ordered];
}

function ofHostedZone(stack: PlannedStack, zone: HostedZone, config: Config): ListedStack {
  return {
    ...common(stack.name, config),
    kind: "hosted-zone",
    hostedZone: zone.name,
    private: zone.private,
    recordSets: stack.recordSets.length,
    healthChecks: stack.healthChecks.length,
    dependsOn: [...(stack.after ?? []), ...(refersToFoundation(stack) ? [FOUNDATION] : [])],
  };
}

function common(name: string, { backend }: Config): Pick<ListedStack, "name" | "state"> {
  return { name, state: stateOf(backend, name) };
}

/** The setting of a backend under which the state of a stack is found. */
function stateOf({ type, settings }: Backend, stack: string): string | null {
  const workspaces = settings["workspaces"] as { readonly name?: unknown; readonly prefix?: unknown } | undefined;
  const setting = {
    local: settings["path"],
    s3: settings["key"],
    http: settings["address"],
    remote: workspaces?.name ?? workspaces?.prefix,
    cloud: workspaces?.name,
  }[type];
  return typeof setting === "string" ? (substitute(setting, stack) as string) : null;
}
