import type { Construct } from "constructs";
import type { HostedZone } from "../config/config";
import { zoneAddress } from "../plan/address";
import type { PlannedStack } from "../plan/graph";
import { HEALTH_CHECK, RECORD } from "../plan/import-id";
import { remoteState } from "./backend";
import { healthCheckArguments } from "./health-check";
import { FOUNDATION } from "./hosted-zone";
import { Kube53Stack, type Blocks, type Lists, type StackSettings } from "./kube53-stack";
import { providerOf, providerReference } from "./provider";
import { recordArguments } from "./record";
import { Resources } from "./resources";
import { stateLists } from "./state-blocks";
import type { Value } from "./value";

/** The stack of one shard of a hosted zone: its record sets and their health checks. */
export class HostedZoneStack extends Kube53Stack {
  /** What the stack was made from. */
  readonly plan: PlannedStack;
  readonly #settings: StackSettings;

  constructor(scope: Construct, plan: PlannedStack, settings: StackSettings) {
    super(scope, plan.name, { ...settings, provider: providerOf(plan.hostedZone, settings.provider) });
    this.plan = plan;
    this.#settings = settings;
  }

  protected override blocks(): Blocks {
    return {
      data: zoneData([this.plan.hostedZone], this.#settings, {
        usesCollections: this.plan.recordSets.some(({ cidrCollection }) => cidrCollection !== undefined),
        usesAliases: false,
      }),
      resource: {
        [HEALTH_CHECK]: new Resources(this.plan.healthChecks, healthCheckArguments),
        [RECORD]: new Resources(this.plan.recordSets, recordArguments),
      },
    };
  }

  protected override lists(): Lists {
    return stateLists(this.plan.state, this.plan.hostedZone);
  }
}

/**
 * The data sources through which a stack knows ids that are not written out: of hosted zones, and of what the stack
 * `foundation` makes.
 */
export function zoneData(
  zones: readonly HostedZone[],
  settings: StackSettings,
  { usesCollections, usesAliases }: { readonly usesCollections: boolean; readonly usesAliases: boolean },
): { readonly [type: string]: Value } {
  const lookups = zones.filter((zone) => zone.identity.by === "lookup");
  const needsOutputs = usesCollections || zones.some((zone) => zone.identity.by === "create");
  return {
    aws_route53_zone: Object.fromEntries(
      lookups.map((zone) => [zoneAddress(zone), lookupArguments(zone, usesAliases)]),
    ),
    terraform_remote_state: needsOutputs ? { [FOUNDATION]: remoteState(settings.backend, FOUNDATION) } : {},
  };
}

/** Exactly one zone must match, so the visibility is always given. */
function lookupArguments(zone: HostedZone, usesAliases: boolean): Value {
  return {
    provider: usesAliases ? providerReference(zone) : undefined,
    name: zone.name,
    private_zone: zone.private,
    vpc_id: zone.private ? zone.vpcs[0]?.id : undefined,
    tags: Object.keys(zone.tags).length === 0 ? undefined : { ...zone.tags },
  };
}
