import { BUILTIN_NAMES } from "./run/builtins";
import { Executor } from "./run/executor";
import type { MissingKey } from "./run/field";
import { parseTemplate, type Trees } from "./parse/parser";
import { TemplateProblem } from "./problem";
import { fromBytes, toBytes } from "./text/bytes";
import type { GoValue } from "./values/go-value";
import type { GoFunction } from "./values/method";

/** What a template wrote, or what is wrong with it, with its place in the text. */
export type TemplateOutcome = { readonly text: string } | { readonly problem: string };

/**
 * A template of Go's package `text/template`, parsed.
 *
 * It can read nothing but the data that it is given and call nothing but functions, and what it may cost is bounded.
 */
export class GoTemplate {
  private constructor(
    private readonly name: string,
    private readonly trees: Trees,
  ) {}

  /** @param functions - the names that it may call besides Go's own */
  static parse(name: string, text: string, functions: Iterable<string>): GoTemplate | { readonly problem: string } {
    try {
      const known = new Set([...BUILTIN_NAMES, ...functions]);
      return new GoTemplate(toBytes(name), parseTemplate(toBytes(name), toBytes(text), known));
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }

  /** Runs it on a value. Pure: the same data gives the same text. */
  execute(
    data: GoValue | undefined,
    functions: ReadonlyMap<string, GoFunction>,
    missingKey: MissingKey = "invalid",
  ): TemplateOutcome {
    try {
      const root = this.trees.get(this.name)!;
      return { text: fromBytes(new Executor(this.trees, root, functions, missingKey, data).run()) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }
}

function problemOf(error: unknown): string {
  if (error instanceof TemplateProblem) return fromBytes(error.message);
  throw error;
}
