import type { HostedZone } from "../config/config";
import { zoneAddress } from "../plan/address";
import { Reference } from "./value";

/** Name of the stack that holds what other stacks refer to. */
export const FOUNDATION = "foundation";

/** Name of the output under which the stack `foundation` gives the id of a hosted zone it created. */
export function zoneIdOutput(zone: HostedZone): string {
  return `${zoneAddress(zone)}_zone_id`;
}

/** The id of a hosted zone as other resources name it: a literal, or a reference for what Terraform finds or makes. */
export function zoneId(zone: HostedZone): string | Reference {
  switch (zone.identity.by) {
    case "id":
      return zone.identity.id;
    case "lookup":
      return new Reference(`data.aws_route53_zone.${zoneAddress(zone)}.zone_id`);
    case "create":
      return new Reference(`data.terraform_remote_state.${FOUNDATION}.outputs.${zoneIdOutput(zone)}`);
  }
}
