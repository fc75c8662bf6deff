import { refused, type Loaded } from "../loaded";
import type { Json } from "../manifest";
import { MAX_DEPTH } from "../measure";
import { emptyMapping, type Mapping } from "../../util/mapping";
import { skipString } from "./scan";

type Mutable = Json[] | Mapping<Json | undefined>;

/** Whether a text is JSON by its first character; YAML in flow style looks the same. */
export function looksLikeJson(text: string): boolean {
  return /^\ufeff?\s*[[{](?!\{)/.test(text);
}

/** Reads a JSON text into mappings that inherit nothing. Refuses repeated keys and deep nesting; never throws. */
export function loadJson(text: string, repeatedKeys: "refuse" | "last-wins"): Loaded {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return refused("syntax", error instanceof Error ? error.message : "it is not JSON", 0);
  }
  const count = { keys: 0 };
  const value = inOwnMappings(parsed, 0, count);
  if (value === undefined) return refused("depth", "it is nested too deep", 0);
  if (repeatedKeys === "refuse" && count.keys !== countKeys(text))
    return refused("duplicate-key", "a key is repeated", 0);
  return { ok: true, value };
}

/**
 * A copy of plain data whose mappings inherit nothing.
 *
 * Members that JSON cannot hold are left out, as JSON.stringify does.
 *
 * @returns undefined when it is nested deeper than {@link MAX_DEPTH}
 */
export function plainCopy(value: unknown): Json | undefined {
  return inOwnMappings(value, 0, { keys: 0 });
}

function inOwnMappings(value: unknown, depth: number, count: { keys: number }): Json | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object") return null;
  if (depth > MAX_DEPTH) return undefined;
  const isList = Array.isArray(value);
  const copy: Mutable = isList ? [] : emptyMapping();
  for (const key of Object.keys(value)) {
    const child = (value as Record<string, unknown>)[key];
    if (!isList && isAbsent(child)) continue;
    const plain = inOwnMappings(child, depth + 1, count);
    if (plain === undefined) return undefined;
    if (Array.isArray(copy)) copy.push(plain);
    else copy[key] = plain;
    if (!isList) count.keys++;
  }
  return copy;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || typeof value === "function" || typeof value === "symbol";
}

/** How many keys a JSON text has, repeated ones included: the colons outside its strings. */
function countKeys(text: string): number {
  let keys = 0;
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote === -1 ? text.length : quote;
    for (let i = at; i < end; i++) if (text.charCodeAt(i) === 0x3a) keys++;
    if (quote === -1) break;
    at = skipString(text, quote);
  }
  return keys;
}
