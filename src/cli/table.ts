/** Cells wider than this are cut; the full text is in the JSON output. */
const WIDEST = 60;

/**
 * Rows of text as columns, the widest cell of each deciding; the last column is not padded.
 *
 * Control characters become `?`, since cells come from manifests.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(cell));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) => row.map((text, column) => text.padEnd(column === row.length - 1 ? 0 : widths[column]!)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function cell(text: string): string {
  // eslint-disable-next-line no-control-regex -- terminal escapes in a manifest must not reach a terminal
  const safe = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?");
  return safe.length > WIDEST ? `${safe.slice(0, WIDEST - 1)}…` : safe;
}
