import type { HostedZone } from "../config/config";
import { toRoute53Name } from "../dns/escape";
import { apiMembers } from "../endpoint/api-record-set";
import { compareBytes, firstDifference } from "../util/compare";
import { cidrCollectionAddress, zoneAddress } from "./address";
import type { HealthCheckReference, PlanGraph, PlannedRecordSet } from "./graph";

/**
 * A record set in one hosted zone as Route 53's API gives it, the zone's id first.
 *
 * Members stand in the order of the API reference; what is known only after an apply is `${address.attribute}`.
 */
export interface Rrset {
  readonly HostedZoneId: string;
  readonly Name: string;
  readonly Type: string;
  readonly SetIdentifier?: string;
  readonly [member: string]: unknown;
}

/** All record sets of a plan graph, in byte order by hosted zone, name, type, set identifier. */
export function toRrsets(graph: PlanGraph): Rrset[] {
  return graph.stacks
    .flatMap((stack) => stack.recordSets.map(toRrset))
    .sort((a, b) =>
      firstDifference(
        compareBytes(a.HostedZoneId, b.HostedZoneId),
        compareBytes(a.Name, b.Name),
        compareBytes(a.Type, b.Type),
        compareBytes(a.SetIdentifier ?? "", b.SetIdentifier ?? ""),
      ),
    );
}

/** One record set of a plan graph, as {@link toRrsets} lists it. */
export function toRrset({ recordSet, hostedZone, healthCheck, cidrCollection }: PlannedRecordSet): Rrset {
  const zone = zoneIdText(hostedZone);
  const { alias } = recordSet;
  return {
    HostedZoneId: zone,
    Name: toRoute53Name(recordSet.name),
    Type: recordSet.type,
    ...apiMembers(recordSet, zone, alias && toRoute53Name(alias.dnsName)),
    ...(cidrCollection !== undefined && {
      CidrRoutingConfig: {
        CollectionId: `\${aws_route53_cidr_collection.${cidrCollectionAddress(cidrCollection)}.id}`,
        LocationName: recordSet.routing.cidr?.location,
      },
    }),
    ...(healthCheck && { HealthCheckId: healthCheckText(healthCheck) }),
  };
}

/** The id of a hosted zone, or what stands for it until it is known. */
export function zoneIdText(zone: HostedZone): string {
  switch (zone.identity.by) {
    case "id":
      return zone.identity.id;
    case "lookup":
      return `\${data.aws_route53_zone.${zoneAddress(zone)}.zone_id}`;
    case "create":
      return `\${aws_route53_zone.${zoneAddress(zone)}.zone_id}`;
  }
}

function healthCheckText(reference: HealthCheckReference): string {
  return reference.by === "id" ? reference.id : `\${aws_route53_health_check.${reference.address}.id}`;
}
