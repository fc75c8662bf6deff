/** The `providerSpecific` names that external-dns gives a meaning to for Route 53. */
export const AWS_PROPERTIES = [
  "aws/evaluate-target-health",
  "aws/failover",
  "aws/geolocation-continent-code",
  "aws/geolocation-country-code",
  "aws/geolocation-subdivision-code",
  "aws/geoproximity-bias",
  "aws/geoproximity-coordinates",
  "aws/geoproximity-local-zone-group",
  "aws/geoproximity-region",
  "aws/health-check-id",
  "aws/hosted-zone-id",
  "aws/multi-value-answer",
  "aws/region",
  "aws/target-hosted-zone",
  "aws/weight",
] as const;

/** The names that kube53 adds for health checks. */
export const HEALTH_CHECK_PROPERTIES = [
  "kube53.dev/health-check",
  "kube53.dev/health-check-alarm",
  "kube53.dev/health-check-alarm-region",
  "kube53.dev/health-check-child-threshold",
  "kube53.dev/health-check-children",
  "kube53.dev/health-check-disabled",
  "kube53.dev/health-check-enable-sni",
  "kube53.dev/health-check-failure-threshold",
  "kube53.dev/health-check-insufficient-data",
  "kube53.dev/health-check-interval",
  "kube53.dev/health-check-inverted",
  "kube53.dev/health-check-latency",
  "kube53.dev/health-check-regions",
  "kube53.dev/health-check-search-string",
] as const;
export type HealthCheckProperty = (typeof HEALTH_CHECK_PROPERTIES)[number];

/** The names that kube53 adds for IP-based routing, which external-dns does not have. */
export const CIDR_PROPERTIES = ["kube53.dev/cidr-collection", "kube53.dev/cidr-location"] as const;

/** What every name that kube53 adds begins with. */
export const KUBE53_PREFIX = "kube53.dev/";

/** All names with a meaning for a record set, `alias` included. */
export const KNOWN_PROPERTIES: readonly string[] = [
  "alias",
  ...AWS_PROPERTIES,
  ...HEALTH_CHECK_PROPERTIES,
  ...CIDR_PROPERTIES,
];

const KNOWN: ReadonlySet<string> = new Set(KNOWN_PROPERTIES);

/** Whether a name has a meaning for a record set; kube53's own have none for external-dns. */
export function isKnownProperty(name: string, mode: "safe" | "exact"): boolean {
  return KNOWN.has(name) && (mode === "safe" || !name.startsWith(KUBE53_PREFIX));
}

/** A hosted zone id without the `/hostedzone/` that the API's answers put before it. */
export function bareZoneId(id: string): string {
  return id.startsWith("/hostedzone/") ? id.slice("/hostedzone/".length) : id;
}
