import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { foreignProperty } from "../../diagnostics/catalog/wrappers";
import type { Reporter } from "../../diagnostics/reporter";
import { property, withProperty, type Endpoint, type Property } from "../../endpoint/endpoint";
import { compareBytes } from "../../util/compare";

/** Start of kube53's own properties, which outlive the filter in safe mode. */
const OWN = "kube53.dev/";

/**
 * Gives endpoints without TTL that of `--min-ttl`, leaves out properties of other DNS providers (K53-W309), sorts the rest
 * by name and, with `--prefer-alias`, makes alias records of CNAMEs that do not say otherwise.
 *
 * Every endpoint has a property list of its own, where external-dns lets those of one object spoil each other.
 */
export function postProcess(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  mode: "safe" | "exact",
  reporter: Reporter,
): Endpoint[] {
  return endpoints.map((endpoint) => {
    const recordTTL =
      endpoint.recordTTL > 0 ? endpoint.recordTTL : options.minTtl > 0 ? options.minTtl : endpoint.recordTTL;
    const providerSpecific = retain(endpoint, options.provider, mode, reporter);
    const isSame = recordTTL === endpoint.recordTTL && providerSpecific === endpoint.providerSpecific;
    const processed = isSame ? endpoint : { ...endpoint, recordTTL, providerSpecific };
    const wantsAlias =
      options.preferAlias && endpoint.recordType === "CNAME" && property(endpoint, "alias") === undefined;
    return wantsAlias ? withProperty(processed, "alias", "true") : processed;
  });
}

function retain(endpoint: Endpoint, provider: string, mode: "safe" | "exact", reporter: Reporter): readonly Property[] {
  const { providerSpecific } = endpoint;
  if (providerSpecific.length === 0) return providerSpecific;
  const isKept = ({ name }: Property): boolean =>
    provider === "cloudflare" ||
    !name.includes("/") ||
    name.startsWith(`${provider}/`) ||
    (mode === "safe" && (name.startsWith(OWN) || name.startsWith("aws/")));
  const kept = providerSpecific.filter(isKept);
  for (const { name } of providerSpecific)
    if (!isKept({ name, value: "" }))
      reporter.report(foreignProperty(name, provider), endpoint.origins[0]?.placeOf(`property:${name}`));
  return kept.sort((a, b) => compareBytes(a.name, b.name));
}
