import type { Construct } from "constructs";
import type { CidrCollection, HostedZone } from "../config/config";
import { zoneAddress } from "../plan/address";
import { NO_STATE_BLOCKS, type StateBlocks } from "../plan/graph";
import { cidrCollectionOutputs, cidrCollectionResources } from "./cidr-collection";
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
        aws_route53_zone: Object.fromEntries(this.zones.map((zone) => [zoneAddress(zone), zoneArguments(zone)])),
        ...cidrCollectionResources(this.cidrCollections),
      },
      output: {
        ...Object.fromEntries(
          this.zones.flatMap((zone): [string, Value][] => {
            const address = `aws_route53_zone.${zoneAddress(zone)}`;
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
}

/** A hosted zone is never destroyed by a change of manifests, nor with records that others put into it. */
function zoneArguments(zone: HostedZone): Value {
  return {
    provider: providerReference(zone),
    name: zone.name,
    comment: zone.comment === "" ? undefined : zone.comment,
    tags: Object.keys(zone.tags).length === 0 ? undefined : { ...zone.tags },
    vpc: zone.private ? zone.vpcs.map((vpc) => ({ vpc_id: vpc.id, vpc_region: vpc.region })) : undefined,
    lifecycle: { prevent_destroy: true },
  };
}
