import type { Construct } from "constructs";
import type { CidrCollection, HostedZone } from "../config/config";
import { zoneAddress } from "../plan/address";
import { NO_STATE_BLOCKS, type StateBlocks } from "../plan/graph";
import { HOSTED_ZONE } from "../plan/import-id";
import { cidrCollectionOutputs, cidrCollectionResources } from "./cidr-collection";
import { TAGS } from "./health-check";
import { FOUNDATION, zoneIdOutput } from "./hosted-zone";
import { Kube53Stack, type Blocks, type Lists, type StackSettings } from "./kube53-stack";
import { providerAliases, providerReference } from "./provider";
import { stateLists } from "./state-blocks";
import { Reference, type Value } from "./value";

/** The stack of what other stacks refer to: the hosted zones and CIDR collections that kube53 makes. Applied first. */
export class FoundationStack extends Kube53Stack {
  constructor(
    scope: Construct,
    readonly zones: readonly HostedZone[],
    settings: StackSettings,
    readonly cidrCollections: readonly CidrCollection[] = [],
    /** Of hosted zones that exist already. */
    readonly state: StateBlocks = NO_STATE_BLOCKS,
  ) {
    super(scope, FOUNDATION, settings, providerAliases(zones));
  }

  protected override blocks(): Blocks {
    return {
      resource: {
        [HOSTED_ZONE]: Object.fromEntries(this.zones.map((zone) => [zoneAddress(zone), this.#zoneArguments(zone)])),
        ...cidrCollectionResources(this.cidrCollections),
      },
      output: {
        ...Object.fromEntries(
          this.zones.flatMap((zone): [string, Value][] => {
            const address = `${HOSTED_ZONE}.${zoneAddress(zone)}`;
            return [
              [zoneIdOutput(zone), { value: new Reference(`${address}.zone_id`) }],
              [`${zoneAddress(zone)}_name_servers`, { value: new Reference(`${address}.name_servers`) }],
            ];
          }),
        ),
        ...cidrCollectionOutputs(this.cidrCollections),
      },
    };
  }

  protected override lists(): Lists {
    return stateLists(this.state);
  }

  #zoneArguments(zone: HostedZone): Value {
    const isAdopted = this.state.imports.some(({ to }) => to === `${HOSTED_ZONE}.${zoneAddress(zone)}`);
    return zoneArguments(zone, isAdopted);
  }
}

/**
 * A hosted zone is never destroyed by a change of manifests, nor with records that others put into it.
 *
 * One that was there before keeps what the configuration does not speak of: the provider would write a comment of its own,
 * take tags away, and make it again where it has a delegation set. Source: TF §7.1.
 */
function zoneArguments(zone: HostedZone, isAdopted: boolean): Value {
  const hasTags = Object.keys(zone.tags).length > 0;
  const kept = [...(zone.comment === "" ? ["comment"] : []), "delegation_set_id", ...(hasTags ? [] : TAGS)];
  return {
    provider: providerReference(zone),
    name: zone.name,
    comment: zone.comment === "" ? undefined : zone.comment,
    tags: hasTags ? { ...zone.tags } : undefined,
    vpc: zone.private ? zone.vpcs.map((vpc) => ({ vpc_id: vpc.id, vpc_region: vpc.region })) : undefined,
    lifecycle: { prevent_destroy: true, ignore_changes: isAdopted ? kept : undefined },
  };
}
