import type { ApiHealthCheckConfig } from "../../../route53/api";
import { isSameAddress } from "../same-address";
import { computed, filledIn, ID, optional, required, TAGS, type BlockSchema } from "../../schema/schema";
import { isObject, mapOf, numberOf, textOf, textsOf, type TfObject } from "../../schema/value";
import { failure, success, type Result } from "../problem";
import type { Connection, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";
import { changedTags, withoutDefaults } from "../tags";

/** Source: TF §8; the binding of the provider's version. */
const SCHEMA: BlockSchema = {
  attributes: {
    ...ID,
    ...TAGS,
    arn: computed("string"),
    child_health_threshold: optional("number", { range: [0, 256] }),
    child_healthchecks: optional(["set", "string"]),
    cloudwatch_alarm_name: optional("string"),
    cloudwatch_alarm_region: optional("string"),
    disabled: optional("bool", { default: false }),
    enable_sni: filledIn("bool"),
    failure_threshold: filledIn("number", { range: [1, 10] }),
    fqdn: optional("string", { range: [0, 255] }),
    insufficient_data_health_status: optional("string", { oneOf: ["Healthy", "Unhealthy", "LastKnownStatus"] }),
    invert_healthcheck: optional("bool"),
    ip_address: optional("string", { same: isSameAddress }),
    measure_latency: optional("bool", { forceNew: true, default: false }),
    port: optional("number", { range: [1, 65535] }),
    reference_name: optional("string", { forceNew: true, range: [0, 27] }),
    regions: optional(["set", "string"]),
    request_interval: optional("number", { forceNew: true, range: [10, 30] }),
    resource_path: optional("string", { range: [0, 255] }),
    routing_control_arn: optional("string", { forceNew: true }),
    search_string: optional("string", { range: [0, 255] }),
    triggers: filledIn(["map", "string"]),
    type: required("string", {
      forceNew: true,
      normalize: (type) => type.toUpperCase(),
      oneOf: [
        ...["HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP"],
        ...["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"],
      ],
    }),
  },
};

/** `aws_route53_health_check`. */
export const healthCheck: ResourceType = {
  type: "aws_route53_health_check",
  schema: SCHEMA,

  create(planned, connection) {
    const { route53, ids } = connection.account;
    const reference = `${textOf(planned["reference_name"]) ?? ""}terraform-${ids.next(26)}`;
    const created = route53.createHealthCheck(reference, configOf(planned));
    if (!created.ok) {
      return serviceProblem("Route 53", "creating Route53 Health Check", "CreateHealthCheck", created.error);
    }
    const id = created.value.Id;
    route53.changeTags("healthcheck", id, mapOf(planned["tags_all"]), []);
    return stateAfter({ ...planned, id }, connection);
  },

  read(state, connection) {
    const id = textOf(state["id"]) ?? "";
    const { route53, partition } = connection.account;
    const found = route53.getHealthCheck(id);
    if (!found.ok) return success(null);
    const tags = route53.listTags("healthcheck", id);
    return success({
      ...state,
      ...stateOf(found.value.Config),
      arn: `arn:${partition}:route53:::healthcheck/${id}`,
      triggers: isObject(state["triggers"] ?? null) ? state["triggers"]! : null,
      tags: withoutDefaults(tags, connection, state["tags"] ?? null),
      tags_all: tags,
    });
  },

  update(prior, planned, connection) {
    const id = textOf(prior["id"]) ?? "";
    const { route53 } = connection.account;
    // Type, interval and latency cannot change; the provider sends the rest as it is planned.
    const { Type: _type, RequestInterval: _interval, MeasureLatency: _latency, ...changes } = configOf(planned);
    const updated = route53.updateHealthCheck(id, changes);
    if (!updated.ok) {
      return serviceProblem("Route 53", `updating Route53 Health Check (${id})`, "UpdateHealthCheck", updated.error);
    }
    const { add, remove } = changedTags(prior, planned);
    route53.changeTags("healthcheck", id, add, remove);
    return stateAfter(planned, connection);
  },

  delete(state, { account }) {
    const id = textOf(state["id"]) ?? "";
    const deleted = account.route53.deleteHealthCheck(id);
    if (deleted.ok || deleted.error.code === "NoSuchHealthCheck") return success(null);
    return serviceProblem("Route 53", `deleting Route53 Health Check (${id})`, "DeleteHealthCheck", deleted.error);
  },

  restore(state, { account: { route53 } }) {
    const id = textOf(state["id"]) ?? "";
    route53.addHealthCheck({ Id: id, Config: configOf(state) });
    route53.changeTags("healthcheck", id, mapOf(state["tags_all"]));
  },

  import: (id) => success({ id }),
};

function stateAfter(planned: TfObject, connection: Connection): Result<TfObject> {
  const read = healthCheck.read(planned, connection);
  if (!read.ok) return read;
  return read.value
    ? success(read.value)
    : failure(`reading Route53 Health Check (${textOf(planned["id"]) ?? ""}): empty result`);
}

function configOf(state: TfObject): ApiHealthCheckConfig {
  const type = textOf(state["type"]) ?? "";
  const isEndpoint = !["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"].includes(type);
  const threshold = numberOf(state["child_health_threshold"]);
  const alarm = textOf(state["cloudwatch_alarm_name"]);
  const regions = textsOf(state["regions"]);
  const members: { readonly [member in keyof ApiHealthCheckConfig]: ApiHealthCheckConfig[member] | undefined } = {
    Type: type,
    IPAddress: textOf(state["ip_address"]),
    Port: numberOf(state["port"]),
    ResourcePath: textOf(state["resource_path"]),
    FullyQualifiedDomainName: textOf(state["fqdn"]),
    SearchString: textOf(state["search_string"]),
    RequestInterval: isEndpoint ? numberOf(state["request_interval"]) : undefined,
    FailureThreshold: isEndpoint ? numberOf(state["failure_threshold"]) : undefined,
    MeasureLatency: isEndpoint && state["measure_latency"] === true ? true : undefined,
    Inverted: state["invert_healthcheck"] === true,
    Disabled: state["disabled"] === true,
    // An explicit zero counts as not given on creation. Source: TF §8, child_health_threshold.
    HealthThreshold: type === "CALCULATED" && threshold !== 0 ? threshold : undefined,
    ChildHealthChecks: type === "CALCULATED" ? textsOf(state["child_healthchecks"]) : undefined,
    EnableSNI: type.startsWith("HTTPS") && typeof state["enable_sni"] === "boolean" ? state["enable_sni"] : undefined,
    Regions: isEndpoint && regions.length > 0 ? regions : undefined,
    AlarmIdentifier:
      alarm === undefined ? undefined : { Name: alarm, Region: textOf(state["cloudwatch_alarm_region"]) ?? "" },
    InsufficientDataHealthStatus: textOf(state["insufficient_data_health_status"]),
    RoutingControlArn: textOf(state["routing_control_arn"]),
  };
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as unknown as ApiHealthCheckConfig;
}

function stateOf(config: ApiHealthCheckConfig): TfObject {
  return {
    child_health_threshold: config.HealthThreshold ?? 0,
    child_healthchecks: config.ChildHealthChecks ?? [],
    cloudwatch_alarm_name: config.AlarmIdentifier?.Name ?? "",
    cloudwatch_alarm_region: config.AlarmIdentifier?.Region ?? "",
    disabled: config.Disabled ?? false,
    enable_sni: config.EnableSNI ?? false,
    failure_threshold: config.FailureThreshold ?? 0,
    fqdn: config.FullyQualifiedDomainName ?? "",
    insufficient_data_health_status: config.InsufficientDataHealthStatus ?? "",
    invert_healthcheck: config.Inverted ?? false,
    ip_address: config.IPAddress ?? "",
    measure_latency: config.MeasureLatency ?? false,
    port: config.Port ?? 0,
    regions: config.Regions ?? [],
    request_interval: config.RequestInterval ?? 0,
    resource_path: config.ResourcePath ?? "",
    routing_control_arn: config.RoutingControlArn ?? "",
    search_string: config.SearchString ?? "",
    type: config.Type,
  };
}
