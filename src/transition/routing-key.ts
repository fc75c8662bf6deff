import type { ApiRecordSet } from "../route53/api";
import { policyOf, type PolicyName } from "../route53/service/routing-policy";

/**
 * What all record sets of one name and type have in common: Route 53 takes no other beside them.
 *
 * Weighted ones have one TTL, but for alias records, which have none.
 */
export function kindOf(group: readonly { readonly recordSet: ApiRecordSet }[]): string {
  const { recordSet } = group[0]!;
  const policy = policyOf(recordSet);
  const ttl = policy === "weighted" ? group.find((entry) => entry.recordSet.TTL !== undefined)?.recordSet.TTL : "";
  return `${recordSet.Type} ${policy ?? ""} ${ttl ?? ""}`;
}

/** Where Route 53's documentation has another word than its error messages. */
const WORDS: Readonly<Partial<Record<PolicyName, string>>> = { "multi-answer": "multivalue", CIDR: "IP-based" };

/** The routing policy of a record set, in the words of Route 53's documentation. */
export function describePolicy(recordSet: ApiRecordSet): string {
  const policy = policyOf(recordSet);
  return policy === undefined ? "simple" : (WORDS[policy] ?? policy);
}

/**
 * What only one record set of a name and type may have: a region, a role, a location. Undefined under policies where
 * record sets differ in their set identifier alone.
 *
 * Source: TF §9, value bounds.
 */
export function routingKey({
  Region,
  Failover,
  GeoLocation,
  GeoProximityLocation,
  CidrRoutingConfig,
}: ApiRecordSet): string | undefined {
  if (Region !== undefined) return Region;
  if (Failover !== undefined) return Failover;
  if (GeoLocation) {
    return JSON.stringify([GeoLocation.ContinentCode, GeoLocation.CountryCode, GeoLocation.SubdivisionCode]);
  }
  if (GeoProximityLocation) {
    const { AWSRegion, LocalZoneGroup, Coordinates } = GeoProximityLocation;
    return JSON.stringify([AWSRegion, LocalZoneGroup, Coordinates?.Latitude, Coordinates?.Longitude]);
  }
  return CidrRoutingConfig && JSON.stringify([CidrRoutingConfig.CollectionId, CidrRoutingConfig.LocationName]);
}
