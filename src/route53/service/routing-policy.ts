import type { ApiRecordSet } from "../api";

/** The member that makes a routing policy, with the name that error messages give the policy. */
export const POLICY_MEMBERS = [
  ["Weight", "weighted"],
  ["Region", "latency"],
  ["Failover", "failover"],
  ["GeoLocation", "geolocation"],
  ["MultiValueAnswer", "multi-answer"],
  ["GeoProximityLocation", "geoproximity"],
  ["CidrRoutingConfig", "CIDR"],
] as const;

export type PolicyName = (typeof POLICY_MEMBERS)[number][1];

/** The policies that a record set names; all but a refused one have at most one. */
export function policiesOf(recordSet: ApiRecordSet): PolicyName[] {
  return POLICY_MEMBERS.filter(([member]) => isGiven(recordSet[member])).map(([, name]) => name);
}

/** The policy of a record set that Route 53 has taken. */
export function policyOf(recordSet: ApiRecordSet): PolicyName | undefined {
  return policiesOf(recordSet)[0];
}

function isGiven(member: unknown): boolean {
  return member !== undefined && member !== "" && member !== false;
}
