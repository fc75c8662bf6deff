import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "../config/external-dns/options";

/** The prefix of external-dns' annotations since 0.22. */
export const NEW_PREFIX = DEFAULT_OPTIONS.annotationPrefix;
/** Their prefix before. */
export const ALPHA_PREFIX = "external-dns.alpha.kubernetes.io/";
/** kube53's own annotations; each becomes a property of the same name. */
export const KUBE53_PREFIX = "kube53.dev/";

const prefixes = new WeakMap<ExternalDnsOptions, readonly string[]>();

/** The annotation prefixes that are read, the one that wins first. */
export function prefixesOf(options: ExternalDnsOptions, mode: "safe" | "exact"): readonly string[] {
  let all = prefixes.get(options);
  if (!all) prefixes.set(options, (all = [...new Set([options.annotationPrefix, NEW_PREFIX, ALPHA_PREFIX])]));
  return mode === "exact" ? all.slice(0, 1) : all;
}

/** Every suffix that means something somewhere; what starts with {@link SUFFIX_FAMILIES} does so too. */
export const KNOWN_SUFFIXES = [
  "hostname",
  "internal-hostname",
  "target",
  "ttl",
  "set-identifier",
  "alias",
  "record-type",
  "controller",
  "access",
  "endpoints-type",
  "ingress",
  "ingress-hostname-source",
  "gateway-hostname-source",
  "azure-tags",
  "cloudflare-custom-hostname",
  "cloudflare-proxied",
  "cloudflare-region-key",
  "cloudflare-record-comment",
  "cloudflare-tags",
] as const;

/** Starts of suffixes that become `provider/rest` properties, whatever the rest is. */
export const SUFFIX_FAMILIES = ["aws-", "scw-", "webhook-", "coredns-"] as const;

/** Whether a suffix is one of the provider-specific ones. */
export function isProviderSuffix(suffix: string): boolean {
  return (
    SUFFIX_FAMILIES.some((family) => suffix.startsWith(family)) ||
    suffix.startsWith("cloudflare-") ||
    suffix === "azure-tags" ||
    suffix === "alias" ||
    suffix === "record-type"
  );
}
