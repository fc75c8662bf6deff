import { runeAt } from "../text/bytes";
import { describeRune, isNamePart } from "../text/unicode";
import { endOfNumber } from "./lex-number";
import type { Lexer } from "./lexer";
import type { TokenType } from "./token";

const KEYWORDS: ReadonlySet<string> = new Set("block break continue define else end if range template with".split(" "));
const SINGLE: ReadonlyMap<string, TokenType> = new Map([
  ["=", "assign"],
  ["|", "pipe"],
  ["(", "left-parenthesis"],
  [")", "right-parenthesis"],
]);
const BLANKS = /[ \t\r\n]/;

/** Reads tokens up to the end of an action, which it leaves for its caller. */
export function readAction(lexer: Lexer): void {
  let depth = 0;
  while (!lexer.hasFailed) {
    if (lexer.closing() !== undefined) {
      if (depth > 0) lexer.fail("unclosed left paren");
      return;
    }
    const char = lexer.text[lexer.at];
    if (char === "(") depth++;
    if (char === ")" && --depth < 0) return lexer.fail("unexpected right paren");
    readToken(lexer, char);
  }
}

function readToken(lexer: Lexer, char: string | undefined): void {
  const { text, at } = lexer;
  if (char === undefined) return lexer.fail("unclosed action");
  if (BLANKS.test(char)) return readSpace(lexer);
  const single = SINGLE.get(char);
  if (single) return lexer.push(single, at, at + 1);
  switch (char) {
    case ":":
      return text[at + 1] === "=" ? lexer.push("declare", at, at + 2) : lexer.fail("expected :=");
    case '"':
      return readQuoted(lexer, '"', "string", "unterminated quoted string");
    case "'":
      return readQuoted(lexer, "'", "character", "unterminated character constant");
    case "`":
      return readRaw(lexer);
    case "$":
      return readField(lexer, "variable");
    case ".":
      return /[0-9]/.test(text[at + 1] ?? "") ? readNumber(lexer) : readField(lexer, "field");
  }
  if (/[-+0-9]/.test(char)) return readNumber(lexer);
  const { code } = runeAt(text, at);
  if (isNamePart(code)) return readWord(lexer);
  if (code > 0x20 && code < 0x7f) return lexer.push("other", at, at + 1);
  lexer.fail(`unrecognized character in action: ${describeRune(code)}`);
}

/** The blank before a trimming end belongs to that end. */
function readSpace(lexer: Lexer): void {
  let end = lexer.at;
  while (BLANKS.test(lexer.text[end] ?? "") && lexer.closing(end) !== "trim") end++;
  lexer.push("space", lexer.at, end);
}

function readQuoted(lexer: Lexer, quote: string, type: TokenType, problem: string): void {
  let end = lexer.at + 1;
  for (; lexer.text[end] !== quote; end++) {
    if (lexer.text[end] === "\\") end++;
    const char = lexer.text[end];
    if (char === undefined || char === "\n") return lexer.fail(problem);
  }
  lexer.push(type, lexer.at, end + 1);
}

function readRaw(lexer: Lexer): void {
  const end = lexer.text.indexOf("`", lexer.at + 1);
  if (end === -1) lexer.fail("unterminated raw quoted string");
  else lexer.push("string", lexer.at, end + 1);
}

/** `.name` and `$name`; the sign alone is the dot or the variable of the whole data. */
function readField(lexer: Lexer, type: "field" | "variable"): void {
  const end = lexer.endOfName(lexer.at + 1);
  if (!lexer.checkNameEnd(end)) return;
  lexer.push(type === "field" && end === lexer.at + 1 ? "dot" : type, lexer.at, end);
}

function readWord(lexer: Lexer): void {
  const end = lexer.endOfName(lexer.at);
  if (lexer.checkNameEnd(end)) lexer.push(typeOfWord(lexer.text.slice(lexer.at, end)), lexer.at, end);
}

function typeOfWord(word: string): TokenType {
  if (KEYWORDS.has(word)) return "keyword";
  if (word === "nil") return "nil";
  return word === "true" || word === "false" ? "bool" : "identifier";
}

function readNumber(lexer: Lexer): void {
  let end = endOfNumber(lexer.text, lexer.at);
  // A sign after a number makes it a complex one, such as 1+2i.
  if (/[-+]/.test(lexer.text[end] ?? "")) end = endOfNumber(lexer.text, end);
  if (isNamePart(runeAt(lexer.text, end).code) && end < lexer.text.length)
    return lexer.fail(`bad number syntax: "${lexer.text.slice(lexer.at, end + 1)}"`);
  lexer.push("number", lexer.at, end);
}
