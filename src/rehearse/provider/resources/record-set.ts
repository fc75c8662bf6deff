import type { ApiRecordSet } from "../../../route53/api";
import { blockOf, blocksOf, numberOf, textOf, textsOf, type TfObject, type TfValue } from "../../schema/value";
import { apiAliasName, fqdn, fullName } from "./record-schema";

/** Types whose values the provider wraps in one pair of quotes. Source: TF-TXT-1. */
const QUOTED = new Set(["TXT", "SPF"]);

/** The record set that a plan or a state describes, as the provider submits it. */
export function recordSetOf(state: TfObject, zoneName: string): ApiRecordSet {
  const type = textOf(state["type"]) ?? "";
  const alias = blockOf(state["alias"]);
  const identifier = textOf(state["set_identifier"]);
  const healthCheck = textOf(state["health_check_id"]);
  return {
    Name: fullName(textOf(state["name"]) ?? "", zoneName),
    Type: type,
    ...(identifier !== undefined && { SetIdentifier: identifier }),
    ...policyOf(state),
    ...(alias ? { AliasTarget: aliasTarget(alias) } : plainMembers(state, type)),
    ...(healthCheck !== undefined && { HealthCheckId: healthCheck }),
  };
}

function plainMembers(state: TfObject, type: string): Partial<ApiRecordSet> {
  const ttl = numberOf(state["ttl"]);
  const values = textsOf(state["records"]).map((value) => (QUOTED.has(type) ? `"${value}"` : value));
  return { ...(ttl !== undefined && { TTL: ttl }), ResourceRecords: values.map((Value) => ({ Value })) };
}

function aliasTarget(alias: TfObject): NonNullable<ApiRecordSet["AliasTarget"]> {
  return {
    HostedZoneId: textOf(alias["zone_id"]) ?? "",
    DNSName: `${apiAliasName(textOf(alias["name"]) ?? "")}.`,
    EvaluateTargetHealth: alias["evaluate_target_health"] === true,
  };
}

function policyOf(state: TfObject): Partial<ApiRecordSet> {
  const block = (name: string): TfObject | undefined => blockOf(state[name]);
  const [weighted, latency, failover] = [
    block("weighted_routing_policy"),
    block("latency_routing_policy"),
    block("failover_routing_policy"),
  ];
  const [place, proximity, cidr] = [
    block("geolocation_routing_policy"),
    block("geoproximity_routing_policy"),
    block("cidr_routing_policy"),
  ];
  return {
    ...(weighted && { Weight: numberOf(weighted["weight"]) ?? 0 }),
    ...(latency && { Region: textOf(latency["region"]) ?? "" }),
    ...(failover && { Failover: textOf(failover["type"]) ?? "" }),
    ...(place && {
      GeoLocation: given({
        ContinentCode: textOf(place["continent"]),
        CountryCode: textOf(place["country"]),
        SubdivisionCode: textOf(place["subdivision"]),
      }),
    }),
    ...(proximity && { GeoProximityLocation: proximityOf(proximity) }),
    ...(cidr && {
      CidrRoutingConfig: {
        CollectionId: textOf(cidr["collection_id"]) ?? "",
        LocationName: textOf(cidr["location_name"]) ?? "",
      },
    }),
    ...(state["multivalue_answer_routing_policy"] === true && { MultiValueAnswer: true }),
  };
}

/** The provider sends a bias always, and of several coordinates the last. */
function proximityOf(block: TfObject): NonNullable<ApiRecordSet["GeoProximityLocation"]> {
  const coordinates = blocksOf(block["coordinates"]).at(-1);
  return {
    ...given({ AWSRegion: textOf(block["aws_region"]), LocalZoneGroup: textOf(block["local_zone_group"]) }),
    ...(coordinates && {
      Coordinates: {
        Latitude: textOf(coordinates["latitude"]) ?? "",
        Longitude: textOf(coordinates["longitude"]) ?? "",
      },
    }),
    Bias: numberOf(block["bias"]) ?? 0,
  };
}

function given<T extends Record<string, string | undefined>>(members: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}

/**
 * The state after a read: alias and policies are set only where the record has them, so what was taken off elsewhere is
 * not seen. Source: TF-REC-5.
 */
export function stateOf(recordSet: ApiRecordSet, state: TfObject, zoneName: string): TfObject {
  const { AliasTarget, HealthCheckId, MultiValueAnswer, ResourceRecords = [], SetIdentifier, TTL, Type } = recordSet;
  const values = ResourceRecords.map(({ Value }) =>
    QUOTED.has(Type) ? Value.replace(/^"/, "").replace(/"$/, "") : Value,
  );
  return {
    ...state,
    allow_overwrite: typeof state["allow_overwrite"] === "boolean" ? state["allow_overwrite"] : null,
    fqdn: fqdn(fullName(textOf(state["name"]) ?? "", zoneName)),
    records: values,
    ttl: TTL ?? 0,
    set_identifier: SetIdentifier ?? "",
    health_check_id: HealthCheckId ?? "",
    multivalue_answer_routing_policy: MultiValueAnswer ?? false,
    ...(AliasTarget && {
      alias: [
        {
          evaluate_target_health: AliasTarget.EvaluateTargetHealth,
          name: AliasTarget.DNSName.replace(/\.$/, ""),
          zone_id: AliasTarget.HostedZoneId,
        },
      ],
    }),
    ...policyState(recordSet),
  };
}

function policyState(recordSet: ApiRecordSet): Record<string, TfValue> {
  const { Weight, Region, Failover, GeoLocation, GeoProximityLocation: proximity, CidrRoutingConfig: cidr } = recordSet;
  return {
    ...(Weight !== undefined && { weighted_routing_policy: [{ weight: Weight }] }),
    ...(Region !== undefined && { latency_routing_policy: [{ region: Region }] }),
    ...(Failover !== undefined && { failover_routing_policy: [{ type: Failover }] }),
    ...(GeoLocation && {
      geolocation_routing_policy: [
        {
          continent: GeoLocation.ContinentCode ?? "",
          country: GeoLocation.CountryCode ?? "",
          subdivision: GeoLocation.SubdivisionCode ?? "",
        },
      ],
    }),
    ...(proximity && {
      geoproximity_routing_policy: [
        {
          aws_region: proximity.AWSRegion ?? "",
          bias: proximity.Bias ?? 0,
          local_zone_group: proximity.LocalZoneGroup ?? "",
          coordinates: proximity.Coordinates
            ? [{ latitude: proximity.Coordinates.Latitude, longitude: proximity.Coordinates.Longitude }]
            : [],
        },
      ],
    }),
    ...(cidr && { cidr_routing_policy: [{ collection_id: cidr.CollectionId, location_name: cidr.LocationName }] }),
  };
}
