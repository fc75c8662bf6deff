import { positionAt, type Place } from "../../text/position";
import { shownPath } from "../../text/input-file";
import type { Diagnostic } from "../diagnostic";

/** A place in JSON; lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A report in JSON; its schema is published as `generated/diagnostics.schema.json`. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place: JsonPlace | null;
  readonly also: readonly { readonly message: string; readonly place: JsonPlace | null }[];
  readonly hint: string | null;
}

export function toJson(diagnostic: Diagnostic): JsonDiagnostic {
  return {
    code: diagnostic.meta.code,
    name: diagnostic.meta.name,
    severity: diagnostic.severity,
    message: diagnostic.message,
    place: placeJson(diagnostic.place),
    also: diagnostic.also.map(({ message, place }) => ({ message, place: placeJson(place) })),
    hint: diagnostic.hint ?? null,
  };
}

function placeJson(place: Place | undefined): JsonPlace | null {
  if (!place) return null;
  const span = place.span();
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  return {
    file: shownPath(span.file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
