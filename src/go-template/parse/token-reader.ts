import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { quoteBytes } from "../text/quote";
import { tokenize } from "./lexer";
import type { Token, TokenType } from "./token";

/** Walks over the tokens of a template, and knows what may be named where it stands. */
export class TokenReader {
  /** Variables that are declared where the reader stands. */
  variables: string[] = ["$"];
  /** How many pipelines the reader is inside of. */
  depth = 0;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(
    readonly text: Bytes,
    readonly functions: ReadonlySet<string>,
  ) {
    this.#tokens = tokenize(text);
  }

  /** The next token, spaces included. */
  next(): Token {
    const token = this.peek();
    if (this.#next < this.#tokens.length - 1) this.#next++;
    return token;
  }

  peek(): Token {
    return this.#checked(this.#tokens[this.#next]!);
  }

  /** The next token that is no space. */
  nextWord(): Token {
    this.peekWord();
    return this.next();
  }

  peekWord(): Token {
    while (this.peek().type === "space") this.#next++;
    return this.peek();
  }

  /** The first word of the action that the reader stands before. */
  peekAfterDelimiter(): Token {
    const rest = this.#tokens.slice(this.#next + 1, this.#next + 3);
    return this.#checked(rest.find((token) => token.type !== "space") ?? this.#tokens.at(-1)!);
  }

  /** The token at a number of tokens from here, spaces included. */
  lookAhead(distance: number): Token | undefined {
    return this.#tokens[this.#next + distance];
  }

  /** Where the last token that was read ends. */
  get at(): number {
    const last = this.#tokens[Math.max(0, this.#next - 1)]!;
    return last.start + last.text.length;
  }

  /** Whether an action is open: the last token read was not its end. */
  get isInAction(): boolean {
    return this.#next > 0 && this.#tokens[this.#next - 1]!.type !== "right-delimiter";
  }

  expect(type: TokenType, context: string): Token {
    const token = this.nextWord();
    return token.type === type ? token : this.unexpected(token, context);
  }

  unexpected(token: Token, context: string): never {
    this.fail(`unexpected ${describe(token)} in ${context}`);
  }

  fail(message: string): never {
    throw new TemplateProblem(`line ${this.#line()}: ${message}`);
  }

  #checked(token: Token): Token {
    if (token.type === "error") this.fail(token.text);
    return token;
  }

  #line(): number {
    const start = this.#tokens[this.#next]!.start;
    return this.text.slice(0, start).split("\n").length;
  }
}

function describe({ type, text }: Token): string {
  if (type === "end-of-text") return "EOF";
  if (type === "keyword") return `<${text}>`;
  return text.length > 10 ? `${quoteBytes(text.slice(0, 10))}...` : quoteBytes(text);
}
