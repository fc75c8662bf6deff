import { annotationsNotRead, customTag, unrenderedTemplate, unsubstitutedVariable } from "../diagnostics/catalog/parse";
import type { Reporter } from "../diagnostics/reporter";
import type { InputFile } from "../text/input-file";
import { placeAt } from "../text/position";
import { findTemplateAction } from "./helm-template";
import type { Range } from "./positions";

/** An annotation key of external-dns, with what makes it a key. */
const ANNOTATION = /external-dns\.(?:alpha\.)?kubernetes\.io\/[a-z][a-z-]*["']?\s*:/;
const CUSTOM_TAG = /(?<=^|[\s,[{:-])!(?!!)[\w:./<>-]*(?=[\s,\]}]|$)/g;
/** A `${NAME}` on a line that carries a name or a target. */
const PLACEHOLDER = /^[^#\n]*(?:host|target|dnsName|external-dns|name:|namespace:)[^\n]*?(\$\{[A-Za-z_]\w*[^}\n]*\})/m;

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
  const line = search(file, range, "${", PLACEHOLDER);
  if (line) {
    const start = file.text.indexOf("${", line.start);
    reporter.report(unsubstitutedVariable(file.text.slice(start, line.end)), placeAt(file, start, line.end));
  }
  return true;
}

/** Quoted text and comments can hold what looks like a tag, so only tags before which no quote stands count. */
function reportCustomTags(file: InputFile, range: Range, reporter: Reporter): void {
  if (!contains(file, range, "!")) return;
  const text = file.text.slice(range.start, range.end);
  for (const match of text.matchAll(CUSTOM_TAG)) {
    const line = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
    if (!/^[\s-]*(?:[\w./-]+\s*:\s*)?[\s[{]*$/.test(line)) continue;
    const start = range.start + match.index;
    reporter.report(customTag(match[0]), placeAt(file, start, start + match[0].length));
    return;
  }
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
