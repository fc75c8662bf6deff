import { nothingToRead, unreadableFile } from "../../diagnostics/catalog/read";
import { decode, isReadableSize, MAX_MEBIBYTES } from "./decode";
import type { InputReader } from "./input";

export interface StdinSpec {
  readonly kind: "stdin";
}

const SHOWN = "<stdin>";

/** A rendered tree comes in one stream, so more is allowed than for a file. */
const MOST_MEBIBYTES = 16 * MAX_MEBIBYTES;

/** Reads standard input to its end, as one file called `<stdin>`. */
export const readStdin: InputReader<StdinSpec> = async (_, { stdin }, reporter) => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer | string>) {
      const buffer = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      bytes += buffer.length;
      if (bytes > MOST_MEBIBYTES * 1024 * 1024) break;
      chunks.push(buffer);
    }
  } catch (error) {
    reporter.report(unreadableFile(SHOWN, (error as NodeJS.ErrnoException).code ?? "unknown reason"));
    return [];
  }
  if (bytes === 0) reporter.report(nothingToRead(undefined));
  if (!isReadableSize(SHOWN, bytes, reporter, MOST_MEBIBYTES)) return [];
  const file = decode(SHOWN, Buffer.concat(chunks), reporter);
  return file ? [file] : [];
};
