import { isTextType } from "../../dns/record-type";
import type { ApiHealthCheckConfig, ApiRecordSet } from "../api";
import { normalizeRecordSet } from "../service/normalize";
import { isMapping } from "./record-set-shape";

/** The arguments of a resource as `terraform show -json` prints them. */
export type TerraformValues = Readonly<Record<string, unknown>>;

/**
 * The record set of an `aws_route53_record`; undefined when the arguments are not those of one.
 *
 * Source: TF-TXT-1 (the provider adds the outer quotes of a TXT value) and the schema of hashicorp/aws.
 */
export function recordSetOf(values: TerraformValues): ApiRecordSet | undefined {
  const name = textOf(values.fqdn) ?? textOf(values.name);
  const type = textOf(values.type);
  if (name === undefined || type === undefined) return undefined;
  const alias = blockOf(values.alias);
  const records = textsOf(values.records);
  return normalizeRecordSet(
    compact({
      Name: name,
      Type: type,
      SetIdentifier: textOf(values.set_identifier),
      ...policyOf(values),
      TTL: alias ? undefined : numberOf(values.ttl),
      ResourceRecords: alias ? undefined : records.map((value) => ({ Value: isTextType(type) ? `"${value}"` : value })),
      AliasTarget: alias && {
        HostedZoneId: textOf(alias.zone_id) ?? "",
        DNSName: textOf(alias.name) ?? "",
        EvaluateTargetHealth: alias.evaluate_target_health === true,
      },
      HealthCheckId: textOf(values.health_check_id),
    }) as unknown as ApiRecordSet,
  );
}

function policyOf(values: TerraformValues): object {
  const geo = blockOf(values.geolocation_routing_policy);
  const proximity = blockOf(values.geoproximity_routing_policy);
  const cidr = blockOf(values.cidr_routing_policy);
  return {
    Weight: numberOf(blockOf(values.weighted_routing_policy)?.weight),
    Region: textOf(blockOf(values.latency_routing_policy)?.region),
    Failover: textOf(blockOf(values.failover_routing_policy)?.type),
    MultiValueAnswer: values.multivalue_answer_routing_policy === true ? true : undefined,
    GeoLocation:
      geo &&
      compact({
        ContinentCode: textOf(geo.continent),
        CountryCode: textOf(geo.country),
        SubdivisionCode: textOf(geo.subdivision),
      }),
    GeoProximityLocation: proximity && proximityOf(proximity),
    CidrRoutingConfig: cidr && {
      CollectionId: textOf(cidr.collection_id) ?? "",
      LocationName: textOf(cidr.location_name) ?? "",
    },
  };
}

function proximityOf(values: TerraformValues): object {
  const coordinates = blockOf(values.coordinates);
  return compact({
    AWSRegion: textOf(values.aws_region),
    LocalZoneGroup: textOf(values.local_zone_group),
    Coordinates: coordinates && {
      Latitude: textOf(coordinates.latitude) ?? "",
      Longitude: textOf(coordinates.longitude) ?? "",
    },
    Bias: numberOf(values.bias),
  });
}

/** The settings of an `aws_route53_health_check`; undefined when the arguments are not those of one. */
export function healthCheckOf(values: TerraformValues): ApiHealthCheckConfig | undefined {
  const type = textOf(values.type);
  if (type === undefined) return undefined;
  const alarm = { Region: textOf(values.cloudwatch_alarm_region), Name: textOf(values.cloudwatch_alarm_name) };
  const regions = textsOf(values.regions);
  const children = textsOf(values.child_healthchecks);
  const isCalculated = type === "CALCULATED";
  return compact({
    Type: type,
    IPAddress: textOf(values.ip_address),
    Port: positive(values.port),
    ResourcePath: textOf(values.resource_path),
    FullyQualifiedDomainName: textOf(values.fqdn),
    SearchString: textOf(values.search_string),
    RequestInterval: positive(values.request_interval),
    FailureThreshold: positive(values.failure_threshold),
    MeasureLatency: onlyFor(!isCalculated && alarm.Name === undefined, flagOf(values.measure_latency)),
    Inverted: flagOf(values.invert_healthcheck),
    Disabled: flagOf(values.disabled),
    HealthThreshold: isCalculated ? numberOf(values.child_health_threshold) : undefined,
    ChildHealthChecks: children.length > 0 ? children : undefined,
    EnableSNI: onlyFor(!isCalculated && alarm.Name === undefined, flagOf(values.enable_sni)),
    Regions: regions.length > 0 ? regions : undefined,
    AlarmIdentifier: alarm.Name !== undefined && alarm.Region !== undefined ? alarm : undefined,
    InsufficientDataHealthStatus: textOf(values.insufficient_data_health_status),
    RoutingControlArn: textOf(values.routing_control_arn),
  }) as unknown as ApiHealthCheckConfig;
}

function onlyFor<T>(condition: boolean, value: T): T | undefined {
  return condition ? value : undefined;
}

/** Without the members that are undefined. */
function compact(members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The texts of a list or set; anything else in it is left out. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The provider keeps 0 where nothing was said. */
function positive(value: unknown): number | undefined {
  return typeof value === "number" && value > 0 ? value : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** The one block of a kind, which Terraform prints as a list. */
export function blockOf(value: unknown): TerraformValues | undefined {
  const block: unknown = Array.isArray(value) ? value.at(-1) : undefined;
  return isMapping(block) ? block : undefined;
}
