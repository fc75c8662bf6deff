import { runeAt, type Bytes } from "../text/bytes";
import { describeRune, isNamePart } from "../text/unicode";
import { readAction } from "./lex-action";
import type { Token, TokenType } from "./token";

export const LEFT = "{{";
export const RIGHT = "}}";
const BLANK = /^[ \t\r\n]$/;
const MARK_LENGTH = 2;

/** Whether a character separates words in an action. */
export const isBlank = (char: string | undefined): boolean => char !== undefined && BLANK.test(char);

/** Cuts a template into tokens. The last token is the end of the text, or an error whose text says what is wrong. */
export function tokenize(text: Bytes): Token[] {
  const lexer = new Lexer(text);
  lexer.run();
  return lexer.tokens;
}

/** The place in the text, and what was found before it. */
export class Lexer {
  readonly tokens: Token[] = [];
  at = 0;

  constructor(readonly text: Bytes) {}

  /** Reads text and actions by turns. */
  run(): void {
    let isTrimmed = false;
    while (!this.hasFailed) {
      const open = this.text.indexOf(LEFT, this.at);
      const end = open === -1 ? this.text.length : open;
      const trimsBefore = open !== -1 && this.text[open + 2] === "-" && isBlank(this.text[open + 3]);
      this.readText(end, isTrimmed, trimsBefore);
      if (open === -1) return this.push("end-of-text", this.text.length, this.text.length);
      this.at = open + LEFT.length + (trimsBefore ? MARK_LENGTH : 0);
      isTrimmed = this.startsWith("/*") ? this.readComment() : this.readDelimited(open);
    }
  }

  get hasFailed(): boolean {
    return this.tokens.at(-1)?.type === "error";
  }

  startsWith(text: string, at = this.at): boolean {
    return this.text.startsWith(text, at);
  }

  /** Whether an action ends at a place, and whether it trims the text after it. */
  closing(at = this.at): "plain" | "trim" | undefined {
    if (isBlank(this.text[at]) && this.startsWith(`-${RIGHT}`, at + 1)) return "trim";
    return this.startsWith(RIGHT, at) ? "plain" : undefined;
  }

  push(type: TokenType, start: number, end: number): void {
    this.tokens.push({ type, text: this.text.slice(start, end), start });
    this.at = end;
  }

  fail(message: string, start = this.at): void {
    this.tokens.push({ type: "error", text: message, start });
  }

  /** The end of the name that starts at a place. */
  endOfName(at: number): number {
    for (;;) {
      const { code, size } = runeAt(this.text, at);
      if (size === 0 || !isNamePart(code)) return at;
      at += size;
    }
  }

  /** Whether a name may end here; reports it when not. */
  checkNameEnd(at: number): boolean {
    const char = this.text[at];
    if (char === undefined || isBlank(char) || ".,|:()".includes(char) || this.startsWith(RIGHT, at)) return true;
    this.fail(`bad character ${describeRune(runeAt(this.text, at).code)}`, at);
    return false;
  }

  private readText(end: number, trimsStart: boolean, trimsEnd: boolean): void {
    let start = this.at;
    let stop = end;
    while (trimsStart && start < end && isBlank(this.text[start])) start++;
    while (trimsEnd && stop > start && isBlank(this.text[stop - 1])) stop--;
    if (stop > start) this.push("text", start, stop);
  }

  /** @returns whether the text after the comment is trimmed */
  private readComment(): boolean {
    const end = this.text.indexOf("*/", this.at);
    if (end === -1) {
      this.fail("unclosed comment");
      return false;
    }
    const closing = this.closing(end + 2);
    if (closing === undefined) this.fail("comment ends before closing delimiter");
    this.at = end + 2 + RIGHT.length + (closing === "trim" ? MARK_LENGTH : 0);
    return closing === "trim";
  }

  private readDelimited(open: number): boolean {
    this.push("left-delimiter", open, this.at);
    readAction(this);
    if (this.hasFailed) return false;
    const isTrimming = this.closing() === "trim";
    this.push("right-delimiter", this.at, this.at + RIGHT.length + (isTrimming ? MARK_LENGTH : 0));
    return isTrimming;
  }
}
