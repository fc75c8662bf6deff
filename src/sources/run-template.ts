import type { SourceName } from "../config/external-dns/options";
import { templateFailed } from "../diagnostics/catalog/extract-failure";
import { unfilledTemplate } from "../diagnostics/catalog/templates";
import type { Endpoint } from "../endpoint/endpoint";
import type { Json, JsonObject } from "../manifest/manifest";
import { sortedUnique } from "../util/compare";
import { trimSpace } from "../util/trim-space";
import { trimFinalDot } from "./annotations";
import { failRun } from "./failure";
import type { SourceContext } from "./source";
import type { SourceObject } from "./source-object";
import type { TemplateFlag } from "./template";
import { hasTemplates, isTemplateSet } from "./template-flags";

/** How an object looks to a template, where it is not as written. */
export interface TemplateView {
  /** Whether external-dns' informer drops `status.conditions`. */
  readonly dropsConditions?: boolean;
  /** Which annotations are left. */
  readonly keepsAnnotation?: (key: string) => boolean;
}

const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

/**
 * What a template writes for an object: items between commas, trimmed, without final dot, sorted and unique.
 *
 * None when the flag is not set. Reports K53-E241, over which external-dns fails its run, and K53-E270.
 */
export function runTemplate(
  context: SourceContext,
  source: SourceName,
  object: SourceObject,
  flag: TemplateFlag,
  view: TemplateView = {},
): string[] {
  if (!isTemplateSet(context, flag)) return [];
  const { apiVersion, kind } = object.manifest;
  const result = context.templates.execute(flag, { source, apiVersion, kind, object: viewOf(object, view) });
  if ("problem" in result) {
    failRun(context, templateFailed(flag, result.problem), object.manifest.placeOf([]));
    return [];
  }
  const items = result.text.split(",").map((item) => trimFinalDot(trimSpace(item)));
  const filled = items.filter((item) => item !== "" && isFilled(context, object, flag, item));
  return sortedUnique(filled);
}

/** What Go writes where a value is missing, or does not fit its verb. */
const UNFILLED = /<no value>|<nil>|%![^ ]?\(/;

/** Reports what external-dns would publish without a value in it; only exact mode does the same. */
function isFilled(context: SourceContext, object: SourceObject, flag: TemplateFlag, item: string): boolean {
  if (!UNFILLED.test(item)) return true;
  context.reporter.report(unfilledTemplate(flag, item), object.manifest.placeOf([]));
  return context.mode === "exact";
}

/** Names from `--fqdn-template`. */
export function templateNames(
  context: SourceContext,
  source: SourceName,
  object: SourceObject,
  view?: TemplateView,
): string[] {
  return runTemplate(context, source, object, "fqdn-template", view);
}

/**
 * Adds what templates give to what an object gives itself: in its place when that is nothing, beside it with
 * `--combine-fqdn-annotation`.
 */
export function combineWithTemplates(
  context: SourceContext,
  existing: readonly Endpoint[],
  templated: () => readonly Endpoint[],
): readonly Endpoint[] {
  if (!hasTemplates(context)) return existing;
  if (!context.options.combineFqdnAnnotation && existing.length > 0) return existing;
  return [...existing, ...templated()];
}

function viewOf(object: SourceObject, view: TemplateView): JsonObject {
  const { object: whole } = object.manifest;
  const metadata = asObject(whole["metadata"]);
  const annotations = asObject(metadata?.["annotations"]);
  const status = asObject(whole["status"]);
  const keeps = (key: string): boolean => key !== LAST_APPLIED && (view.keepsAnnotation?.(key) ?? true);
  return {
    ...whole,
    ...(metadata && {
      metadata: without(
        { ...metadata, ...(annotations && { annotations: filterKeys(annotations, keeps) }) },
        "managedFields",
      ),
    }),
    ...(status && view.dropsConditions && { status: without(status, "conditions") }),
  };
}

const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

const without = (object: JsonObject, dropped: string): JsonObject => filterKeys(object, (key) => key !== dropped);

function filterKeys(object: JsonObject, keeps: (key: string) => boolean): JsonObject {
  const kept = Object.create(null) as Record<string, Json | undefined>;
  for (const key of Object.keys(object)) if (keeps(key)) kept[key] = object[key];
  return kept;
}
