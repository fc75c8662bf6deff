import { parseIpAddress } from "../dns/ip-address";
import type { HealthCheckDefinition } from "../endpoint/health-check";
import type { PlannedHealthCheck, PlannedStack } from "../plan/graph";
import type { ApiHealthCheckConfig } from "../route53/api";
import { sortedUnique } from "../util/compare";

/** Health checks that exist, by id. */
export type LiveHealthChecks = ReadonlyMap<string, ApiHealthCheckConfig>;

/**
 * Reads what `aws route53 list-health-checks` prints.
 *
 * @returns the health checks, or why there are none, in words that follow the file's name
 */
export function readHealthChecksExport(text: string): LiveHealthChecks | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is no JSON, or was cut short" };
  }
  const listed = (value as { HealthChecks?: unknown } | null)?.HealthChecks;
  if (!Array.isArray(listed)) return { problem: "has no HealthChecks, as aws route53 list-health-checks prints them" };
  const { IsTruncated: isTruncated, NextToken: token } = value as { IsTruncated?: unknown; NextToken?: unknown };
  if (isTruncated === true || typeof token === "string") return { problem: "is not the whole listing" };
  const found = new Map<string, ApiHealthCheckConfig>();
  for (const [i, entry] of (listed as unknown[]).entries()) {
    const { Id: id, HealthCheckConfig: settings } = (entry ?? {}) as { Id?: unknown; HealthCheckConfig?: unknown };
    const type = (settings as { Type?: unknown } | undefined)?.Type;
    if (typeof id !== "string" || typeof type !== "string")
      return { problem: `has an entry, number ${i + 1}, that is no health check` };
    found.set(id, settings as ApiHealthCheckConfig);
  }
  return found;
}

/**
 * Finds the health checks that exist for those that a stack would make, along the records that use them.
 *
 * @param usedIds - the ids that the live record sets of the stack name, by the address of the check planned for them
 * @returns ids by address; children of calculated checks included
 */
export function matchHealthChecks(
  { healthChecks }: PlannedStack,
  usedIds: ReadonlyMap<string, string>,
  live: LiveHealthChecks,
): ReadonlyMap<string, string> {
  const planned = new Map(healthChecks.map((check) => [check.address, check]));
  const matches = new Map<string, string>();
  const match = (address: string, id: string): boolean => {
    const [check, settings] = [planned.get(address), live.get(id)];
    if (matches.has(address)) return matches.get(address) === id;
    if (!check || !settings || !isSame(check.definition, settings)) return false;
    if (!childrenMatch(check, settings, match)) return false;
    matches.set(address, id);
    return true;
  };
  for (const [address, id] of usedIds) match(address, id);
  return matches;
}

/** Each child finds one of its own among those that exist. */
function childrenMatch(
  { children }: PlannedHealthCheck,
  { ChildHealthChecks = [] }: ApiHealthCheckConfig,
  match: (address: string, id: string) => boolean,
): boolean {
  if (children.length !== ChildHealthChecks.length) return false;
  const left = new Set(ChildHealthChecks);
  return children.every((child) => {
    const id = child.by === "id" ? child.id : [...left].find((candidate) => match(child.address, candidate));
    return id !== undefined && left.delete(id);
  });
}

function isSame(definition: HealthCheckDefinition, settings: ApiHealthCheckConfig): boolean {
  if ((settings.Inverted ?? false) !== definition.inverted) return false;
  if ((settings.Disabled ?? false) !== definition.disabled) return false;
  switch (definition.kind) {
    case "calculated":
      return settings.Type === "CALCULATED" && settings.HealthThreshold === definition.threshold;
    case "alarm":
      return (
        settings.AlarmIdentifier?.Name === definition.alarmName &&
        settings.AlarmIdentifier.Region === definition.alarmRegion &&
        settings.InsufficientDataHealthStatus === definition.insufficientData
      );
    case "endpoint":
      return isSameEndpoint(definition, settings);
  }
}

function isSameEndpoint(
  check: Extract<HealthCheckDefinition, { kind: "endpoint" }>,
  live: ApiHealthCheckConfig,
): boolean {
  const isHttps = check.type.startsWith("HTTPS");
  const regions = sortedUnique(live.Regions ?? []);
  return (
    live.Type === check.type &&
    addressOf(live.IPAddress) === addressOf(check.ipAddress) &&
    (live.FullyQualifiedDomainName ?? "").toLowerCase() === (check.fqdn ?? "").toLowerCase() &&
    (live.Port ?? (isHttps ? 443 : 80)) === check.port &&
    (live.ResourcePath ?? "") === (check.resourcePath ?? "") &&
    (live.SearchString ?? "") === (check.searchString ?? "") &&
    (live.RequestInterval ?? 30) === check.requestInterval &&
    (live.FailureThreshold ?? 3) === check.failureThreshold &&
    (live.MeasureLatency ?? false) === check.measureLatency &&
    (check.enableSni === undefined || (live.EnableSNI ?? isHttps) === check.enableSni) &&
    // Without a wish Route 53 chooses, and what it chose is kept.
    (check.regions.length === 0 || regions.join() === sortedUnique(check.regions).join())
  );
}

const addressOf = (text: string | undefined): string => (text && parseIpAddress(text)?.canonical) ?? text ?? "";
