import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import type { Path } from "../manifest";
import type { Range } from "../positions";
import type { PlacedDocument } from "./parse-for-places";
import { jsonKey, resolvePlain } from "./plain-scalar";

/** A step on the way down: what an entry holds, and its key if it has one. */
interface Step {
  readonly key: unknown;
  readonly value: unknown;
}

/**
 * The text of a value, or of its key, in a document.
 *
 * Follows YAML aliases and merge keys. Stops at the nearest ancestor when the way ends early.
 *
 * @returns undefined when not even the document's root is in the text
 */
export function findNode(document: PlacedDocument, path: Path, part: "key" | "value"): Range | undefined {
  let step: Step = { key: undefined, value: document.contents };
  let found = textOf(step, "value", document);
  for (const [i, name] of path.entries()) {
    const next = enter(follow(step.value, document), name, document);
    if (!next) return found;
    step = next;
    found = textOf(step, i === path.length - 1 ? part : "value", document) ?? found;
  }
  return found;
}

function enter(node: unknown, name: string | number, document: PlacedDocument): Step | undefined {
  if (isMap(node)) return entryOf(node, String(name), document, 0);
  if (isSeq(node) && typeof name === "number" && name < node.items.length) {
    return { key: undefined, value: node.items[name] };
  }
  return undefined;
}

/** The last entry of that name, as a repeated key counts; else one that a merge key brings in. */
function entryOf(map: YAMLMap, name: string, document: PlacedDocument, depth: number): Step | undefined {
  const own = map.items.findLast((pair) => keyText(pair) === name);
  if (own) return own;
  if (depth > 20) return undefined;
  const merged = map.items.filter((pair) => keyText(pair) === "<<").map((pair) => follow(pair.value, document));
  for (const source of merged.flatMap((node) => (isSeq(node) ? node.items : [node]))) {
    const node = follow(source, document);
    const entry = isMap(node) ? entryOf(node, name, document, depth + 1) : undefined;
    if (entry) return entry;
  }
  return undefined;
}

/** The key of an entry as it is in JSON; undefined for what cannot be one. */
export function keyText(pair: Pair): string | undefined {
  const { key } = pair;
  if (!isScalar(key)) return undefined;
  const text = String(key.value);
  return key.type === "PLAIN" && key.tag === undefined ? jsonKey(resolvePlain(text)) : text;
}

function follow(node: unknown, document: PlacedDocument): unknown {
  let current = node;
  for (let i = 0; i < 100 && isAlias(current); i++) current = current.resolve(document);
  return current;
}

function textOf(step: Step, part: "key" | "value", document: PlacedDocument): Range | undefined {
  if (part === "key") return rangeOf(step.key) ?? rangeOf(follow(step.value, document));
  const value = rangeOf(follow(step.value, document));
  const isEmpty = !value || value.start === value.end;
  return isEmpty ? (rangeOf(step.key) ?? value) : value;
}

/** Where a node of the `yaml` package stands in its document's text. */
export function rangeOf(node: unknown): Range | undefined {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}
