import type { Range } from "../positions";

/** One entry of a JSON object or array in its text; `key` is undefined in an array. */
export interface JsonEntry {
  readonly key: Range | undefined;
  readonly value: Range;
}

/**
 * The entries of the JSON object or array that starts at an offset; none for any other value.
 *
 * @param text - must hold valid JSON there
 */
export function* jsonEntries(text: string, start: number): Generator<JsonEntry> {
  const open = text[start];
  if (open !== "{" && open !== "[") return;
  let at = skipBlank(text, start + 1);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") {
    let key: Range | undefined;
    if (open === "{") {
      key = { start: at, end: skipString(text, at) };
      at = skipBlank(text, skipBlank(text, key.end) + 1);
    }
    const value = { start: at, end: skipValue(text, at) };
    yield { key, value };
    at = skipBlank(text, value.end);
    if (text[at] === ",") at = skipBlank(text, at + 1);
  }
}

/** The offset of the next character that is not blank. */
export function skipBlank(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next++;
  return next;
}

/** The offset after the string that starts at an offset. */
export function skipString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const c = text[at];
    if (c === '"') at = skipString(text, at);
    else at++;
    if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    if (depth === 0 && (c === '"' || c === "}" || c === "]")) return at;
    if (depth === 0 && /[\s,}\]]/.test(text[at] ?? ",")) return at;
  }
  return at;
}
