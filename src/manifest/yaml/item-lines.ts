import type { DocumentSlice } from "./split-documents";

/**
 * The lines on which the items of a List start, found by looking at the left margin only.
 *
 * Good for the way tools write lists: `items:` at the margin, a dash for each item in one column. Inside an item nothing
 * can start in that column, except in text that a parser would refuse or in quoted text that ignores indentation; so
 * the caller compares the count with the parsed list.
 *
 * @returns by index of the item; empty when the list is written otherwise
 */
export function itemLines(text: string, slice: DocumentSlice): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const head = /^items:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /m.exec(text);
  if (!head) return lines;
  const dash = `\n${head[1] ?? ""}- `;
  let line = slice.line + countLines(text, slice.contentStart - slice.start, head.index);
  let at = head.index;
  for (let next = text.indexOf(dash, at); next !== -1; next = text.indexOf(dash, at)) {
    line += countLines(text, at, next) + 1;
    at = next + 1;
    lines.set(lines.size, line);
  }
  return lines;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
