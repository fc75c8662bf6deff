import { positionAt } from "../../text/position";
import { shownPath } from "../../text/input-file";
import type { Diagnostic } from "../diagnostic";

/**
 * A report as a GitHub Actions workflow command, which GitHub shows beside the line of the pull request.
 *
 * Source: GitHub Actions, "Workflow commands", with its escapes, so no manifest can write a command of its own.
 */
export function formatGithub(diagnostic: Diagnostic): string {
  const { severity, meta, message, hint, place } = diagnostic;
  const properties: string[] = [];
  if (place) {
    const span = place.span();
    const start = positionAt(span.file, span.start);
    const end = positionAt(span.file, span.end);
    properties.push(`file=${escapeProperty(shownPath(span.file))}`, `line=${start.line}`);
    if (end.line === start.line) properties.push(`col=${start.column}`, `endColumn=${end.column}`);
    else properties.push(`endLine=${end.line}`);
  }
  properties.push(`title=${escapeProperty(`${meta.code} ${meta.name}`)}`);
  return `::${severity} ${properties.join(",")}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
