import { positionAt } from "../../text/position";
import type { InputFile } from "../../text/input-file";
import type { Path } from "../manifest";
import type { Positions, Range } from "../positions";
import type { DocumentSlice } from "./split-documents";
import { itemLines } from "./item-lines";
import type { PlacedDocument } from "./parse-for-places";

/* eslint-disable @typescript-eslint/no-require-imports -- the yaml package is loaded only for what is reported on */

/** Positions in a YAML document. It is parsed for positions at the first question, and then kept. */
export class YamlPositions implements Positions {
  readonly #file: InputFile;
  /** Kept as long as the object, so without what was sniffed. */
  readonly #slice: DocumentSlice;
  #document: PlacedDocument | undefined;
  #itemCount = 0;
  #itemLines: ReadonlyMap<number, number> | undefined;

  constructor(file: InputFile, slice: DocumentSlice) {
    this.#file = file;
    this.#slice = slice;
  }

  rangeOf(path: Path, part: "key" | "value"): Range {
    const { parseForPlaces } = require("./parse-for-places") as typeof import("./parse-for-places");
    const { findNode } = require("./find-node") as typeof import("./find-node");
    this.#document ??= parseForPlaces(this.#text());
    const found = findNode(this.#document, path, part);
    if (!found) return this.#firstLine();
    return { start: this.#slice.start + found.start, end: this.#slice.start + found.end };
  }

  lineOf(path: Path): number {
    if (path.length === 0) return this.#slice.line;
    const [key, index] = path;
    if (path.length === 2 && key === "items" && typeof index === "number") {
      this.#itemLines ??= itemLines(this.#text(), this.#slice);
      const line = this.#itemLines.size === this.#itemCount ? this.#itemLines.get(index) : undefined;
      if (line !== undefined) return line;
    }
    return positionAt(this.#file, this.rangeOf(path, "value").start).line;
  }

  /** Says how many items the document's list has; lines found without parsing are void when there are more or fewer. */
  expectItems(count: number): void {
    this.#itemCount = count;
  }

  #text(): string {
    return this.#file.text.slice(this.#slice.start, this.#slice.end);
  }

  #firstLine(): Range {
    const start = this.#slice.contentStart;
    const end = this.#file.text.indexOf("\n", start);
    return { start, end: end === -1 ? this.#file.text.length : end };
  }
}
