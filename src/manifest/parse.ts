import type { Reporter } from "../diagnostics/reporter";
import type { InputFile } from "../text/input-file";
import { compareBytes } from "../util/compare";
import { reportRepeatedObjects } from "./repeated-objects";
import { looksLikeJson, loadJson } from "./json/load-json";
import { JsonPositions } from "./json/json-positions";
import type { Loaded } from "./loaded";
import { groupOf, type Json, type Manifest } from "./manifest";
import type { Positions } from "./positions";
import { readObjects, type Relevance } from "./read-objects";
import type { RefusedText } from "./report-refusal";
import { reportUnfinished, reportUnread } from "./text-findings";
import { loadYaml } from "./yaml/load-yaml";
import { splitDocuments, type DocumentSlice } from "./yaml/split-documents";
import { YamlPositions } from "./yaml/yaml-positions";

export interface ParseOptions extends Relevance {
  readonly cluster: string;
}

type Load = (text: string, repeatedKeys: "refuse" | "last-wins") => Loaded;

/**
 * The Kubernetes objects in a list of files.
 *
 * Reads YAML streams, JSON and Lists, with Kubernetes' own types for scalars. A document that is certainly of a kind
 * that is not relevant is not parsed. What is no manifest at all (Helm values, workflows) is passed over in silence.
 *
 * @param files - in any order
 * @returns sorted by path; within a file in the order of the text
 * @remarks Reports K53-E101 to K53-W116. Never throws on user input.
 */
export function parseManifests(files: readonly InputFile[], options: ParseOptions, reporter: Reporter): Manifest[] {
  const sorted = [...files].sort((a, b) => compareBytes(a.path, b.path));
  const manifests = sorted.flatMap((file) => parseFile(file, options, reporter));
  reportRepeatedObjects(manifests, reporter);
  return manifests;
}

function parseFile(file: InputFile, options: ParseOptions, reporter: Reporter): Manifest[] {
  if (looksLikeJson(file.text)) {
    const loaded = loadJson(file.text, "refuse");
    if (loaded.ok || loaded.refusal !== "syntax") {
      const text = { file, start: 0, end: file.text.length, format: "json" } as const;
      const positions = new JsonPositions(file, file.text.charCodeAt(0) === 0xfeff ? 1 : 0);
      return read(text, loaded, loadJson, positions, options, reporter);
    }
  }
  const slices = splitDocuments(file.text);
  const manifests: Manifest[] = [];
  for (const slice of slices) {
    if (isPassedOver(slice, options)) reportUnread(file, slice, slice.sniffed?.kind ?? "document", reporter);
    else for (const manifest of parseSlice(file, slice, options, reporter)) manifests.push(manifest);
  }
  return manifests;
}

/** Whether a document can be left alone without parsing it: it is of another kind, or no manifest. */
function isPassedOver({ sniffed }: DocumentSlice, { isRelevant }: ParseOptions): boolean {
  if (!sniffed) return false;
  const { apiVersion, kind } = sniffed;
  if (kind === undefined || apiVersion === undefined) return kind === apiVersion;
  return !kind.endsWith("List") && !isRelevant(groupOf(apiVersion), kind);
}

function parseSlice(file: InputFile, slice: DocumentSlice, options: ParseOptions, reporter: Reporter): Manifest[] {
  const text = { file, start: slice.start, end: slice.end, format: "yaml" } as const;
  const loaded = loadYaml(file.text.slice(slice.start, slice.end), "refuse");
  return read(text, loaded, loadYaml, new YamlPositions(file, { ...slice, sniffed: undefined }), options, reporter);
}

function read(
  text: RefusedText,
  loaded: Loaded,
  load: Load,
  positions: Positions,
  options: ParseOptions,
  reporter: Reporter,
): Manifest[] {
  const { file } = text;
  const value = loaded.ok ? loaded.value : salvage(text, loaded, load, reporter);
  const from = { file, cluster: options.cluster, positions, prefix: [] };
  if (positions instanceof YamlPositions) positions.expectItems(countItems(value));
  let hasReported = !loaded.ok;
  const noting: Reporter = {
    report: (...report) => {
      hasReported = true;
      reporter.report(...report);
    },
  };
  const manifests = readObjects(value, from, options, noting);
  if (manifests.length === 0) {
    if (!hasReported) reportUnread(file, text, "document", reporter);
    return [];
  }
  return reportUnfinished(file, text, reporter) ? manifests : [];
}

/** Reports a document that could not be read; one that only repeats a key is read on, to show what else is wrong. */
function salvage(text: RefusedText, loaded: Loaded & { ok: false }, load: Load, reporter: Reporter): Json | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only a text that is refused pays for the yaml package
  const { reportRefusal } = require("./report-refusal") as typeof import("./report-refusal");
  reportRefusal(text, loaded, reporter);
  if (loaded.refusal !== "duplicate-key") return undefined;
  const again = load(text.file.text.slice(text.start, text.end), "last-wins");
  return again.ok ? again.value : undefined;
}

function countItems(value: Json | undefined): number {
  const items = typeof value === "object" && value !== null && "items" in value ? value.items : undefined;
  return Array.isArray(items) ? items.length : 0;
}
