import { ROUTE53_TYPES } from "../dns/record-type";
import type { RoutingPolicy } from "../endpoint/routing";

const NEVER_ROUTED = ["DS", "NS", "SOA"];

/**
 * Whether Route 53 takes a routing policy on a record type.
 *
 * Source: Route 53 API reference, `ResourceRecordSet.Type`.
 */
export function allowsPolicy(type: string, policy: RoutingPolicy): boolean {
  if (NEVER_ROUTED.includes(type)) return false;
  if (policy === "multivalue" && type === "CNAME") return false;
  return (ROUTE53_TYPES as readonly string[]).includes(type);
}
