import type { Json, JsonObject, Manifest } from "./manifest";

/** What a value is, in a message: "a number", "null". */
export function typeName(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "object") return isList(value) ? "a list" : "a mapping";
  return typeof value === "boolean" ? `the boolean ${String(value)}` : `a ${typeof value}`;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isMapping(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

/** `Ingress web/shop`, or `Node n1` for what has no namespace. */
export function describeManifest(manifest: Manifest): string {
  const name = manifest.namespace === "" ? manifest.name : `${manifest.namespace}/${manifest.name}`;
  return `${manifest.kind} ${name}`;
}
