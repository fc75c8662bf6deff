import { blankUnprintable } from "../util/printable";
import { lineText, positionAt, type Span } from "./position";

/** Lines longer than this are cut around the place that is shown; minified JSON is one line. */
const LONGEST_LINE = 160;

/**
 * The line of a span with carets under it, as lines of text.
 *
 * None for a file without text. Tabs and what no terminal should get become one blank each, so that carets stay under what they mark.
 */
export function codeFrame(span: Span): string[] {
  if (span.file.text === "") return [];
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, Math.max(span.start, span.end));
  const text = lineText(span.file, start.line);
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : text.length;
  const offset = text.length > LONGEST_LINE ? Math.max(0, from - LONGEST_LINE / 2) : 0;
  const shown = text.slice(offset, offset + LONGEST_LINE);
  const width = Math.max(1, Math.min(to, offset + LONGEST_LINE) - from);
  const margin = `  ${start.line} | `;
  return [
    margin + blankUnprintable(shown),
    " ".repeat(margin.length - 2) + "| " + " ".repeat(Math.max(0, from - offset)) + "^".repeat(width),
  ];
}
