import * as messages from "../../diagnostics/catalog/record-set";
import { LIMITS, REQUEST_INTERVALS } from "../../route53/limits";
import { HEALTH_CHECK_PROPERTIES, type HealthCheckProperty } from "../../route53/properties";
import { HEALTH_CHECK_REGIONS, isHealthCheckRegion } from "../../route53/regions";
import { sortedUnique } from "../../util/compare";
import { nearest } from "../../util/nearest";
import { DEFINITION, list, read, reportKey, type HealthCheckInput } from "./context";

const SHARED: readonly HealthCheckProperty[] = ["kube53.dev/health-check-inverted", "kube53.dev/health-check-disabled"];
const ENDPOINT: readonly HealthCheckProperty[] = [
  "kube53.dev/health-check-interval",
  "kube53.dev/health-check-failure-threshold",
  "kube53.dev/health-check-regions",
  "kube53.dev/health-check-latency",
];
const HTTP: readonly HealthCheckProperty[] = [...ENDPOINT, "kube53.dev/health-check-search-string"];
const HTTPS: readonly HealthCheckProperty[] = [...HTTP, "kube53.dev/health-check-enable-sni"];

/** The keys that mean something, by what `kube53.dev/health-check` says. */
const KEYS = {
  http: HTTP,
  https: HTTPS,
  tcp: ENDPOINT,
  calculated: [...HTTPS, "kube53.dev/health-check-children", "kube53.dev/health-check-child-threshold"],
  alarm: [
    "kube53.dev/health-check-alarm",
    "kube53.dev/health-check-alarm-region",
    "kube53.dev/health-check-insufficient-data",
  ],
} satisfies Record<string, readonly HealthCheckProperty[]>;
export type CheckKind = keyof typeof KEYS;

/** Reports the keys that the kind of check has no use for (K53-E356). */
export function reportIdleKeys(input: HealthCheckInput, kind: CheckKind | undefined): void {
  const useful: readonly string[] = kind === undefined ? [] : [...KEYS[kind], ...SHARED];
  const described = kind === undefined ? "a record without health check" : DESCRIPTIONS[kind];
  for (const { name: key } of input.endpoint.providerSpecific) {
    if (!key.startsWith(DEFINITION) || key === DEFINITION || useful.includes(key) || !isHealthCheckKey(key)) continue;
    reportKey(input, key, messages.idleHealthCheckSetting(key, described));
  }
}

/** Others are unknown, which a rule reports. */
function isHealthCheckKey(key: string): boolean {
  return (HEALTH_CHECK_PROPERTIES as readonly string[]).includes(key);
}

const DESCRIPTIONS: Record<CheckKind, string> = {
  http: "an http check",
  https: "an https check",
  tcp: "a tcp check",
  calculated: "a calculated check",
  alarm: "a check that follows an alarm",
};

/** A whole number within bounds; the fallback when the key is absent, or wrong and reported. */
export function readNumber(
  input: HealthCheckInput,
  key: HealthCheckProperty,
  bounds: { readonly least: number; readonly most: number; readonly fallback: number },
): number {
  const text = read(input, key);
  if (text === undefined) return bounds.fallback;
  const value = Number(text);
  if (/^\d{1,6}$/.test(text) && value >= bounds.least && value <= bounds.most) return value;
  const expected = `a whole number from ${bounds.least} to ${bounds.most}`;
  reportKey(input, key, messages.invalidHealthCheckSetting(key, text, expected));
  return bounds.fallback;
}

/** A switch; undefined when the key is absent, or wrong and reported. */
export function readSwitch(input: HealthCheckInput, key: HealthCheckProperty): boolean | undefined {
  const text = read(input, key);
  if (text === undefined || text === "true" || text === "false")
    return text === undefined ? undefined : text === "true";
  reportKey(input, key, messages.invalidHealthCheckSetting(key, text, '"true" or "false"'));
  return undefined;
}

/** Seconds between requests: 10 or 30. */
export function readInterval(input: HealthCheckInput): number {
  const key = "kube53.dev/health-check-interval";
  const text = read(input, key);
  const value = REQUEST_INTERVALS.find((interval) => String(interval) === text);
  if (text === undefined || value !== undefined) return value ?? input.defaults.interval;
  reportKey(input, key, messages.invalidHealthCheckSetting(key, text, `${REQUEST_INTERVALS.join(" or ")} seconds`));
  return input.defaults.interval;
}

/** The text to look for; undefined when the key is absent, or wrong and reported. */
export function readSearchString(input: HealthCheckInput): string | undefined {
  const key = "kube53.dev/health-check-search-string";
  // Not `read`: blanks around the text are part of what is looked for.
  const text = input.endpoint.providerSpecific.find(({ name }) => name === key)?.value;
  if (text === undefined) return undefined;
  const most = LIMITS.healthCheckSearchStringLength;
  if (text.length >= 1 && text.length <= most) return text;
  reportKey(input, key, messages.invalidHealthCheckSetting(key, text, `a text of 1 to ${most} characters`));
  return undefined;
}

/** Regions of the health checkers, sorted; empty lets Route 53 choose. */
export function readRegions(input: HealthCheckInput): string[] {
  const key = "kube53.dev/health-check-regions";
  const text = read(input, key);
  if (text === undefined) return [];
  const regions = sortedUnique(list(text));
  const unknown = regions.filter((region) => !isHealthCheckRegion(region));
  for (const region of unknown) {
    const likely = nearest(region, HEALTH_CHECK_REGIONS);
    reportKey(input, key, messages.unknownHealthCheckRegion(region, likely, HEALTH_CHECK_REGIONS));
  }
  if (unknown.length > 0) return [];
  if (regions.length >= LIMITS.healthCheckRegions) return regions;
  const expected = `at least ${LIMITS.healthCheckRegions} regions of health checkers`;
  reportKey(input, key, messages.invalidHealthCheckSetting(key, text, expected));
  return [];
}
