import type { CidrCollection, HostedZone } from "../../config/config";
import type { Partition } from "../../config/iam";
import { cidrCollectionId } from "../cidr-collection";
import { zoneId } from "../hosted-zone";
import { Template, type Reference } from "../value";
import type { Arn } from "./policy-document";

/** The ARN of a hosted zone. */
export function hostedZoneArn(partition: Partition, zone: HostedZone): Arn {
  return withId(route53Arn(partition, "hostedzone/"), zoneId(zone));
}

/** The ARN of a CIDR collection that the stack `foundation` makes. */
export function cidrCollectionArn(partition: Partition, collection: CidrCollection): Arn {
  return withId(route53Arn(partition, "cidrcollection/"), cidrCollectionId(collection.name));
}

/** An ARN of Route 53 that has no account and no region, e.g. `healthcheck/*`. */
export function route53Arn(partition: Partition, resource: string): string {
  return `arn:${partition}:route53:::${resource}`;
}

function withId(prefix: string, id: string | Reference): Arn {
  return typeof id === "string" ? prefix + id : new Template([prefix, id]);
}
