import * as catalog from "../diagnostics/catalog/config";
import type { Reporter } from "../diagnostics/reporter";
import { parseIpPrefix } from "../dns/ip-prefix";
import { compareBytes, sortedUnique } from "../util/compare";
import type { CidrCollection } from "./config";
import type { Places } from "./places";
import type { ConfigFile } from "./schema";

/** Source: Route 53 Developer Guide, "Quotas on CIDR collections". */
const MOST_BLOCKS = 1000;
const LONGEST_PREFIX = { 4: 24, 16: 48 } as const;

/**
 * The section `cidrCollections`.
 *
 * @remarks Reports K53-E017 for a block that Route 53 refuses, K53-E018 for a collection that is too large or there
 * twice.
 */
export function toCidrCollections(
  entries: ConfigFile["cidrCollections"],
  places: Places,
  reporter: Reporter,
): CidrCollection[] {
  const collections = (entries ?? []).map(({ name, locations }, index): CidrCollection => {
    const at = ["cidrCollections", index];
    if (entries!.findIndex((entry) => entry.name === name) !== index)
      reporter.report(catalog.cidrCollection(name, "is listed twice"), places.at([...at, "name"]));
    checkBlocks(name, locations, at, places, reporter);
    const sorted = Object.keys(locations).sort(compareBytes);
    return { name, locations: Object.fromEntries(sorted.map((key) => [key, sortedUnique(locations[key]!)])) };
  });
  return collections.sort((a, b) => compareBytes(a.name, b.name));
}

function checkBlocks(
  name: string,
  locations: CidrCollection["locations"],
  at: readonly PropertyKey[],
  places: Places,
  reporter: Reporter,
): void {
  const seen = new Set<string>();
  for (const [location, blocks] of Object.entries(locations)) {
    blocks.forEach((block, index) => {
      const why = whyRefused(block) ?? (seen.has(block) ? "is in the collection twice" : undefined);
      seen.add(block);
      if (why !== undefined)
        reporter.report(catalog.invalidCidrBlock(block, why), places.at([...at, "locations", location, index]));
    });
  }
  if (seen.size > MOST_BLOCKS)
    reporter.report(
      catalog.cidrCollection(name, `has ${seen.size} blocks; Route 53 takes ${MOST_BLOCKS}`),
      places.at(at),
    );
}

function whyRefused(block: string): string | undefined {
  const prefix = parseIpPrefix(block);
  if (!prefix) return "is no CIDR block";
  const longest = prefix.address.bytes.length === 4 ? LONGEST_PREFIX[4] : LONGEST_PREFIX[16];
  if (prefix.bits < 1 || prefix.bits > longest) return `is outside of /1 to /${longest}`;
  const hostBits = prefix.address.bytes.some((byte, i) => {
    const kept = Math.min(8, Math.max(0, prefix.bits - i * 8));
    return (byte & (0xff >> kept)) !== 0;
  });
  return hostBits ? "has bits set behind its length" : undefined;
}
