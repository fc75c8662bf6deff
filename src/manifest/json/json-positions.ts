import type { InputFile } from "../../text/input-file";
import { positionAt } from "../../text/position";
import type { Path } from "../manifest";
import type { Positions, Range } from "../positions";
import { jsonEntries, skipBlank, type JsonEntry } from "./scan";

/** Positions in a file of JSON, by walking down its text. The items of a List are looked up once and kept. */
export class JsonPositions implements Positions {
  readonly #file: InputFile;
  readonly #start: number;
  #items: readonly JsonEntry[] | undefined;

  constructor(file: InputFile, start: number) {
    this.#file = file;
    this.#start = skipBlank(file.text, start);
  }

  rangeOf(path: Path, part: "key" | "value"): Range {
    const item = path[0] === "items" && typeof path[1] === "number" ? this.#item(path[1]) : undefined;
    let found: JsonEntry = item ?? { key: undefined, value: { start: this.#start, end: this.#endOfLine() } };
    for (const name of item ? path.slice(2) : path) {
      const next = this.#entry(found, name);
      if (!next) return found.value;
      found = next;
    }
    return part === "key" ? (found.key ?? found.value) : found.value;
  }

  lineOf(path: Path): number {
    return positionAt(this.#file, this.rangeOf(path, "value").start).line;
  }

  #item(index: number): JsonEntry | undefined {
    if (!this.#items) {
      const list = this.#entry({ key: undefined, value: { start: this.#start, end: this.#start } }, "items");
      this.#items = list ? [...jsonEntries(this.#file.text, list.value.start)] : [];
    }
    return this.#items[index];
  }

  /** The last entry of that name, as a repeated key counts. */
  #entry(parent: JsonEntry, name: string | number): JsonEntry | undefined {
    let index = 0;
    let last: JsonEntry | undefined;
    for (const entry of jsonEntries(this.#file.text, parent.value.start)) {
      if (entry.key ? keyOf(this.#file.text, entry.key) === String(name) : index++ === name) last = entry;
    }
    return last;
  }

  #endOfLine(): number {
    const end = this.#file.text.indexOf("\n", this.#start);
    return end === -1 ? this.#file.text.length : end;
  }
}

/** The key that a piece of JSON text spells. */
export function keyOf(text: string, range: Range): string {
  try {
    return String(JSON.parse(text.slice(range.start, range.end)));
  } catch {
    return text.slice(range.start, range.end);
  }
}
