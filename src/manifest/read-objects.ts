import { incompleteManifest, listItem, notAManifest } from "../diagnostics/catalog/parse";
import type { Reporter } from "../diagnostics/reporter";
import type { Place } from "../text/position";
import { checkMetadata } from "./check-metadata";
import { isList, isMapping, typeName } from "./describe";
import { groupOf, type Json, type JsonObject, type Manifest } from "./manifest";
import { TextManifest, type Provenance } from "./text-manifest";

/** What decides which objects are kept. */
export interface Relevance {
  isRelevant(group: string, kind: string): boolean;
}

/** The kind and version of a List that its items leave out. */
interface Inherited {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Lists within lists are followed this far. */
const MAX_LISTS = 10;

/**
 * The manifests in one parsed document: the object itself, or each item of a List.
 *
 * @returns in the order of the text; what cannot be used was reported
 */
export function readObjects(
  value: Json | undefined,
  from: Provenance,
  kept: Relevance,
  reporter: Reporter,
): Manifest[] {
  if (isMapping(value)) return readObject(value, from, kept, reporter, undefined);
  if (isList(value) && value.some((item) => isMapping(item) && (isName(item["kind"]) || isName(item["apiVersion"])))) {
    reporter.report(notAManifest("a list of objects has to be of kind List"), placeOf(from));
  }
  return [];
}

function readObject(
  object: JsonObject,
  from: Provenance,
  kept: Relevance,
  reporter: Reporter,
  inherited: Inherited | undefined,
): Manifest[] {
  const apiVersion = isName(object["apiVersion"]) ? object["apiVersion"] : inherited?.apiVersion;
  const kind = isName(object["kind"]) ? object["kind"] : inherited?.kind;
  if (apiVersion === undefined || kind === undefined) {
    reportIncomplete(object, from, apiVersion, kind, reporter);
    return [];
  }
  const items = object["items"];
  if (kind.endsWith("List") && isList(items)) return readItems(items, { apiVersion, kind }, from, kept, reporter);
  if (!kept.isRelevant(groupOf(apiVersion), kind)) return [];
  const manifest = new TextManifest(object, apiVersion, kind, from);
  return checkMetadata(manifest, reporter) ? [manifest] : [];
}

function readItems(
  items: readonly Json[],
  list: Inherited,
  from: Provenance,
  kept: Relevance,
  reporter: Reporter,
): Manifest[] {
  const kind = list.kind.slice(0, -"List".length);
  const inherited = kind === "" ? undefined : { apiVersion: list.apiVersion, kind };
  return items.flatMap((item, index) => {
    const here = { ...from, prefix: [...from.prefix, "items", index] };
    if (isMapping(item) && here.prefix.length <= 2 * MAX_LISTS)
      return readObject(item, here, kept, reporter, inherited);
    reporter.report(listItem(list.kind, typeName(item)), placeOf(here));
    return [];
  });
}

function reportIncomplete(
  object: JsonObject,
  from: Provenance,
  apiVersion: string | undefined,
  kind: string | undefined,
  reporter: Reporter,
): void {
  const missing = apiVersion !== undefined ? "kind" : kind !== undefined ? "apiVersion" : "kind and apiVersion";
  if (isMapping(object["metadata"])) {
    reporter.report(incompleteManifest(missing), placeOf(from));
    return;
  }
  const isInList = from.prefix.length > 0;
  if ((apiVersion === undefined && kind === undefined && !isInList) || isHelmChart(object)) return;
  reporter.report(notAManifest(`it has no ${missing}`), placeOf(from));
}

/** Chart.yaml of a Helm chart has an apiVersion and no kind. */
function isHelmChart(object: JsonObject): boolean {
  return (
    (object["apiVersion"] === "v1" || object["apiVersion"] === "v2") && isName(object["name"]) && "version" in object
  );
}

function isName(value: Json | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function placeOf({ file, positions, prefix }: Provenance): Place {
  return { file, span: () => ({ file, ...positions.rangeOf(prefix, "value") }) };
}
