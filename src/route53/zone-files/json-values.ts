import type { FileProblem } from "./problem";

/**
 * The JSON values of a text, in which several may stand one after the other, as in the pages of a listing.
 *
 * Takes time in proportion to the text, whatever it holds.
 */
export function parseJsonValues(text: string): readonly unknown[] | FileProblem {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.trim() === "") return { problem: "is empty" };
  const whole = parse(text.slice(start));
  if ("value" in whole) return [whole.value];
  const values: unknown[] = [];
  for (let at = skipBlanks(text, start); at < text.length; at = skipBlanks(text, at)) {
    const end = endOfValue(text, at);
    if (end === undefined) return { problem: `is no JSON: what begins on line ${lineOf(text, at)} does not end` };
    const part = parse(text.slice(at, end));
    if (!("value" in part)) return { problem: `is no JSON${whereOf(part.message, text, at)}` };
    values.push(part.value);
    at = end;
  }
  return values;
}

function parse(text: string): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: String(error) };
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

/** Where an object or a list ends; the rest of the text for any other value. */
function endOfValue(text: string, from: number): number | undefined {
  if (text[from] !== "{" && text[from] !== "[") return text.length;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') {
      at = endOfString(text, at);
    } else if (unit === "{" || unit === "[") {
      depth++;
    } else if ((unit === "}" || unit === "]") && --depth === 0) {
      return at + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** V8 says where it stopped, but not always; then it is where the value begins. */
function whereOf(message: string, text: string, from: number): string {
  const position = /position (\d+)/.exec(message)?.[1];
  return `: line ${lineOf(text, from + Number(position ?? 0))} is not understood`;
}

function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < position; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
