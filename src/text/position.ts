import type { InputFile } from "./input-file";

/** A place between two characters; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A piece of an input file, as offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly file: InputFile;
  readonly start: number;
  readonly end: number;
}

/**
 * Something in a text that can be pointed at.
 *
 * The span is worked out only when it is asked for, since most places are never reported.
 */
export interface Place {
  readonly file: InputFile;
  span(): Span;
}

const lineStartsOf = new WeakMap<InputFile, readonly number[]>();

/** The offset at which each line of a file starts; worked out once for each file. */
export function lineStarts(file: InputFile): readonly number[] {
  let starts = lineStartsOf.get(file);
  if (!starts) {
    starts = findLineStarts(file.text);
    lineStartsOf.set(file, starts);
  }
  return starts;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of an offset; an offset beyond the text counts as its end. */
export function positionAt(file: InputFile, offset: number): Position {
  const at = Math.max(0, Math.min(offset, file.text.length));
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - starts[low]! + 1 };
}

/** The text of a line, counted from 1, without its line break. */
export function lineText(file: InputFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  const end = starts[line] ?? file.text.length;
  return file.text.slice(start, end).replace(/\r?\n$/, "");
}

/** A place whose span is known already. */
export function placeAt(file: InputFile, start: number, end: number): Place {
  return { file, span: () => ({ file, start, end }) };
}

/** A file that has no text to point into: one that cannot be read, or that is none. */
export function placeOfFile(path: string): Place {
  return placeAt({ path, text: "" }, 0, 0);
}
