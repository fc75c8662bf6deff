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
    let found: JsonEntry = { key: undefined, value: { start: this.#start, end: this.#endOfLine() } };
    for (const [i, name] of path.entries()) {
      const next = i === 1 && path[0] === "items" ? this.#item(found, name) : this.#entry(found, name);
      if (!next) return found.value;
      found = next;
    }
    return part === "key" ? (found.key ?? found.value) : found.value;
  }

  lineOf(path: Path): number {
    return positionAt(this.#file, this.rangeOf(path, "value").start).line;
  }

  #item(list: JsonEntry, index: string | number): JsonEntry | undefined {
    this.#items ??= [...jsonEntries(this.#file.text, list.value.start)];
    return typeof index === "number" ? this.#items[index] : this.#entry(list, index);
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
