import type { RecordSet } from "./record-set";
import type { Geolocation, Geoproximity, Routing } from "./routing";

/**
 * The members of a record set in the spelling and the order of Route 53's API, without name and type.
 *
 * @param zoneId - of the hosted zone that holds it, for an alias of a record in the same one
 * @param aliasName - the target of an alias record as it is to be spelled
 * Source: Route 53 API reference, `ResourceRecordSet`.
 */
export function apiMembers(recordSet: RecordSet, zoneId: string, aliasName: string | undefined): object {
  const { setIdentifier, routing, ttl, values, alias, healthCheck } = recordSet;
  return {
    ...(setIdentifier !== "" && { SetIdentifier: setIdentifier }),
    ...policyMembers(routing),
    ...(!alias && { TTL: ttl, ResourceRecords: values.map((value) => ({ Value: value })) }),
    ...(alias && {
      AliasTarget: {
        HostedZoneId: alias.hostedZoneId === "same-zone" ? zoneId : alias.hostedZoneId,
        DNSName: aliasName ?? alias.dnsName,
        EvaluateTargetHealth: alias.evaluateTargetHealth,
      },
    }),
    ...(healthCheck?.by === "id" && { HealthCheckId: healthCheck.id }),
  };
}

function policyMembers({ weight, region, geolocation, failover, multivalue, geoproximity, cidr }: Routing): object {
  return {
    ...(weight !== undefined && { Weight: weight }),
    ...(region !== undefined && { Region: region }),
    ...(geolocation && { GeoLocation: geolocationJson(geolocation) }),
    ...(failover !== undefined && { Failover: failover }),
    ...(multivalue && { MultiValueAnswer: true }),
    ...(geoproximity && { GeoProximityLocation: geoproximityJson(geoproximity) }),
    ...(cidr && { CidrRoutingConfig: { CollectionId: cidr.collection, LocationName: cidr.location } }),
  };
}

function geolocationJson({ continent, country, subdivision }: Geolocation): object {
  return {
    ...(continent !== undefined && { ContinentCode: continent }),
    ...(country !== undefined && { CountryCode: country }),
    ...(subdivision !== undefined && { SubdivisionCode: subdivision }),
  };
}

function geoproximityJson({ awsRegion, localZoneGroup, coordinates, bias }: Geoproximity): object {
  return {
    ...(awsRegion !== undefined && { AWSRegion: awsRegion }),
    ...(localZoneGroup !== undefined && { LocalZoneGroup: localZoneGroup }),
    ...(coordinates && { Coordinates: { Latitude: coordinates.latitude, Longitude: coordinates.longitude } }),
    ...(bias !== undefined && { Bias: bias }),
  };
}
