import { annotationsNotRead, customTag, unrenderedTemplate, unsubstitutedVariable } from "../diagnostics/catalog/parse";
import type { Reporter } from "../diagnostics/reporter";
import type { InputFile } from "../text/input-file";
import { placeAt } from "../text/position";
import { findTemplateAction } from "./helm-template";
import type { Range } from "./positions";

/** An annotation key of external-dns, with what makes it a key. */
const ANNOTATION = /external-dns\.(?:alpha\.)?kubernetes\.io\/[a-z][a-z-]*["']?\s*:/;
const CUSTOM_TAG = /(?<=^|[\s,[{:-])!(?!!)[\w:./<>-]*(?=[\s,\]}]|$)/g;
const PLACEHOLDER = /\$\{[A-Za-z_]\w*[^}\n]{0,100}\}/g;
/** What stands before a placeholder that is in a name or a target. */
const BEFORE_NAME = /^[^#]*(?:host|target|dnsName|external-dns|name:|namespace:)/;
/** What stands before a tag: nothing, a dash, a key, or an opening bracket; not a quote or a comment. */
const BEFORE_TAG = /^[\s-]*(?:[\w./-]+\s*:\s*)?[\s[{]*$/;

/** How far back a line is looked at; a longer one (minified JSON) is no line that a person wrote. */
const LINE_START = 200;

/** Reports external-dns annotations in a document that nothing reads: they would be dropped without a word. */
export function reportUnread(file: InputFile, range: Range, what: string, reporter: Reporter): void {
  const found = search(file, range, "external-dns.", ANNOTATION);
  if (found) reporter.report(annotationsNotRead(what), placeAt(file, found.start, found.end - 1));
}

/**
 * Reports what parses as YAML and still is no finished manifest: Helm actions in strings, custom tags, placeholders.
 *
 * @returns whether the document can be used
 */
export function reportUnfinished(file: InputFile, range: Range, reporter: Reporter): boolean {
  const action = contains(file, range, "{{") && findTemplateAction(file.text, range.start, range.end);
  if (action) {
    reporter.report(unrenderedTemplate(), placeAt(file, action.start, action.end));
    return false;
  }
  reportCustomTags(file, range, reporter);
  reportPlaceholder(file, range, reporter);
  return true;
}

function reportCustomTags(file: InputFile, range: Range, reporter: Reporter): void {
  if (!contains(file, range, "!")) return;
  const text = file.text.slice(range.start, range.end);
  for (const match of text.matchAll(CUSTOM_TAG)) {
    const line = lineBefore(text, match.index);
    if (line === undefined || !BEFORE_TAG.test(line)) continue;
    const start = range.start + match.index;
    reporter.report(customTag(match[0]), placeAt(file, start, start + match[0].length));
    return;
  }
}

function reportPlaceholder(file: InputFile, range: Range, reporter: Reporter): void {
  if (!contains(file, range, "${")) return;
  const text = file.text.slice(range.start, range.end);
  for (const match of text.matchAll(PLACEHOLDER)) {
    const line = lineBefore(text, match.index);
    if (line === undefined || !BEFORE_NAME.test(line)) continue;
    const start = range.start + match.index;
    reporter.report(unsubstitutedVariable(match[0]), placeAt(file, start, start + match[0].length));
    return;
  }
}

/** What stands before an offset on its line; undefined when that is too much. */
function lineBefore(text: string, at: number): string | undefined {
  const from = Math.max(0, at - LINE_START);
  const before = text.slice(from, at);
  const start = before.lastIndexOf("\n");
  return start === -1 && from > 0 ? undefined : before.slice(start + 1);
}

/** The match of a pattern in a part of a file; a plain search of the file comes first, since most files have none. */
function search(file: InputFile, range: Range, plain: string, pattern: RegExp): Range | undefined {
  if (!contains(file, range, plain)) return undefined;
  const match = pattern.exec(file.text.slice(range.start, range.end));
  if (!match) return undefined;
  const start = range.start + match.index;
  return { start, end: start + match[0].length };
}

/** The last search in a file for each text: documents are asked for in order, so each file is searched about once. */
const lastFound = new WeakMap<InputFile, Map<string, Range>>();

function contains(file: InputFile, range: Range, plain: string): boolean {
  let searches = lastFound.get(file);
  if (!searches) lastFound.set(file, (searches = new Map()));
  let last = searches.get(plain);
  if (!last || range.start < last.start || range.start > last.end) {
    const at = file.text.indexOf(plain, range.start);
    last = { start: range.start, end: at === -1 ? file.text.length : at };
    searches.set(plain, last);
  }
  return last.end < range.end && last.end !== file.text.length;
}
