import type { HostedZone, IamConfig } from "../../config/config";
import { zoneId } from "../hosted-zone";
import { Template } from "../value";
import type { Arn } from "./policy-document";

type Partition = IamConfig["partition"];

/** The ARN of a hosted zone. */
export function hostedZoneArn(partition: Partition, zone: HostedZone): Arn {
  const id = zoneId(zone);
  const prefix = `arn:${partition}:route53:::hostedzone/`;
  return typeof id === "string" ? prefix + id : new Template([prefix, id]);
}

/** An ARN of Route 53 that has no account and no region, e.g. `healthcheck/*`. */
export function route53Arn(partition: Partition, resource: string): string {
  return `arn:${partition}:route53:::${resource}`;
}
