import type { FileProblem } from "./problem";

/** A word of a master file; escapes are still in it. */
export interface Word {
  readonly text: string;
  /** Whether it stood in double quotes. */
  readonly quoted: boolean;
}

/** One entry of a master file: a line, or several in parentheses. */
export interface Entry {
  /** From 1, of its first word. */
  readonly line: number;
  /** Whether the entry begins with white space, so that its owner is the one before. */
  readonly indented: boolean;
  readonly words: readonly Word[];
}

/**
 * The entries of a master file, without comments and empty lines.
 *
 * Takes time in proportion to the text, whatever it holds. Source: RFC 1035 §5.1.
 */
export function readEntries(text: string): readonly Entry[] | FileProblem {
  return new Scanner(text).run();
}

const END_OF_WORD = new Set([" ", "\t", "\r", "\n", ";", "(", ")", '"']);

class Scanner {
  readonly #entries: Entry[] = [];
  #at = 0;
  #line = 1;
  #depth = 0;
  #opened = 0;
  #words: Word[] = [];
  #start = 0;
  #indented = false;

  constructor(private readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  run(): readonly Entry[] | FileProblem {
    this.#beginLine();
    while (this.#at < this.text.length) {
      const problem = this.#step(this.text[this.#at]!);
      if (problem !== undefined) return { problem };
    }
    if (this.#depth > 0) return { problem: `has a parenthesis on line ${this.#opened} that is not closed` };
    this.#endEntry();
    return this.#entries;
  }

  #step(unit: string): string | undefined {
    switch (unit) {
      case "\n":
        this.#line++;
        this.#at++;
        if (this.#depth === 0) {
          this.#endEntry();
          this.#beginLine();
        }
        return undefined;
      case " ":
      case "\t":
      case "\r":
        this.#at++;
        return undefined;
      case ";":
        while (this.#at < this.text.length && this.text[this.#at] !== "\n") this.#at++;
        return undefined;
      case "(":
        if (this.#depth++ === 0) this.#opened = this.#line;
        this.#at++;
        return undefined;
      case ")":
        this.#at++;
        return this.#depth-- > 0 ? undefined : `has a closing parenthesis on line ${this.#line} without an opening one`;
      case '"':
        return this.#quoted();
      default:
        this.#plain();
        return undefined;
    }
  }

  #beginLine(): void {
    this.#indented = this.text[this.#at] === " " || this.text[this.#at] === "\t";
  }

  #endEntry(): void {
    if (this.#words.length > 0) this.#entries.push({ line: this.#start, indented: this.#indented, words: this.#words });
    this.#words = [];
  }

  #push(text: string, quoted: boolean): void {
    if (this.#words.length === 0) this.#start = this.#line;
    this.#words.push({ text, quoted });
  }

  #plain(): void {
    const from = this.#at;
    while (this.#at < this.text.length && !END_OF_WORD.has(this.text[this.#at]!)) {
      this.#at += this.text[this.#at] === "\\" && this.text[this.#at + 1] !== "\n" ? 2 : 1;
    }
    this.#at = Math.min(this.#at, this.text.length);
    // `alpn="h2"` is one word, quotes and all
    if (this.text[this.#at] === '"' && this.text[this.#at - 1] === "=") this.#valueInQuotes();
    this.#push(this.text.slice(from, this.#at), false);
  }

  #valueInQuotes(): void {
    const end = this.#closingQuote();
    if (end !== undefined) this.#at = end + 1;
  }

  #quoted(): string | undefined {
    const end = this.#closingQuote();
    if (end === undefined) return `has a quote on line ${this.#line} that is not closed`;
    this.#push(this.text.slice(this.#at + 1, end), true);
    this.#at = end + 1;
    return undefined;
  }

  /** A string ends on its line. */
  #closingQuote(): number | undefined {
    for (let at = this.#at + 1; at < this.text.length && this.text[at] !== "\n"; at++) {
      if (this.text[at] === "\\") at++;
      else if (this.text[at] === '"') return at;
    }
    return undefined;
  }
}
