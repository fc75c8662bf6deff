import type { JsonObject, Manifest } from "./manifest";

type Named = Pick<Manifest, "cluster" | "kind" | "namespace" | "name">;

const NONE: JsonObject = {};

/** Looks the labels of an object up, also after the manifests have let their objects go. */
export function labelsOfManifests(manifests: readonly Manifest[]): (object: Named) => JsonObject {
  const labels = new Map<string, JsonObject>();
  for (const manifest of manifests) {
    const metadata = manifest.object["metadata"];
    const found = isObject(metadata) ? metadata["labels"] : undefined;
    if (isObject(found)) labels.set(keyOf(manifest), found);
  }
  return (object) => labels.get(keyOf(object)) ?? NONE;
}

const keyOf = ({ cluster, kind, namespace, name }: Named): string => JSON.stringify([cluster, kind, namespace, name]);

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
