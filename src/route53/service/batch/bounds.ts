import type { ApiRecordSet } from "../../api";
import { isContinent, isCountry, isSubdivision } from "../../geolocation";
import { LIMITS } from "../../limits";
import { isLatencyRegion } from "../../regions";

/** A member outside its bounds. */
export interface BoundProblem {
  /** As in the API model. */
  readonly member: string;
  readonly value: string;
  readonly rule: string;
}

/** What is outside the bounds of the policies with members of their own; undefined for nothing. */
export function boundProblem(recordSet: ApiRecordSet): BoundProblem | undefined {
  return geoLocation(recordSet) ?? geoProximity(recordSet) ?? cidr(recordSet);
}

/** Source: Route 53 API reference, `GeoLocation`. */
function geoLocation({ GeoLocation }: ApiRecordSet): BoundProblem | undefined {
  if (!GeoLocation) return undefined;
  const { ContinentCode, CountryCode, SubdivisionCode } = GeoLocation;
  const member = "geoLocation";
  if (ContinentCode === undefined && CountryCode === undefined)
    return { member, value: "", rule: "Member must name a continent or a country" };
  if (ContinentCode !== undefined && (CountryCode !== undefined || SubdivisionCode !== undefined))
    return { member, value: ContinentCode, rule: "Member must not name a continent together with a country" };
  if (ContinentCode !== undefined && !isContinent(ContinentCode))
    return { member, value: ContinentCode, rule: "Member must name a continent" };
  if (CountryCode !== undefined && !isCountry(CountryCode))
    return { member, value: CountryCode, rule: "Member must name a country" };
  if (SubdivisionCode !== undefined && !isSubdivision(CountryCode ?? "", SubdivisionCode))
    return { member, value: SubdivisionCode, rule: "Member must name a subdivision of the country" };
  return undefined;
}

/** Source: Route 53 API reference, `GeoProximityLocation` and `Coordinates`. */
function geoProximity({ GeoProximityLocation }: ApiRecordSet): BoundProblem | undefined {
  if (!GeoProximityLocation) return undefined;
  const { AWSRegion, LocalZoneGroup, Coordinates, Bias = 0 } = GeoProximityLocation;
  const member = "geoProximityLocation";
  const given = [AWSRegion, LocalZoneGroup, Coordinates].filter((place) => place !== undefined).length;
  if (given !== 1)
    return {
      member,
      value: String(given),
      rule: "Member must have exactly one of AWSRegion, LocalZoneGroup and Coordinates",
    };
  if (AWSRegion !== undefined && !isLatencyRegion(AWSRegion))
    return { member, value: AWSRegion, rule: "Member must name a region" };
  if (!Number.isInteger(Bias) || Math.abs(Bias) > LIMITS.bias)
    return { member, value: String(Bias), rule: `Member must have value between -${LIMITS.bias} and ${LIMITS.bias}` };
  if (LocalZoneGroup !== undefined && (LocalZoneGroup === "" || LocalZoneGroup.length > LIMITS.localZoneGroupLength))
    return {
      member,
      value: LocalZoneGroup,
      rule: `Member must have length between 1 and ${LIMITS.localZoneGroupLength}`,
    };
  if (Coordinates && !areCoordinates(Coordinates.Latitude, Coordinates.Longitude))
    return {
      member,
      value: `${Coordinates.Latitude},${Coordinates.Longitude}`,
      rule: "Member must name a place with at most two decimals",
    };
  return undefined;
}

function areCoordinates(latitude: string, longitude: string): boolean {
  return (
    /^[-+]?\d{1,2}(\.\d{0,2})?$/.test(latitude) &&
    /^[-+]?\d{1,3}(\.\d{0,2})?$/.test(longitude) &&
    Math.abs(Number(latitude)) <= 90 &&
    Math.abs(Number(longitude)) <= 180
  );
}

/** Source: Route 53 API reference, `CidrRoutingConfig`. */
function cidr({ CidrRoutingConfig }: ApiRecordSet): BoundProblem | undefined {
  const location = CidrRoutingConfig?.LocationName;
  if (location === undefined || location === "*" || isCidrLocationName(location)) return undefined;
  return {
    member: "cidrRoutingConfig.locationName",
    value: location,
    rule: "Member must satisfy regular expression pattern: [0-9A-Za-z_\\-\\*]+",
  };
}

/** Whether a CIDR collection can have a location of this name. Source: Route 53 API reference, `CidrLocationNameDefaultNotAllowed`. */
export function isCidrLocationName(name: string): boolean {
  return /^[0-9A-Za-z_-]{1,16}$/.test(name);
}
