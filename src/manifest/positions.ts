import type { Path } from "./manifest";

/** A piece of a file's text, as offsets in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds the values of one document in its text. */
export interface Positions {
  /** Where a value or its key stands; falls back to the nearest ancestor that is in the text. Never throws. */
  rangeOf(path: Path, part: "key" | "value"): Range;
  /** The line, from 1, on which a value of the document starts; found without a full parse where that is possible. */
  lineOf(path: Path): number;
}
