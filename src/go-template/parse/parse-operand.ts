import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { quoteBytes } from "../text/quote";
import { unquoteRune, unquoteString } from "../text/unquote";
import type { Constant, Operand, Pipeline } from "./ast";
import { parseNumber } from "./number";
import type { Token, TokenType } from "./token";
import type { TokenReader } from "./token-reader";

/** Parses the pipeline inside parentheses. */
type ParsePipeline = (tokens: TokenReader, context: string, end: TokenType) => Pipeline;

/** A term and the fields that follow it without a space; undefined where no operand starts. */
export function parseOperand(tokens: TokenReader, parsePipeline: ParsePipeline): Operand | undefined {
  const term = parseTerm(tokens, parsePipeline);
  if (!term || tokens.peek().type !== "field") return term;
  const position = tokens.peek().start;
  const names: string[] = [];
  while (tokens.peek().type === "field") names.push(tokens.next().text.slice(1));
  const { start } = term;
  const end = tokens.at;
  switch (term.kind) {
    case "field":
      return { kind: "field", names: [...term.names, ...names], start, position, end };
    case "variable":
      return { ...term, names: [...term.names, ...names], position, end };
    case "dot":
    case "nil":
    case "constant":
      return tokens.fail(`unexpected . after term ${quoteBytes(tokens.text.slice(start, term.end))}`);
    default:
      return { kind: "chain", base: term, names, start, position, end };
  }
}

function parseTerm(tokens: TokenReader, parsePipeline: ParsePipeline): Operand | undefined {
  const token = tokens.peekWord();
  const at = { start: token.start, position: token.start, end: token.start + token.text.length };
  switch (token.type) {
    case "identifier":
      tokens.next();
      if (!tokens.functions.has(token.text)) tokens.fail(`function ${quoteBytes(token.text)} not defined`);
      return { kind: "function", name: token.text, ...at };
    case "dot":
    case "nil":
      tokens.next();
      return { kind: token.type, ...at };
    case "variable":
      tokens.next();
      if (!tokens.variables.includes(token.text)) tokens.fail(`undefined variable ${quoteBytes(token.text)}`);
      return { kind: "variable", name: token.text, names: [], ...at };
    case "field":
      tokens.next();
      return { kind: "field", names: [token.text.slice(1)], ...at };
    case "left-parenthesis": {
      tokens.next();
      const pipeline = parsePipeline(tokens, "parenthesized pipeline", "right-parenthesis");
      return { kind: "pipeline", pipeline, ...at, end: tokens.at };
    }
    case "bool":
    case "number":
    case "character":
    case "string":
      tokens.next();
      return { kind: "constant", constant: constantOf(tokens, token), ...at };
    default:
      return undefined;
  }
}

function constantOf(tokens: TokenReader, token: Token): Constant {
  switch (token.type) {
    case "bool":
      return { type: "bool", value: token.text === "true" };
    case "string":
      return { type: "string", value: parseStringLiteral(tokens, token, "constant") };
    case "character": {
      const code = unquoteRune(token.text);
      return code === undefined
        ? tokens.fail(`malformed character constant: ${token.text}`)
        : { type: "int", value: BigInt(code) };
    }
    default:
      return numberOf(tokens, token);
  }
}

function numberOf(tokens: TokenReader, token: Token): Constant {
  try {
    return parseNumber(token.text);
  } catch (error) {
    if (error instanceof TemplateProblem) tokens.fail(error.message);
    throw error;
  }
}

/** The bytes of a string token. */
export function parseStringLiteral(tokens: TokenReader, token: Token, context: string): Bytes {
  if (token.type !== "string") tokens.unexpected(token, context);
  return unquoteString(token.text) ?? tokens.fail("invalid syntax");
}
