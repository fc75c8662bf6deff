import type { AlarmCheck, CalculatedCheck, EndpointCheck } from "../endpoint/health-check";
import type { PlannedHealthCheck } from "../plan/graph";
import { originComment } from "./origin";
import { healthCheckId } from "./record";
import type { Value } from "./value";

/** What somebody else wrote down about a resource. With default tags of the provider, `tags_all` is planned for itself. */
export const TAGS = ["tags", "tags_all"];

type Arguments = { readonly [name: string]: Value | undefined };

/**
 * The arguments of one `aws_route53_health_check`.
 *
 * A check is replaced before the old one goes, since records act on a missing check in unexpected ways. An adopted one
 * keeps its tags, whatever they are: nothing that lists health checks tells them.
 * Source: documentation of the AWS provider, `aws_route53_health_check`.
 */
export function healthCheckArguments(planned: PlannedHealthCheck): Arguments {
  const { definition } = planned;
  return {
    "//": originComment(planned.usedBy.flatMap(({ recordSet }) => recordSet.origins)),
    ...specific(planned),
    invert_healthcheck: definition.inverted ? true : undefined,
    disabled: definition.disabled ? true : undefined,
    tags: planned.isAdopted ? undefined : { Name: planned.address, "managed-by": "kube53" },
    lifecycle: { create_before_destroy: true, ignore_changes: planned.isAdopted ? TAGS : undefined },
  };
}

function specific(planned: PlannedHealthCheck): Arguments {
  const { definition } = planned;
  switch (definition.kind) {
    case "endpoint":
      return endpointArguments(definition);
    case "calculated":
      return calculatedArguments(definition, planned);
    case "alarm":
      return alarmArguments(definition);
  }
}

function endpointArguments(check: EndpointCheck): Arguments {
  return {
    type: check.type,
    fqdn: check.fqdn,
    ip_address: check.ipAddress,
    port: check.port,
    resource_path: check.resourcePath,
    search_string: check.searchString,
    request_interval: check.requestInterval,
    failure_threshold: check.failureThreshold,
    measure_latency: check.measureLatency ? true : undefined,
    enable_sni: check.enableSni,
    regions: check.regions.length === 0 ? undefined : check.regions,
  };
}

function calculatedArguments(check: CalculatedCheck, { children }: PlannedHealthCheck): Arguments {
  return {
    type: "CALCULATED",
    child_healthchecks: children.map(healthCheckId),
    child_health_threshold: check.threshold,
  };
}

function alarmArguments(check: AlarmCheck): Arguments {
  return {
    type: "CLOUDWATCH_METRIC",
    cloudwatch_alarm_name: check.alarmName,
    cloudwatch_alarm_region: check.alarmRegion,
    insufficient_data_health_status: check.insufficientData,
  };
}
