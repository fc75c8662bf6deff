import { intern } from "../../util/intern";
import { emptyMapping, type Mapping } from "../../util/mapping";
import type { Json } from "../manifest";
import { resolvePlain } from "./plain-scalar";

/** Anything but printable ASCII and line feeds: tabs, carriage returns and the like are left to the real parser. */
const UNUSUAL = /[^\n\x20-\x7e]/;
/** A scalar in quotes without escapes, to the end of its line. */
const QUOTED = /(?:"([^"\\\n]*)"|'([^'\n]*)') *(?: #[^\n]*)?(?=\n|$)/y;
/** A plain scalar that can be told by its line alone; a colon or a number sign can end it. */
const PLAIN = /(?:[\w/.+~^$(;=\\]|-[\w./])[^\n]*/y;
const KEY = /[A-Za-z_][\w./-]{0,200}(?=:(?: |\n|$))/y;

const MAX_NESTING = 50;
const LF = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;

type List = Json[];

/** Thrown, and caught here, when a document is not of the simple kind. */
const NOT_SIMPLE = Symbol("not simple");

/**
 * Reads a document that is written the way tools write manifests: block mappings and lists, with keys and scalars of one
 * line each. It is several times as fast as the real parser.
 *
 * Whatever it reads, the real parser reads alike; a property test holds this.
 *
 * @returns undefined for anything else, right or wrong: flow style, block scalars, aliases, tags, repeated keys …
 */
export function loadSimple(text: string): Json | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new SimpleReader(text).read();
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

class SimpleReader {
  readonly #text: string;
  /** The start of what is left of the current line, and its column; -1 at the end of the text. */
  #at = 0;
  #column = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Json {
    if (this.#text.startsWith("---")) this.#skipRest(3);
    else this.#findLine(0);
    const value = this.#block();
    if (this.#column !== -1) throw NOT_SIMPLE;
    return value;
  }

  #block(): Json {
    if (this.#column === -1 || ++this.#depth > MAX_NESTING) throw NOT_SIMPLE;
    const value = this.#isEntry() ? this.#list(this.#column) : this.#mapping(this.#column);
    this.#depth--;
    return value;
  }

  #mapping(column: number): Mapping<Json> {
    const mapping = emptyMapping<Json>();
    do {
      KEY.lastIndex = this.#at;
      if (!KEY.test(this.#text)) throw NOT_SIMPLE;
      const key = this.#text.slice(this.#at, KEY.lastIndex);
      if (key in mapping || resolvePlain(key) !== key) throw NOT_SIMPLE;
      mapping[key] = this.#value(KEY.lastIndex + 1, column, true);
    } while (this.#column === column);
    if (this.#column > column) throw NOT_SIMPLE;
    return mapping;
  }

  #list(column: number): List {
    const list: List = [this.#entry(column)];
    // The list of a key may stand in the key's own column; then the next key ends it.
    while (this.#column === column && this.#isEntry()) list.push(this.#entry(column));
    if (this.#column > column) throw NOT_SIMPLE;
    // Pushing leaves room for 16 more, and most lists are short.
    return list.length === 1 ? list : list.slice();
  }

  #entry(column: number): Json {
    const start = this.#at + 1;
    const at = this.#skipBlanks(start);
    KEY.lastIndex = at;
    const isNested = KEY.test(this.#text) || (this.#text.charCodeAt(at) === DASH && this.#isEntryAt(at));
    if (!isNested) return this.#value(start, column, false);
    this.#column += at - this.#at;
    this.#at = at;
    return this.#block();
  }

  /** What follows a colon or a dash: a scalar on the same line, or a block below. */
  #value(start: number, column: number, isOfKey: boolean): Json {
    const at = this.#skipBlanks(start);
    const first = this.#text.charCodeAt(at);
    if (Number.isNaN(first) || first === LF || (first === HASH && at > start)) {
      this.#skipRest(at);
      const hasBlock = this.#column > column || (isOfKey && this.#column === column && this.#isEntry());
      return hasBlock ? this.#block() : null;
    }
    const value = this.#scalar(at, first);
    // A deeper line would go on with the scalar.
    if (this.#column > column) throw NOT_SIMPLE;
    return value;
  }

  #scalar(at: number, first: number): Json {
    if (first === 0x22 || first === 0x27) {
      QUOTED.lastIndex = at;
      const match = QUOTED.exec(this.#text);
      if (!match) throw NOT_SIMPLE;
      this.#findLine(QUOTED.lastIndex + 1);
      return intern(match[1] ?? match[2]!);
    }
    PLAIN.lastIndex = at;
    if (!PLAIN.test(this.#text)) throw NOT_SIMPLE;
    const end = PLAIN.lastIndex;
    this.#findLine(end + 1);
    return this.#plain(this.#text.slice(at, end));
  }

  #plain(line: string): Json {
    const comment = line.indexOf(" #");
    const source = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
    if (source.endsWith(":") || source.includes(": ")) throw NOT_SIMPLE;
    const value = resolvePlain(source);
    if (typeof value === "number" && !Number.isFinite(value)) throw NOT_SIMPLE;
    return typeof value === "string" ? intern(value) : value;
  }

  /** Goes to the next line, when nothing but a comment is left on this one. */
  #skipRest(from: number): void {
    const at = this.#skipBlanks(from);
    const first = this.#text.charCodeAt(at);
    if (first === HASH && this.#text.charCodeAt(at - 1) === SPACE) this.#findLine(this.#endOfLine(at) + 1);
    else if (first === LF || Number.isNaN(first)) this.#findLine(at + 1);
    else throw NOT_SIMPLE;
  }

  /** Finds the first line from an offset on that is neither blank nor a comment. */
  #findLine(from: number): void {
    let start = from;
    while (start < this.#text.length) {
      const at = this.#skipBlanks(start);
      const first = this.#text.charCodeAt(at);
      if (first !== LF && first !== HASH && !Number.isNaN(first)) {
        this.#at = at;
        this.#column = at - start;
        return;
      }
      start = this.#endOfLine(at) + 1;
    }
    this.#column = -1;
  }

  #isEntry(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#isEntryAt(this.#at);
  }

  #isEntryAt(dash: number): boolean {
    const next = this.#text.charCodeAt(dash + 1);
    return next === SPACE || next === LF || Number.isNaN(next);
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf("\n", from);
    return end === -1 ? this.#text.length : end;
  }
}
