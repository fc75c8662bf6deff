import type { Command, Operand, Pipeline } from "./ast";
import { parseOperand } from "./parse-operand";
import type { TokenType } from "./token";
import type { TokenReader } from "./token-reader";

/** Deeper than any expression that people write. */
const DEEPEST = 100;

/** Parses up to and over the token that ends the pipeline. */
export function parsePipeline(tokens: TokenReader, context: string, end: TokenType): Pipeline {
  const first = tokens.peekWord();
  if (++tokens.depth > DEEPEST) tokens.fail("the expression is nested too deeply");
  const { variables, isAssignment } = parseVariables(tokens, context);
  const commands: Command[] = [];
  while (tokens.peekWord().type !== end) commands.push(parseCommand(tokens, context));
  const stop = tokens.nextWord();
  check(tokens, commands, context);
  tokens.depth--;
  return { variables, isAssignment, commands, start: first.start, position: first.start, end: stop.start };
}

function check(tokens: TokenReader, commands: readonly Command[], context: string): void {
  if (commands.length === 0) tokens.fail(`missing value for ${context}`);
  for (const [i, { operands }] of commands.entries())
    if (i > 0 && ["dot", "nil", "constant"].includes(operands[0]!.kind))
      tokens.fail(`non executable command in pipeline stage ${i + 1}`);
}

/** `$x :=`, `$x =`, and for `range` also `$i, $x :=`. */
function parseVariables(tokens: TokenReader, context: string): { variables: string[]; isAssignment: boolean } {
  const variables: string[] = [];
  while (tokens.peekWord().type === "variable") {
    const distance = tokens.lookAhead(1)?.type === "space" ? 2 : 1;
    const sign = tokens.lookAhead(distance);
    const isComma = sign?.type === "other" && sign.text === ",";
    if (sign?.type !== "declare" && sign?.type !== "assign" && !isComma) break;
    const { text } = tokens.nextWord();
    tokens.nextWord();
    variables.push(text);
    tokens.variables.push(text);
    if (!isComma) return { variables, isAssignment: sign.type === "assign" };
    if (context !== "range" || variables.length > 1) tokens.fail(`too many declarations in ${context}`);
    const next = tokens.peekWord().type;
    if (next !== "variable" && next !== "right-delimiter" && next !== "right-parenthesis")
      tokens.fail("range can only initialize variables");
  }
  return { variables, isAssignment: false };
}

/** Operands between spaces, up to a pipe sign or the end of the pipeline. */
function parseCommand(tokens: TokenReader, context: string): Command {
  const operands: Operand[] = [];
  const { start } = tokens.peekWord();
  let end = start;
  for (;;) {
    tokens.peekWord();
    const operand = parseOperand(tokens, parsePipeline);
    if (operand) {
      operands.push(operand);
      end = operand.end;
    }
    const token = tokens.peek();
    if (token.type === "space") {
      tokens.next();
      continue;
    }
    if (token.type === "pipe") tokens.next();
    else if (token.type !== "right-delimiter" && token.type !== "right-parenthesis")
      tokens.unexpected(token, operand ? "operand" : context);
    break;
  }
  if (operands.length === 0) tokens.fail("empty command");
  return { operands, start, position: start, end };
}
