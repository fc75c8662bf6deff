import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { InputFile } from "../../text/input-file";
import { isText, textOf } from "./decode";

/** The text asked for last: a pass asks for the text of one file many times, then for that of the next. */
let last: { readonly file: InputFile; readonly text: string } | undefined;

/**
 * A file on the disk whose text is read when it is asked for, and not kept.
 *
 * Texts are by far the largest part of the input, and few of them are needed again: for the places of reports. A file
 * that is gone by then has no text, and places in one that has changed may be off.
 */
export class PathFile implements InputFile {
  readonly path: string;
  readonly shown: string | undefined;
  readonly bytes: number;
  readonly #absolute: string;

  constructor(absolute: string, bytes: number, path: string, shown: string | undefined) {
    this.#absolute = absolute;
    this.bytes = bytes;
    this.path = path;
    this.shown = shown;
  }

  get text(): string {
    if (last?.file === this) return last.text;
    const text = readAgain(this.#absolute);
    last = { file: this, text };
    return text;
  }
}

function readAgain(path: string): string {
  try {
    const text = readFileSync(path, "utf8");
    const first = text.charCodeAt(0);
    if (first === 0xfeff) return text.slice(1);
    // Neither character begins UTF-8 text that was found to be valid: it is UTF-16, or no longer the same file.
    return first === 0xfffd ? (textOf(readFileSync(path)) ?? "") : text;
  } catch {
    return "";
  }
}

/** Files are looked through in one buffer, so that memory does not grow with their number. */
let buffer = Buffer.alloc(0);

/**
 * Whether a file holds text; reads all of it.
 *
 * @throws as `node:fs` does
 */
export function holdsText(path: string, size: number): boolean {
  if (buffer.length < size) buffer = Buffer.allocUnsafe(2 * size);
  const descriptor = openSync(path, "r");
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(descriptor, buffer, length, size - length, null);
    return isText(buffer.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}
