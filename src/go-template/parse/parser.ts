import type { Bytes } from "../text/bytes";
import { quoteBytes } from "../text/quote";
import type { Node, Pipeline, Tree } from "./ast";
import { parsePipeline } from "./parse-pipeline";
import { parseStringLiteral } from "./parse-operand";
import { TokenReader } from "./token-reader";

/** Deeper nesting than any template that people write; it keeps parsing and running within the stack. */
const DEEPEST = 100;

/** All templates of one text, by name. */
export type Trees = Map<Bytes, Tree>;

/**
 * Parses the text of a template, with what it defines.
 *
 * @param functions - the names that a template may call
 * @throws {TemplateProblem} where Go's `text/template` refuses the text
 */
export function parseTemplate(name: Bytes, text: Bytes, functions: ReadonlySet<string>): Trees {
  const trees: Trees = new Map();
  new Parser(new TokenReader(text, functions), trees).parseRoot(name);
  return trees;
}

interface Body {
  readonly nodes: readonly Node[];
  readonly end: "end" | "else";
}

class Parser {
  private rangeDepth = 0;
  private depth = 0;

  constructor(
    private readonly tokens: TokenReader,
    private readonly trees: Trees,
  ) {}

  parseRoot(name: Bytes): void {
    const nodes: Node[] = [];
    while (this.tokens.peek().type !== "end-of-text") {
      if (this.startsDefinition()) this.parseDefinition();
      else {
        const node = this.parseNode();
        if (typeof node === "string") this.tokens.fail(`unexpected {{${node}}}`);
        else nodes.push(node);
      }
    }
    this.add(name, nodes);
  }

  /** A template may be defined again where one of the two is only white space. */
  private add(name: Bytes, nodes: readonly Node[]): void {
    const isEmpty = (list: readonly Node[]): boolean =>
      list.every((node) => node.kind === "text" && node.text.trim() === "");
    const known = this.trees.get(name);
    if (known && !isEmpty(known.nodes)) {
      if (!isEmpty(nodes)) this.tokens.fail(`template: multiple definition of template ${quoteBytes(name)}`);
      return;
    }
    this.trees.set(name, { name, text: this.tokens.text, nodes });
  }

  private startsDefinition(): boolean {
    const { tokens } = this;
    if (tokens.peek().type !== "left-delimiter") return false;
    const word = tokens.peekAfterDelimiter();
    return word.type === "keyword" && word.text === "define";
  }

  private parseDefinition(): void {
    const { tokens } = this;
    tokens.next();
    tokens.nextWord();
    const name = parseStringLiteral(tokens, tokens.nextWord(), "define clause");
    tokens.expect("right-delimiter", "define clause");
    this.parseNamed(name, "define clause");
  }

  /** Body of a template that is defined here, under variables of its own. */
  private parseNamed(name: Bytes, context: string): void {
    const { tokens } = this;
    const variables = tokens.variables;
    const { rangeDepth } = this;
    tokens.variables = ["$"];
    this.rangeDepth = 0;
    const body = this.parseBody();
    if (body.end !== "end") tokens.fail(`unexpected {{else}} in ${context}`);
    tokens.variables = variables;
    this.rangeDepth = rangeDepth;
    this.add(name, body.nodes);
  }

  private parseBody(): Body {
    if (++this.depth > DEEPEST) this.tokens.fail("the template is nested too deeply");
    const nodes: Node[] = [];
    for (;;) {
      if (this.tokens.peek().type === "end-of-text") this.tokens.fail("unexpected EOF");
      const node = this.parseNode();
      if (typeof node === "string") {
        this.depth--;
        return { nodes, end: node };
      }
      nodes.push(node);
    }
  }

  private parseNode(): Node | "end" | "else" {
    const token = this.tokens.nextWord();
    const { start, text } = token;
    if (token.type === "text") return { kind: "text", text, start, position: start, end: start + text.length };
    if (token.type === "left-delimiter") return this.parseAction(start);
    return this.tokens.unexpected(token, "input");
  }

  private parseAction(start: number): Node | "end" | "else" {
    const { tokens } = this;
    const word = tokens.peekWord();
    if (word.type !== "keyword") {
      const pipeline = parsePipeline(tokens, "command", "right-delimiter");
      return { kind: "action", pipeline, start, position: pipeline.position, end: tokens.at };
    }
    tokens.nextWord();
    switch (word.text) {
      case "if":
      case "with":
      case "range":
        return this.parseControl(word.text, start);
      case "template":
        return this.parseTemplateCall(start);
      case "block":
        return this.parseBlock(start);
      case "break":
      case "continue":
        return this.parseJump(word.text, start);
      case "end":
        tokens.expect("right-delimiter", "end");
        return "end";
      case "else":
        return this.parseElse();
      default:
        return tokens.unexpected(word, "command");
    }
  }

  /** `else if` and `else with` leave their word to be read as an action of its own. */
  private parseElse(): "else" {
    const next = this.tokens.peekWord();
    const isChained = next.type === "keyword" && (next.text === "if" || next.text === "with");
    if (!isChained) this.tokens.expect("right-delimiter", "else");
    return "else";
  }

  private parseJump(kind: "break" | "continue", start: number): Node {
    const token = this.tokens.nextWord();
    if (token.type !== "right-delimiter") this.tokens.unexpected(token, `{{${kind}}}`);
    if (this.rangeDepth === 0) this.tokens.fail(`{{${kind}}} outside {{range}}`);
    return { kind, start, position: start, end: this.tokens.at };
  }

  private parseControl(kind: "if" | "with" | "range", start: number): Node {
    const { tokens } = this;
    const known = tokens.variables.length;
    const pipeline = parsePipeline(tokens, kind, "right-delimiter");
    if (kind === "range") this.rangeDepth++;
    const body = this.parseBody();
    if (kind === "range") this.rangeDepth--;
    const otherwise = body.end === "else" ? this.parseOtherwise(kind) : [];
    tokens.variables.length = known;
    return { kind, pipeline, body: body.nodes, otherwise, start, position: pipeline.position, end: tokens.at };
  }

  private parseOtherwise(kind: string): readonly Node[] {
    const { tokens } = this;
    const next = tokens.peekWord();
    if (next.type === "keyword" && next.text === kind && (kind === "if" || kind === "with") && tokens.isInAction) {
      tokens.nextWord();
      if (++this.depth > DEEPEST) tokens.fail("the template is nested too deeply");
      const node = this.parseControl(kind, next.start);
      this.depth--;
      return [node];
    }
    const body = this.parseBody();
    if (body.end !== "end") tokens.fail("expected end; found {{else}}");
    return body.nodes;
  }

  private parseTemplateCall(start: number): Node {
    const { tokens } = this;
    const name = parseStringLiteral(tokens, tokens.nextWord(), "template clause");
    let pipeline: Pipeline | undefined;
    if (tokens.peekWord().type === "right-delimiter") tokens.nextWord();
    else pipeline = parsePipeline(tokens, "template clause", "right-delimiter");
    return { kind: "template", name, pipeline, start, position: start, end: tokens.at };
  }

  private parseBlock(start: number): Node {
    const { tokens } = this;
    const name = parseStringLiteral(tokens, tokens.nextWord(), "block clause");
    const pipeline = parsePipeline(tokens, "block clause", "right-delimiter");
    this.parseNamed(name, "block clause");
    return { kind: "template", name, pipeline, start, position: start, end: tokens.at };
  }
}
