import { Budget } from "../format/budget";
import { sprint } from "../format/sprint";
import type { Node, Range, Tree } from "../parse/ast";
import type { Trees } from "../parse/parser";
import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { quoteBytes } from "../text/quote";
import type { GoValue } from "../values/go-value";
import type { GoFunction } from "../values/method";
import { builtins } from "./builtins";
import { Evaluator } from "./evaluator";
import type { MissingKey } from "./field";
import { printable } from "./printable";
import { iterationsOf } from "./range";
import { isTrue } from "./truth";
import { Variables } from "./variables";

/** Templates inside templates; Go allows more, but none that people write goes so deep. */
const DEEPEST_CALL = 100;

type Outcome = "done" | "break" | "continue";

/** Where a template went wrong. */
interface Place extends Range {
  readonly position: number;
}

/** Runs one template on one value. Made anew for each run. */
export class Executor {
  private readonly budget = new Budget();
  private readonly evaluator: Evaluator;
  private output = "";
  private depth = 0;
  private place: Place = { start: 0, end: 0, position: 0 };
  private tree: Tree;
  private variables: Variables;

  constructor(
    private readonly trees: Trees,
    root: Tree,
    functions: ReadonlyMap<string, GoFunction>,
    missingKey: MissingKey,
    private readonly data: GoValue | undefined,
  ) {
    const all = new Map([...builtins(this.budget), ...functions]);
    const mark = (place: Place): void => void (this.place = place);
    this.evaluator = new Evaluator(all, missingKey, this.budget, mark, (range) => this.textAt(range));
    this.tree = root;
    this.variables = new Variables(data);
  }

  /** @returns what the template writes; throws {@link TemplateProblem} with its place where Go fails */
  run(): Bytes {
    try {
      this.walkAll(this.data, this.tree.nodes);
    } catch (error) {
      // The last guard: hostile templates that reach the end of the stack in spite of the limits.
      if (error instanceof RangeError) throw new TemplateProblem("the template needs too much");
      if (!(error instanceof TemplateProblem)) throw error;
      throw new TemplateProblem(`${this.location()}: ${error.message}`);
    }
    return this.output;
  }

  private location(): string {
    const before = this.tree.text.slice(0, this.place.position);
    const line = before.split("\n").length;
    const column = before.length - (before.lastIndexOf("\n") + 1);
    return `${line}:${column}: <${this.textAt(this.place)}>`;
  }

  private textAt({ start, end }: Range): Bytes {
    return this.tree.text.slice(start, end);
  }

  private write(text: Bytes): void {
    this.budget.step();
    this.budget.reserve(text.length);
    this.output += text;
    if (this.output.length > Budget.LONGEST) throw new TemplateProblem("the template writes too much");
  }

  private walkAll(dot: GoValue | undefined, nodes: readonly Node[]): Outcome {
    for (const node of nodes) {
      const outcome = this.walk(dot, node);
      if (outcome !== "done") return outcome;
    }
    return "done";
  }

  private walk(dot: GoValue | undefined, node: Node): Outcome {
    this.budget.step();
    switch (node.kind) {
      case "text":
        this.write(node.text);
        return "done";
      case "action":
        return this.action(dot, node);
      case "if":
      case "with":
        return this.scoped(() => this.branch(dot, node));
      case "range":
        return this.scoped(() => this.range(dot, node));
      case "template":
        return this.callTemplate(dot, node);
      default:
        return node.kind;
    }
  }

  private scoped(run: () => Outcome): Outcome {
    const { count } = this.variables;
    const outcome = run();
    this.variables.drop(count);
    return outcome;
  }

  private action(dot: GoValue | undefined, { pipeline }: Node & { readonly kind: "action" }): Outcome {
    const value = this.evaluator.pipeline(dot, pipeline, this.variables);
    if (pipeline.variables.length > 0) return "done";
    this.place = pipeline;
    this.write(sprint(this.budget, [printable(value)]));
    return "done";
  }

  private branch(dot: GoValue | undefined, node: Node & { readonly kind: "if" | "with" | "range" }): Outcome {
    const value = this.evaluator.pipeline(dot, node.pipeline, this.variables);
    if (isTrue(value)) return this.walkAll(node.kind === "with" ? value : dot, node.body);
    return this.walkAll(dot, node.otherwise);
  }

  private range(dot: GoValue | undefined, node: Node & { readonly kind: "if" | "with" | "range" }): Outcome {
    const { pipeline } = node;
    const value = this.evaluator.pipeline(dot, pipeline, this.variables);
    this.place = pipeline;
    const { count } = this.variables;
    let isEmpty = true;
    for (const { index, element } of iterationsOf(value, pipeline.variables.length, this.budget)) {
      isEmpty = false;
      this.setLoopVariables(node, index, element);
      const outcome = this.walkAll(element, node.body);
      this.variables.drop(count);
      if (outcome === "break") break;
    }
    return isEmpty ? this.walkAll(dot, node.otherwise) : "done";
  }

  /** With two variables the index comes first; with one it is the element. */
  private setLoopVariables(
    { pipeline }: Node & { readonly kind: "if" | "with" | "range" },
    index: GoValue | undefined,
    element: GoValue | undefined,
  ): void {
    const names = pipeline.variables;
    if (pipeline.isAssignment) {
      if (names.length > 0) this.variables.assign(names[0]!, names.length > 1 ? index : element);
      if (names.length > 1) this.variables.assign(names[1]!, element);
      return;
    }
    if (names.length > 0) this.variables.setFromTop(1, element);
    if (names.length > 1) this.variables.setFromTop(2, index);
  }

  private callTemplate(dot: GoValue | undefined, node: Node & { readonly kind: "template" }): Outcome {
    this.place = node;
    const tree = this.trees.get(node.name);
    if (!tree) throw new TemplateProblem(`template ${quoteBytes(node.name)} not defined`);
    if (++this.depth > DEEPEST_CALL) throw new TemplateProblem("exceeded maximum template depth");
    const data = node.pipeline && this.evaluator.pipeline(dot, node.pipeline, this.variables);
    const outer = { tree: this.tree, variables: this.variables };
    this.tree = tree;
    this.variables = new Variables(data);
    this.walkAll(data, tree.nodes);
    this.tree = outer.tree;
    this.variables = outer.variables;
    this.depth--;
    return "done";
  }
}
