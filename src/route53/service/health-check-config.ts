import { addressRange } from "../../dns/address-range";
import { parseIpAddress } from "../../dns/ip-address";
import type { ApiHealthCheckConfig } from "../api";
import { canBeHealthCheckId } from "../health-check-id";
import { LIMITS, REQUEST_INTERVALS } from "../limits";
import { isHealthCheckRegion } from "../regions";

type Member = keyof ApiHealthCheckConfig;

const ENDPOINT: readonly Member[] = [
  "IPAddress",
  "FullyQualifiedDomainName",
  "Port",
  "RequestInterval",
  "FailureThreshold",
  "MeasureLatency",
  "Regions",
  "EnableSNI",
];
const COMMON: readonly Member[] = ["Type", "Inverted", "Disabled"];

/** What each type takes besides {@link COMMON}, and what it must have. Source: TF-HC-2, API reference `HealthCheckConfig`. */
const TYPES: Readonly<Record<string, { readonly takes: readonly Member[]; readonly needs: readonly Member[] }>> = {
  HTTP: { takes: [...ENDPOINT, "ResourcePath"], needs: [] },
  HTTPS: { takes: [...ENDPOINT, "ResourcePath"], needs: [] },
  HTTP_STR_MATCH: { takes: [...ENDPOINT, "ResourcePath", "SearchString"], needs: ["SearchString"] },
  HTTPS_STR_MATCH: { takes: [...ENDPOINT, "ResourcePath", "SearchString"], needs: ["SearchString"] },
  TCP: { takes: ENDPOINT, needs: ["Port"] },
  CALCULATED: { takes: ["ChildHealthChecks", "HealthThreshold"], needs: ["ChildHealthChecks", "HealthThreshold"] },
  CLOUDWATCH_METRIC: { takes: ["AlarmIdentifier", "InsufficientDataHealthStatus"], needs: ["AlarmIdentifier"] },
  RECOVERY_CONTROL: { takes: ["RoutingControlArn"], needs: ["RoutingControlArn"] },
};

/** Whether the type connects to an endpoint. */
export function isEndpointType(type: string): boolean {
  return TYPES[type]?.takes.includes("Port") ?? false;
}

/** Settings as Route 53 keeps them: with the values that it chooses itself. */
export function withDefaults(config: ApiHealthCheckConfig): ApiHealthCheckConfig {
  const common = { Inverted: false, Disabled: false };
  if (config.Type === "CLOUDWATCH_METRIC")
    return { ...common, InsufficientDataHealthStatus: "LastKnownStatus", ...config };
  if (!isEndpointType(config.Type)) return { ...common, ...config };
  const isTls = config.Type.startsWith("HTTPS");
  const own = {
    Port: isTls ? 443 : 80,
    RequestInterval: 30,
    FailureThreshold: 3,
    MeasureLatency: false,
    EnableSNI: isTls,
  };
  return { ...common, ...own, ...config };
}

/**
 * What Route 53 has against the settings of a health check; undefined for nothing.
 *
 * Source: Route 53 API reference, `HealthCheckConfig`; aws/aws-sdk-php#1528 quotes one of the messages.
 */
export function configProblem(config: ApiHealthCheckConfig): string | undefined {
  const type = TYPES[config.Type];
  if (!type)
    return `1 validation error detected: Value '${config.Type}' at 'healthCheckConfig.type' failed to satisfy constraint: Member must satisfy enum value set: [${Object.keys(TYPES).join(", ")}]`;
  const given = (Object.keys(config) as Member[]).filter((member) => isGiven(config[member]));
  const allowed = new Set([...COMMON, ...type.takes]);
  const foreign = given.find((member) => !allowed.has(member));
  if (foreign === "AlarmIdentifier" && isEndpointType(config.Type))
    return "Invalid parameter : Basic health checks must not have an metric region specified.";
  if (foreign !== undefined)
    return `Invalid parameter : ${foreign} is not valid for a health check of type ${config.Type}.`;
  const missing = type.needs.find((member) => !given.includes(member));
  if (missing !== undefined)
    return `Invalid parameter : A health check of type ${config.Type} must have ${missing} specified.`;
  return boundsProblem(config) ?? (isEndpointType(config.Type) ? endpointProblem(config) : undefined);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function boundsProblem(config: ApiHealthCheckConfig): string | undefined {
  const { Port, FailureThreshold, RequestInterval, ResourcePath, SearchString, FullyQualifiedDomainName } = config;
  if (isOutside(Port, 1, 65535)) return outside("Port", "between 1 and 65535");
  if (isOutside(FailureThreshold, 1, LIMITS.failureThreshold)) return outside("FailureThreshold", "between 1 and 10");
  if (RequestInterval !== undefined && !REQUEST_INTERVALS.includes(RequestInterval))
    return outside("RequestInterval", "10 or 30");
  if ((ResourcePath?.length ?? 0) > LIMITS.healthCheckPathLength)
    return outside("ResourcePath", "at most 255 characters long");
  if ((SearchString?.length ?? 0) > LIMITS.healthCheckSearchStringLength)
    return outside("SearchString", "at most 255 characters long");
  if ((FullyQualifiedDomainName?.length ?? 0) > 255)
    return outside("FullyQualifiedDomainName", "at most 255 characters long");
  return childrenProblem(config);
}

function childrenProblem({
  HealthThreshold,
  ChildHealthChecks = [],
  InsufficientDataHealthStatus,
}: ApiHealthCheckConfig): string | undefined {
  if (isOutside(HealthThreshold, 0, 256)) return outside("HealthThreshold", "between 0 and 256");
  if (ChildHealthChecks.length > LIMITS.healthCheckChildren)
    return outside("ChildHealthChecks", "at most 255 health checks");
  if (!ChildHealthChecks.every(canBeHealthCheckId)) return outside("ChildHealthChecks", "ids of health checks");
  const status = ["Healthy", "Unhealthy", "LastKnownStatus"];
  if (InsufficientDataHealthStatus !== undefined && !status.includes(InsufficientDataHealthStatus))
    return outside("InsufficientDataHealthStatus", `one of ${status.join(", ")}`);
  return undefined;
}

function endpointProblem({
  Type,
  IPAddress,
  FullyQualifiedDomainName,
  Regions = [],
  EnableSNI,
}: ApiHealthCheckConfig): string | undefined {
  if (!isGiven(IPAddress) && !isGiven(FullyQualifiedDomainName))
    return "Invalid parameter : Basic health checks must have at least one of IP address and fully qualified domain name specified.";
  if (isGiven(IPAddress)) {
    const address = parseIpAddress(IPAddress!);
    const range = address && addressRange(address);
    if (!address || (range !== undefined && range !== "documentation"))
      return `Invalid parameter : IP address ${IPAddress} is not an address that health checkers can reach.`;
  }
  if (Regions.length > 0 && (Regions.length < LIMITS.healthCheckRegions || !Regions.every(isHealthCheckRegion)))
    return outside("Regions", "at least three of the regions that health checkers run in");
  if (EnableSNI === true && !Type.startsWith("HTTPS"))
    return outside("EnableSNI", "false unless the type is HTTPS or HTTPS_STR_MATCH");
  return undefined;
}

function isOutside(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && !(Number.isInteger(value) && value >= least && value <= most);
}

function outside(member: Member, wish: string): string {
  return `Invalid parameter : ${member} must be ${wish}.`;
}
