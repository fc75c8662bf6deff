import { countOf } from "../../util/count-of";
import { printable } from "../../util/printable";
import type { Finding, Standing } from "../finding";
import type { ZoneInventory } from "../inventory";
import { HEADINGS, rowOf } from "./rows";

/** Standings of which only the number is said; the other formats list them. */
const COUNTED: ReadonlySet<Standing> = new Set(["same", "adopted", "left-alone", "unselected"]);

/** What was found in hosted zones, for people to read. */
export function reportText(inventories: readonly ZoneInventory[], findings: readonly Finding[]): string {
  return inventories.map((inventory) => zoneText(inventory, findings)).join("\n");
}

function zoneText({ zone, zoneId, records }: ZoneInventory, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.zone === zone);
  const lines = [`${zone.name}${zone.private ? " (private)" : ""} ${zoneId}: ${countOf(records.length, "record set")}`];
  for (const [standing, heading] of HEADINGS) {
    const rows = own.filter((finding) => finding.standing === standing).map(rowOf);
    if (rows.length === 0) continue;
    lines.push(`  ${heading} (${rows.length})`);
    for (const row of rows) {
      if (COUNTED.has(standing) && row.note === "") continue;
      const parts = [`${row.type} ${row.record}`, row.owner === "nobody" ? "" : row.owner, row.origin, row.note];
      lines.push(`    ${parts.filter(Boolean).join("  ")}`, ...row.differences.map((text) => `      ${text}`));
    }
  }
  return `${lines.map(printable).join("\n")}\n`;
}
