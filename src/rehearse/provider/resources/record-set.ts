import { isTextType } from "../../../dns/record-type";
import type { ApiRecordSet } from "../../../route53/api";
import { recordSetOf as describedRecordSet } from "../../../route53/zone-files/terraform-values";
import { textOf, type TfObject, type TfValue } from "../../schema/value";
import { fqdn, fullName } from "./record-schema";

/**
 * The record set that a plan or a state describes, as the provider submits it: with the full name, and a bias always.
 */
export function recordSetOf(state: TfObject, zoneName: string): ApiRecordSet {
  const full = { ...state, type: textOf(state["type"]) ?? "A", fqdn: fullName(textOf(state["name"]) ?? "", zoneName) };
  const recordSet = describedRecordSet(full)!;
  const { GeoProximityLocation: proximity } = recordSet;
  return proximity ? { ...recordSet, GeoProximityLocation: { ...proximity, Bias: proximity.Bias ?? 0 } } : recordSet;
}

/**
 * The state after a read: alias and policies are set only where the record has them, so what was taken off elsewhere is
 * not seen. Source: TF-REC-5.
 */
export function stateOf(recordSet: ApiRecordSet, state: TfObject, zoneName: string): TfObject {
  const { AliasTarget, HealthCheckId, MultiValueAnswer, ResourceRecords = [], SetIdentifier, TTL, Type } = recordSet;
  const values = ResourceRecords.map(({ Value }) =>
    isTextType(Type) ? Value.replace(/^"/, "").replace(/"$/, "") : Value,
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
