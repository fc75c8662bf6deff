import type { ExternalDnsOptions, SourceName } from "../config/external-dns/options";
import { refusedSource, templateSyntax } from "../diagnostics/catalog/extract-failure";
import type { Endpoint } from "../endpoint/endpoint";
import type { Manifest } from "../manifest/manifest";
import { groupOf } from "../manifest/manifest";
import { checkAnnotations } from "./annotation-check";
import type { CompiledTemplates } from "./compile-templates";
import { failRun, SourceFailure } from "./failure";
import { SOURCES } from "./index";
import { indexObjects } from "./index-objects";
import type { Source, SourceContext } from "./source";
import { hasTemplates } from "./template-flags";

/** What is read of one cluster. */
export type ExtractInput = Omit<SourceContext, "objects" | "templates">;

const REFUSED: Partial<Record<SourceName, string>> = {
  fake: "its records are random test data, never the same twice",
  connector: "its endpoints come from a network connection, not from manifests",
};

/** Read only when asked for: it publishes the name of every machine, annotated or not. */
const ON_DEMAND: ReadonlySet<SourceName> = new Set(["node"]);

/**
 * The pass from manifests to endpoints, for one cluster.
 *
 * Sources run in the order of the command line, and what they give is put together in that order; within one source
 * endpoints are sorted. In safe mode without `--source` every source is on whose objects are there, except `node`.
 *
 * @returns nothing in exact mode when external-dns would fail its run, which is then reported as an error
 */
export function extractEndpoints(input: ExtractInput): Endpoint[] {
  const { manifests } = input;
  const templates = templatesOf(input.options);
  const context: SourceContext = { ...input, objects: indexObjects(manifests), templates: templates.engine };
  try {
    for (const { flag, problem } of templates.errors) failRun(context, templateSyntax(flag, problem));
    const sources = sourcesOf(context.options, manifests, context);
    checkAnnotations(context, sources);
    return sources.flatMap((source) => source.endpoints(context));
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    context.reporter.report(error.report, error.place);
    return [];
  }
}

const NO_TEMPLATES: CompiledTemplates = { engine: { execute: () => ({ text: "" }) }, errors: [] };

function templatesOf(options: ExternalDnsOptions): CompiledTemplates {
  if (!hasTemplates({ options })) return NO_TEMPLATES;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the tables of Go types are large, and few runs have templates
  const { compileTemplates } = require("./compile-templates") as typeof import("./compile-templates");
  return compileTemplates(options);
}

function sourcesOf(options: ExternalDnsOptions, manifests: readonly Manifest[], context: SourceContext): Source[] {
  if (options.sources.length === 0) return context.mode === "safe" ? presentSources(manifests) : [];
  const wanted = context.mode === "safe" ? new Set(options.sources) : options.sources;
  return [...wanted].flatMap((name) => {
    const why = REFUSED[name];
    if (why !== undefined) failRun(context, refusedSource(name, why));
    return SOURCES.find((source) => source.name === name) ?? [];
  });
}

/** The sources whose own kinds are among the manifests. */
function presentSources(manifests: readonly Manifest[]): Source[] {
  const present = new Set(manifests.map((manifest) => `${groupOf(manifest.apiVersion)}/${manifest.kind}`));
  return SOURCES.filter(
    (source) =>
      !ON_DEMAND.has(source.name) &&
      source.kinds.some((kind) => kind.role === "primary" && present.has(`${kind.group}/${kind.kind}`)),
  );
}
