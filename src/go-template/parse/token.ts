import type { Bytes } from "../text/bytes";

/** What a token is. Words that only mean something to templates are `keyword`. */
export type TokenType =
  | "text"
  | "left-delimiter"
  | "right-delimiter"
  | "space"
  | "identifier"
  | "keyword"
  | "field"
  | "variable"
  | "dot"
  | "nil"
  | "bool"
  | "number"
  | "character"
  | "string"
  | "assign"
  | "declare"
  | "pipe"
  | "left-parenthesis"
  | "right-parenthesis"
  | "other"
  | "end-of-text"
  | "error";

/** A piece of a template's text. */
export interface Token {
  readonly type: TokenType;
  readonly text: Bytes;
  readonly start: number;
}
