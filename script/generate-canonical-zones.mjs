// Writes src/route53/canonical-zones.ts and generated/canonical-hosted-zones.json from
// script/data/alias-targets.json. Run it after a change to the facts; CI runs it and compares.
import { readFileSync, writeFileSync } from "node:fs";
import { URL } from "node:url";

const root = new URL("../", import.meta.url);
const facts = JSON.parse(readFileSync(new URL("script/data/alias-targets.json", root), "utf8"));

const byBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const entries = facts.entries.toSorted((a, b) => byBytes(a.family, b.family) || byBytes(a.suffix, b.suffix));

const seen = new Set();
for (const entry of entries) {
  if (seen.has(entry.suffix)) throw new Error(`${entry.suffix} stands twice`);
  seen.add(entry.suffix);
  if (entry.suffix !== entry.suffix.toLowerCase()) throw new Error(`${entry.suffix} is not lower case`);
}

// Where two sources disagree, no alias is better than one that may point into a wrong zone.
const rows = entries
  .filter((entry) => entry.confidence !== "disputed")
  .map((entry) => {
    const known = entry.source === "external-dns" ? 1 : 0;
    return [entry.suffix, entry.zoneId, entry.family, entry.region ?? "-", entry.partition, known].join(" ");
  });

writeFileSync(
  new URL("src/route53/canonical-zones.ts", root),
  `/**
 * Suffixes of AWS host names that can be alias targets, one a line:
 * suffix, zone id, family, region or \`-\`, partition, 1 where external-dns knows it.
 *
 * Written by script/generate-canonical-zones.mjs; change script/data/alias-targets.json instead.
 */
export const CANONICAL_ZONES = \`
${rows.join("\n")}
\`;
`,
);

const published = entries.map(({ suffix, zoneId, family, region, partition, source, confidence, otherZoneId }) =>
  JSON.stringify({ suffix, zoneId, family, region, partition, source, confidence, otherZoneId }),
);
writeFileSync(
  new URL("generated/canonical-hosted-zones.json", root),
  `[\n${published.map((line) => `  ${line}`).join(",\n")}\n]\n`,
);
