import type { HostedZone } from "../config/config";
import type { HealthCheckDefinition } from "../endpoint/health-check";
import type { RecordSet } from "../endpoint/record-set";

/** A health check of a stack, or one that exists already. */
export type HealthCheckReference =
  | { readonly by: "id"; readonly id: string }
  /** Name of the `aws_route53_health_check` in the same stack. */
  | { readonly by: "address"; readonly address: string };

/** A record set in one hosted zone: one `aws_route53_record`. */
export interface PlannedRecordSet {
  readonly recordSet: RecordSet;
  readonly hostedZone: HostedZone;
  /** Name of the resource in its stack. */
  readonly address: string;
  readonly healthCheck: HealthCheckReference | undefined;
  /** The CIDR collection of the configuration that it names; absent where it gives an id, or is not IP-based. */
  readonly cidrCollection?: string;
  /** Addresses in the same stack that must be applied first, sorted. */
  readonly dependsOn: readonly string[];
  /** Whether an alias record of the same hosted zone stands for it. */
  readonly isAliasTarget: boolean;
  /** Address in the same stack: while that one changes, this one is taken away, and it comes again after. */
  readonly replacedWith?: string;
}

/** A health check that a stack makes: one `aws_route53_health_check`. */
export interface PlannedHealthCheck {
  readonly address: string;
  readonly definition: HealthCheckDefinition;
  /** Of a calculated check, sorted. */
  readonly children: readonly HealthCheckReference[];
  /** The record sets, and through a calculated check the ones behind it, that use it. */
  readonly usedBy: readonly PlannedRecordSet[];
  /** Somebody else made it: it keeps the tags that it has. */
  readonly isAdopted?: true;
}

export interface StateImport {
  readonly to: string;
  readonly id: string;
  /** Whether the id of the stack's hosted zone and an underscore come before `id`. */
  readonly inHostedZone?: true;
}

/** How the state of a stack comes to hold something other than by creating it. Addresses are `TYPE.NAME`. */
export interface StateBlocks {
  /** What exists and comes under Terraform; sorted by address. Source: TF-IMP. */
  readonly imports: readonly StateImport[];
  /** What is forgotten and goes on existing; sorted by address. */
  readonly removed: readonly { readonly from: string }[];
  /** What keeps its place in Route 53 under another address; sorted by the new address. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

export const NO_STATE_BLOCKS: StateBlocks = { imports: [], removed: [], moved: [] };

/** What Terraform applies as one state. */
export interface PlannedStack {
  readonly name: string;
  readonly hostedZone: HostedZone;
  /** Sorted by name, type, set identifier. */
  readonly recordSets: readonly PlannedRecordSet[];
  /** Sorted by address. */
  readonly healthChecks: readonly PlannedHealthCheck[];
  readonly state: StateBlocks;
  /** Names of stacks that are to be applied before it, sorted. */
  readonly after?: readonly string[];
}

/** Everything that is to be synthesized. */
export interface PlanGraph {
  /** Every hosted zone of the configuration, sorted by stack name. */
  readonly hostedZones: readonly HostedZone[];
  /** One for each shard of each hosted zone, empty ones too; sorted by name. */
  readonly stacks: readonly PlannedStack[];
  /** Of the stack `foundation`; absent when there are none. */
  readonly foundation?: StateBlocks;
}
