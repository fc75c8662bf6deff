import { isTextType } from "../dns/record-type";
import type { AliasTarget, RecordSet } from "../endpoint/record-set";
import type { Geoproximity, Routing } from "../endpoint/routing";
import type { HealthCheckReference, PlannedRecordSet } from "../plan/graph";
import { HEALTH_CHECK, RECORD, terraformName } from "../plan/import-id";
import { cidrCollectionId } from "./cidr-collection";
import { zoneId } from "./hosted-zone";
import { originComment } from "./origin";
import { Reference, type Value } from "./value";

/**
 * The arguments of one `aws_route53_record`.
 *
 * Source: documentation of the AWS provider, `aws_route53_record`.
 */
export function recordArguments(planned: PlannedRecordSet): { readonly [name: string]: Value | undefined } {
  const { recordSet, hostedZone } = planned;
  const { alias } = recordSet;
  return {
    "//": originComment(recordSet.origins),
    zone_id: zoneId(hostedZone),
    name: terraformName(recordSet.name),
    type: recordSet.type,
    ttl: alias ? undefined : recordSet.ttl,
    records: alias ? undefined : recordSet.values.map((value) => recordValue(recordSet, value)),
    alias: alias && aliasBlock(alias, planned),
    set_identifier: recordSet.setIdentifier === "" ? undefined : recordSet.setIdentifier,
    ...routingBlocks(planned),
    health_check_id: planned.healthCheck && healthCheckId(planned.healthCheck),
    depends_on: planned.dependsOn.length === 0 ? undefined : planned.dependsOn.map((address) => `${RECORD}.${address}`),
    lifecycle: lifecycle(planned),
  };
}

function lifecycle({ isAliasTarget, replacedWith }: PlannedRecordSet): Value | undefined {
  if (replacedWith !== undefined) return { replace_triggered_by: [`${RECORD}.${replacedWith}`] };
  return isAliasTarget ? { create_before_destroy: true } : undefined;
}

/** The provider puts quotes around each value of a TXT record itself, and takes them off when it reads. */
function recordValue({ type }: RecordSet, value: string): string {
  return isTextType(type) && /^".*"$/s.test(value) ? value.slice(1, -1) : value;
}

function aliasBlock(alias: AliasTarget, { hostedZone }: PlannedRecordSet): Value {
  return {
    name: alias.dnsName,
    zone_id: alias.hostedZoneId === "same-zone" ? zoneId(hostedZone) : alias.hostedZoneId,
    evaluate_target_health: alias.evaluateTargetHealth,
  };
}

/** The id of a health check as a record or a calculated check names it. */
export function healthCheckId(reference: HealthCheckReference): Value {
  return reference.by === "id" ? reference.id : new Reference(`${HEALTH_CHECK}.${reference.address}.id`);
}

function routingBlocks({ recordSet, cidrCollection }: PlannedRecordSet): {
  readonly [name: string]: Value | undefined;
} {
  const { weight, region, failover, geolocation, geoproximity, multivalue, cidr }: Routing = recordSet.routing;
  return {
    weighted_routing_policy: weight === undefined ? undefined : { weight },
    latency_routing_policy: region === undefined ? undefined : { region },
    failover_routing_policy: failover === undefined ? undefined : { type: failover },
    geolocation_routing_policy: geolocation && { ...geolocation },
    geoproximity_routing_policy: geoproximity && geoproximityBlock(geoproximity),
    multivalue_answer_routing_policy: multivalue,
    cidr_routing_policy: cidr && {
      collection_id: cidrCollection === undefined ? cidr.collection : cidrCollectionId(cidrCollection),
      location_name: cidr.location,
    },
  };
}

function geoproximityBlock({ awsRegion, localZoneGroup, coordinates, bias }: Geoproximity): Value {
  return {
    aws_region: awsRegion,
    local_zone_group: localZoneGroup,
    coordinates: coordinates && [{ latitude: coordinates.latitude, longitude: coordinates.longitude }],
    bias,
  };
}
