import { isRoute53Type, ROUTE53_TYPES } from "../../../dns/record-type";
import type { ApiChange, ApiRecordSet } from "../../api";
import { canBeHealthCheckId } from "../../health-check-id";
import { LIMITS } from "../../limits";
import { isLatencyRegion } from "../../regions";
import { policiesOf } from "../routing-policy";
import { quoteChange } from "./describe";
import { boundProblem } from "./bounds";

const ACTIONS: readonly string[] = ["CREATE", "DELETE", "UPSERT"];

/**
 * Why a batch is no request at all, in Route 53's words: members that are missing, that exclude each other, or that are
 * outside the bounds of the API model.
 *
 * Source: Route 53 API reference, `ResourceRecordSet`; hashicorp/terraform-provider-aws#1668 and
 * agorapulse/grails-aws-sdk#95 quote the messages.
 */
export function requestProblem(changes: readonly ApiChange[]): string | undefined {
  if (changes.length === 0)
    return constraint("[]", "changeBatch.changes", "Member must have length greater than or equal to 1");
  for (const [i, change] of changes.entries()) {
    const problem = changeProblem(change, `changeBatch.changes.${i + 1}.member`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function changeProblem({ Action, ResourceRecordSet }: ApiChange, path: string): string | undefined {
  const at = `${path}.resourceRecordSet`;
  if (!ACTIONS.includes(Action)) return constraint(Action, `${path}.action`, enumeration(ACTIONS));
  if (!isRoute53Type(ResourceRecordSet.Type))
    return constraint(ResourceRecordSet.Type, `${at}.type`, enumeration(ROUTE53_TYPES));
  const problem = contentProblem(ResourceRecordSet) ?? policyProblem(ResourceRecordSet);
  if (problem !== undefined) return `Invalid request: ${problem} in ${quoteChange(Action, ResourceRecordSet)}`;
  return memberProblem(ResourceRecordSet, at);
}

function contentProblem(recordSet: ApiRecordSet): string | undefined {
  const { AliasTarget, TTL, ResourceRecords, TrafficPolicyInstanceId } = recordSet;
  const hasRecords = ResourceRecords !== undefined && ResourceRecords.length > 0;
  const given = [AliasTarget !== undefined, TTL !== undefined || hasRecords, TrafficPolicyInstanceId !== undefined];
  const wish = "Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]";
  if (given.filter(Boolean).length > 1) return `${wish}, but found more than one`;
  if (AliasTarget || TrafficPolicyInstanceId !== undefined) return undefined;
  return TTL !== undefined && hasRecords ? undefined : `${wish}, but found none`;
}

function policyProblem(recordSet: ApiRecordSet): string | undefined {
  const policies = policiesOf(recordSet);
  const wish = "Expected exactly one of [Weight, Region, Failover, GeoLocation, or MultiValueAnswer]";
  if (policies.length > 1) return `${wish}, but found more than one`;
  const hasSet = recordSet.SetIdentifier !== undefined && recordSet.SetIdentifier !== "";
  if (hasSet && policies.length === 0) return `${wish}, but found none`;
  return policies.length === 1 && !hasSet ? "Missing field 'SetIdentifier'" : undefined;
}

function memberProblem(recordSet: ApiRecordSet, at: string): string | undefined {
  const { TTL, Weight, SetIdentifier, Region, Failover, HealthCheckId } = recordSet;
  if (isOutside(TTL, 0, LIMITS.ttl)) return constraint(TTL, `${at}.tTL`, between(0, LIMITS.ttl));
  if (isOutside(Weight, 0, LIMITS.weight)) return constraint(Weight, `${at}.weight`, between(0, LIMITS.weight));
  if (SetIdentifier !== undefined && SetIdentifier.length > LIMITS.setIdentifierLength)
    return constraint(SetIdentifier, `${at}.setIdentifier`, atMostLong(LIMITS.setIdentifierLength));
  if (Region !== undefined && !isLatencyRegion(Region))
    return constraint(Region, `${at}.region`, "Member must satisfy enum value set");
  if (Failover !== undefined && Failover !== "PRIMARY" && Failover !== "SECONDARY")
    return constraint(Failover, `${at}.failover`, enumeration(["PRIMARY", "SECONDARY"]));
  if (HealthCheckId !== undefined && !canBeHealthCheckId(HealthCheckId))
    return constraint(HealthCheckId, `${at}.healthCheckId`, atMostLong(LIMITS.healthCheckIdLength));
  const bound = boundProblem(recordSet);
  return bound && constraint(bound.value, `${at}.${bound.member}`, bound.rule);
}

/** The wording of a broken bound of the API model. */
function constraint(value: unknown, member: string, rule: string): string {
  return `1 validation error detected: Value '${String(value)}' at '${member}' failed to satisfy constraint: ${rule}`;
}

function enumeration(values: readonly string[]): string {
  return `Member must satisfy enum value set: [${values.join(", ")}]`;
}

function between(least: number, most: number): string {
  return `Member must have value between ${least} and ${most}`;
}

function atMostLong(most: number): string {
  return `Member must have length less than or equal to ${most}`;
}

function isOutside(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && !(Number.isInteger(value) && value >= least && value <= most);
}
