import { printable } from "../../util/printable";
import type { Finding } from "../finding";
import type { ZoneInventory } from "../inventory";
import { HEADINGS, rowOf, type Row } from "./rows";

/** What was found in hosted zones, for a pull request. */
export function reportMarkdown(inventories: readonly ZoneInventory[], findings: readonly Finding[]): string {
  const sections = inventories.flatMap(({ zone, zoneId }) => {
    const own = findings.filter((finding) => finding.zone === zone);
    const tables = HEADINGS.flatMap(([standing, heading]) => {
      const rows = own.filter((finding) => finding.standing === standing).map(rowOf);
      return rows.length === 0 ? [] : [`### ${heading} (${rows.length})`, markdownTable(rows)];
    });
    return [`## ${zone.name}${zone.private ? " (private)" : ""} \`${zoneId}\``, ...tables];
  });
  return `${sections.join("\n\n")}\n`;
}

function markdownTable(rows: readonly Row[]): string {
  const lines = rows.map(({ record, type, owner, origin, note, differences }) =>
    [record, type, owner, origin, [note, ...differences].filter(Boolean).join("<br>")].map(cell).join(" | "),
  );
  return [
    "| record | type | owner | origin | |",
    "| --- | --- | --- | --- | --- |",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}

/** Nothing of a manifest or a hosted zone is markup. */
function cell(text: string): string {
  return printable(text)
    .split("<br>")
    .map((part) => part.replace(/[\\`*_{}[\]()<>#|~]/g, "\\$&"))
    .join("<br>");
}
