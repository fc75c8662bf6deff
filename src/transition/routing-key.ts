import type { ApiRecordSet } from "../route53/api";

/**
 * What all record sets of one name and type have in common: Route 53 takes no other beside them.
 *
 * Weighted ones have one TTL, but for alias records, which have none.
 */
export function kindOf(group: readonly { readonly recordSet: ApiRecordSet }[]): string {
  const { recordSet } = group[0]!;
  const policy = policyOf(recordSet);
  const ttl = policy === "weighted" ? group.find((entry) => entry.recordSet.TTL !== undefined)?.recordSet.TTL : "";
  return `${recordSet.Type} ${policy} ${ttl ?? ""}`;
}

/** The routing policy of a record set, in the words of Route 53's documentation. */
export function policyOf(recordSet: ApiRecordSet): string {
  const { Weight, Region, Failover, GeoLocation, GeoProximityLocation, MultiValueAnswer, CidrRoutingConfig } =
    recordSet;
  if (Weight !== undefined) return "weighted";
  if (Region !== undefined) return "latency";
  if (Failover !== undefined) return "failover";
  if (GeoLocation) return "geolocation";
  if (GeoProximityLocation) return "geoproximity";
  if (MultiValueAnswer) return "multivalue";
  return CidrRoutingConfig ? "IP-based" : "simple";
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
