import type { ExternalDnsOptions, SourceName } from "../config/external-dns/options";
import { GoTemplate } from "../go-template/go-template";
import type { GoFunction } from "../go-template/values/method";
import { FUNCTION_NAMES, templateFunctions } from "./template-data/functions";
import { firstView, secondView } from "./template-data/views";
import type { TemplateData, TemplateEngine, TemplateFlag, TemplateResult } from "./template";
import { TEMPLATE_FLAGS, templateTexts } from "./template-flags";

/** A flag whose value is no template, and why. */
export interface TemplateSyntaxError {
  readonly flag: TemplateFlag;
  readonly problem: string;
}

/** The templates that can be executed, and what is wrong with the others. */
export interface CompiledTemplates {
  readonly engine: TemplateEngine;
  readonly errors: readonly TemplateSyntaxError[];
}

/** external-dns calls every template so; a template can name itself. */
const NAME = "endpoint";

/**
 * The templates of a set of options, parsed.
 *
 * The values of a flag are joined by commas, and every first part of the list must be a template too, as external-dns
 * demands. A flag that holds white space only is not set.
 */
export function compileTemplates(options: ExternalDnsOptions): CompiledTemplates {
  const errors: TemplateSyntaxError[] = [];
  const templates = new Map<TemplateFlag, GoTemplate>();
  for (const flag of TEMPLATE_FLAGS) {
    const compiled = compileFlag(templateTexts(options, flag));
    if (compiled instanceof GoTemplate) templates.set(flag, compiled);
    else if (compiled) errors.push({ flag, problem: compiled.problem });
  }
  return { engine: new Engine(templates), errors };
}

function compileFlag(texts: readonly string[]): GoTemplate | { readonly problem: string } | undefined {
  if (texts.join(",").trim() === "") return undefined;
  let compiled: GoTemplate | { readonly problem: string } | undefined;
  for (const i of texts.keys()) {
    compiled = GoTemplate.parse(NAME, texts.slice(0, i + 1).join(","), FUNCTION_NAMES);
    if (!(compiled instanceof GoTemplate)) return compiled;
  }
  return compiled;
}

class Engine implements TemplateEngine {
  readonly #functions = new Map<SourceName, ReadonlyMap<string, GoFunction>>();

  constructor(private readonly templates: ReadonlyMap<TemplateFlag, GoTemplate>) {}

  execute(flag: TemplateFlag, data: TemplateData): TemplateResult {
    const template = this.templates.get(flag);
    if (!template) return { text: "" };
    const functions = this.#functionsOf(data.source);
    const first = template.execute(firstView(data), functions);
    if ("text" in first) return first;
    const second = template.execute(secondView(data), functions, "error");
    if ("text" in second) return second;
    return { problem: `${first.problem} (by JSON keys: ${second.problem})` };
  }

  #functionsOf(source: SourceName): ReadonlyMap<string, GoFunction> {
    let functions = this.#functions.get(source);
    if (!functions) {
      functions = templateFunctions(source);
      this.#functions.set(source, functions);
    }
    return functions;
  }
}
