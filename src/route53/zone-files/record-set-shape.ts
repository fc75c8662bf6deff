import type { ApiRecordSet } from "../api";

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number";
const isBoolean: Check = (value) => typeof value === "boolean";
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const object =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isMapping(value) && Object.entries(members).every(([member, check]) => check(value[member]));

const RECORD_SET = object({
  Name: isString,
  Type: isString,
  SetIdentifier: optional(isString),
  Weight: optional(isNumber),
  Region: optional(isString),
  GeoLocation: optional(
    object({
      ContinentCode: optional(isString),
      CountryCode: optional(isString),
      SubdivisionCode: optional(isString),
    }),
  ),
  Failover: optional(isString),
  MultiValueAnswer: optional(isBoolean),
  GeoProximityLocation: optional(
    object({
      AWSRegion: optional(isString),
      LocalZoneGroup: optional(isString),
      Coordinates: optional(object({ Latitude: isString, Longitude: isString })),
      Bias: optional(isNumber),
    }),
  ),
  CidrRoutingConfig: optional(object({ CollectionId: isString, LocationName: isString })),
  TTL: optional(isNumber),
  ResourceRecords: optional(listOf(object({ Value: isString }))),
  AliasTarget: optional(object({ HostedZoneId: isString, DNSName: isString, EvaluateTargetHealth: isBoolean })),
  HealthCheckId: optional(isString),
  TrafficPolicyInstanceId: optional(isString),
});

/** Whether a value has the shape of a record set; members that Route 53 does not know are let pass. */
export function isRecordSet(value: unknown): value is ApiRecordSet {
  return RECORD_SET(value);
}

/** Whether a value is an object with members, and neither a list nor null. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
