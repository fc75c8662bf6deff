import { isUtf8 } from "node:buffer";
import { notText, tooLarge } from "../../diagnostics/catalog/read";
import type { Reporter } from "../../diagnostics/reporter";
import type { InputFile } from "../../text/input-file";
import { placeOfFile } from "../../text/position";

const MEBIBYTE = 1024 * 1024;

/** The largest file that is read; an API server refuses objects of 1.5 MiB, so this holds a great many. */
export const MAX_MEBIBYTES = 32;

/** Whether a size in bytes is within the limit; reports it if not. */
export function isReadableSize(path: string, bytes: number, reporter: Reporter, most = MAX_MEBIBYTES): boolean {
  if (bytes <= most * MEBIBYTE) return true;
  reporter.report(tooLarge(path, most), placeOfFile(path));
  return false;
}

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark as some editors and shells on Windows write it.
 *
 * @returns without byte order mark; undefined when it is no text, which was reported
 */
export function decode(path: string, bytes: Buffer, reporter: Reporter): InputFile | undefined {
  const text = textOf(bytes);
  if (text !== undefined) return { path, text };
  reporter.report(notText(path), placeOfFile(path));
  return undefined;
}

/** Whether {@link textOf} finds a text, without making it. */
export function isText(bytes: Buffer): boolean {
  return hasUtf16Mark(bytes) || isUtf8(bytes);
}

function hasUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The text of a file's bytes, without byte order mark; undefined when they are no text. */
export function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (!isUtf8(bytes)) return undefined;
  return bytes.toString("utf8", bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

/** Whether a file name is one of a manifest. */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

/** Whether a folder is passed over when folders are walked. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
