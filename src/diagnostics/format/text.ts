import { codeFrame } from "../../text/code-frame";
import { positionAt, type Place } from "../../text/position";
import { shownPath } from "../../text/input-file";
import { countOf } from "../../util/count-of";
import { printable } from "../../util/printable";
import { paint, type Colours } from "../../util/colour";
import type { Diagnostic } from "../diagnostic";

/**
 * A report as people read it: `file:line:column: error K53-E401 name: message`, the line with carets, other places,
 * a hint.
 */
export function formatText(diagnostic: Diagnostic, colours: Colours): string {
  const { meta, severity, message, place, also, hint } = diagnostic;
  const colour = severity === "error" ? "red" : "yellow";
  const where = place ? `${paint(colours, "bold", locate(place))}: ` : "";
  const lines = [`${where}${paint(colours, colour, `${severity} ${meta.code}`)} ${meta.name}: ${message}`];
  if (place) lines.push(...codeFrame(place.span()));
  for (const related of also) {
    lines.push(`  also: ${related.place ? `${locate(related.place)}: ` : ""}${related.message}`);
  }
  if (hint !== undefined) {
    const [first, ...rest] = hint.split("\n");
    lines.push(`  ${paint(colours, "cyan", "hint:")} ${first}`, ...rest.map((line) => `        ${line}`));
  }
  return lines.join("\n");
}

/** `manifests/web.yaml:6:48`. */
export function locate(place: Place): string {
  const span = place.span();
  const { line, column } = positionAt(span.file, span.start);
  return `${printable(shownPath(span.file))}:${line}:${column}`;
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): string[] => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [countOf(number, severity)];
  };
  return [...count("error"), ...count("warning")].join(", ");
}
