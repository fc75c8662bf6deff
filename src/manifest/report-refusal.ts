import { isMap, visit } from "yaml";
import { brokenYaml, excessiveAliases, repeatedKey, tooDeep, unrenderedTemplate } from "../diagnostics/catalog/parse";
import type { Reporter } from "../diagnostics/reporter";
import type { InputFile } from "../text/input-file";
import { placeAt } from "../text/position";
import { findTemplateAction } from "./helm-template";
import { jsonEntries, skipBlank } from "./json/scan";
import { keyOf } from "./json/json-positions";
import type { Loaded } from "./loaded";
import { MAX_DEPTH } from "./measure";
import type { Range } from "./positions";
import { keyText, rangeOf } from "./yaml/find-node";
import { parseForPlaces } from "./yaml/parse-for-places";

/** A key that stands twice, with both places. */
interface Repetition {
  readonly key: string;
  readonly first: Range;
  readonly second: Range;
}

/** A piece of a file that could not be read. */
export interface RefusedText extends Range {
  readonly file: InputFile;
  readonly format: "yaml" | "json";
}

/** Says why a document could not be read, at the places that the user has to look at. */
export function reportRefusal(text: RefusedText, loaded: Loaded & { ok: false }, reporter: Reporter): void {
  const { file, start, end } = text;
  const place = placeAt(file, start + loaded.offset, start + loaded.offset + 1);
  if (loaded.refusal === "depth") reporter.report(tooDeep(MAX_DEPTH), place);
  else if (loaded.refusal === "aliases") reporter.report(excessiveAliases(), place);
  else if (loaded.refusal === "duplicate-key") reportRepetitions(text, reporter);
  else {
    const action = findTemplateAction(file.text, start, end);
    if (action) reporter.report(unrenderedTemplate(), placeAt(file, action.start, action.end));
    else reportSyntax(text, loaded, reporter);
  }
}

/** Broken texts cost the `yaml` package time that grows with their square. */
const LARGEST_FOR_WORDING = 65_536;

/** The `yaml` package words its errors for people; where it finds none, the parser's own reason has to do. */
function reportSyntax({ file, start, end }: RefusedText, loaded: Loaded & { ok: false }, reporter: Reporter): void {
  const control = findControl(file.text, start, end);
  if (control !== undefined) {
    const code = file.text.charCodeAt(control).toString(16).toUpperCase().padStart(4, "0");
    reporter.report(brokenYaml(`it contains the control character U+${code}`), placeAt(file, control, control + 1));
    return;
  }
  const [error] = end - start > LARGEST_FOR_WORDING ? [] : parseForPlaces(file.text.slice(start, end)).errors;
  const reason = (error?.message ?? loaded.reason).split("\n")[0]!.replace(/\.$/, "");
  const [from, to] = error?.pos ?? [loaded.offset, loaded.offset + 1];
  reporter.report(brokenYaml(reason), placeAt(file, start + from, start + to));
}

/** The parsers say many things about a character that YAML does not allow, and seldom that it is the character. */
function findControl(text: string, start: number, end: number): number | undefined {
  // eslint-disable-next-line no-control-regex -- what YAML 1.2 §5.1 leaves out
  const found = text.slice(start, end).search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  return found === -1 ? undefined : start + found;
}

function reportRepetitions({ file, start, end, format }: RefusedText, reporter: Reporter): void {
  const text = file.text.slice(start, end);
  for (const { key, first, second } of format === "json" ? jsonRepetitions(text) : yamlRepetitions(text)) {
    reporter.report(repeatedKey(key), placeAt(file, start + second.start, start + second.end), [
      { message: "It stands here first", place: placeAt(file, start + first.start, start + first.end) },
    ]);
  }
}

function yamlRepetitions(text: string): Repetition[] {
  const found: Repetition[] = [];
  visit(parseForPlaces(text), {
    Map: (_, map) => {
      if (isMap(map))
        collect(
          map.items.map((pair) => [keyText(pair), rangeOf(pair.key)] as const),
          found,
        );
    },
  });
  return found;
}

function jsonRepetitions(text: string): Repetition[] {
  const found: Repetition[] = [];
  const starts = [skipBlank(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)];
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    const entries = [...jsonEntries(text, start)];
    collect(
      entries.map(({ key }) => [key && keyOf(text, key), key] as const),
      found,
    );
    for (const entry of entries) starts.push(entry.value.start);
  }
  return found.sort((a, b) => a.second.start - b.second.start);
}

function collect(keys: readonly (readonly [string | undefined, Range | undefined])[], found: Repetition[]): void {
  const firsts = new Map<string, Range>();
  for (const [key, range] of keys) {
    if (key === undefined || !range) continue;
    const first = firsts.get(key);
    if (first) found.push({ key, first, second: range });
    else firsts.set(key, range);
  }
}
