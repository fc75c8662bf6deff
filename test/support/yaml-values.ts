import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { keyText } from "../../src/manifest/yaml/find-node";
import { parseForPlaces, type PlacedDocument } from "../../src/manifest/yaml/parse-for-places";
import { resolvePlain } from "../../src/manifest/yaml/plain-scalar";

/** The value of a document as the `yaml` package has it, with Kubernetes' types: the second opinion on our parser. */
export function valueByYamlPackage(text: string): unknown {
  const document = parseForPlaces(text);
  if (document.errors.length > 0) throw new Error(document.errors[0]!.message);
  return toValue(document.contents, document);
}

function toValue(node: unknown, document: PlacedDocument): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return toValue(node.resolve(document), document);
  if (isSeq(node)) return node.items.map((item) => toValue(item, document));
  if (isMap(node)) return Object.fromEntries(entriesOf(node, document));
  if (!isScalar(node)) throw new Error("unknown node");
  const isPlain = node.tag === undefined && (node.type === "PLAIN" || node.type === undefined);
  return isPlain ? resolvePlain(String(node.source ?? node.value ?? "")) : node.value;
}

/** The entries of a mapping: its own, and before them those of merge keys that it does not have itself. */
function entriesOf(map: YAMLMap, document: PlacedDocument): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  const isMerge = (key: unknown): boolean => isScalar(key) && key.type === "PLAIN" && key.value === "<<";
  for (const pair of map.items.filter(({ key }) => isMerge(key))) {
    const merged = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const node = isAlias(source) ? source.resolve(document) : source;
      if (!isMap(node)) throw new Error("not a mapping to merge");
      for (const [key, value] of entriesOf(node, document)) if (!entries.has(key)) entries.set(key, value);
    }
  }
  for (const pair of map.items.filter(({ key }) => !isMerge(key))) {
    const key = keyText(pair);
    if (key === undefined) throw new Error("not a key");
    entries.set(key, toValue(pair.value, document));
  }
  return entries;
}
