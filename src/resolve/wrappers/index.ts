import type { ExternalDnsOptions } from "../../config/external-dns/options";
import type { Reporter } from "../../diagnostics/reporter";
import type { Endpoint } from "../../endpoint/endpoint";
import { dedupEndpoints } from "./dedup";
import { applyDefaultTargets } from "./default-targets";
import { addNat64 } from "./nat64";
import { postProcess } from "./post-process";
import { addPtr } from "./ptr";
import { filterTargets } from "./target-filter";

/**
 * What external-dns does to the endpoints of all sources together, before its provider sees them.
 *
 * In this order: default targets, validation and duplicates, NAT64, target networks, PTR, default TTL and properties.
 *
 * @param endpoints - of all sources in the order of the command line
 * @returns nothing in exact mode when external-dns would fail its run, which is then reported as an error
 */
export function wrapEndpoints(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  mode: "safe" | "exact",
  reporter: Reporter,
): Endpoint[] {
  const targeted = applyDefaultTargets(endpoints, options, reporter);
  const valid = dedupEndpoints(targeted, reporter);
  const translated = addNat64(valid, options, reporter) ?? (mode === "safe" ? valid : undefined);
  if (!translated) return [];
  const filtered = filterTargets(translated, options, reporter);
  const reversed = addPtr(filtered, options, reporter);
  return postProcess(reversed, options, mode, reporter);
}
