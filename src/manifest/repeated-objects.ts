import { differingObjects, repeatedObject } from "../diagnostics/catalog/parse";
import type { Reporter } from "../diagnostics/reporter";
import { describeManifest } from "./describe";
import { groupOf, type Json, type Manifest } from "./manifest";

/** What makes two manifests one object: group, kind, namespace and name; not the version. */
export function objectKey(group: string, kind: string, namespace: string, name: string): string {
  return `${group}\n${kind}\n${namespace}\n${name}`;
}

/**
 * Reports objects that stand twice in one cluster, e.g. in a kustomize base and its overlay.
 *
 * @remarks Reports K53-E110 where they differ, K53-W116 where they do not.
 */
export function reportRepeatedObjects(manifests: readonly Manifest[], reporter: Reporter): void {
  const firsts = new Map<string, Manifest>();
  for (const manifest of manifests) {
    const { apiVersion, kind, namespace, name, cluster } = manifest;
    const key = `${cluster}\n${objectKey(groupOf(apiVersion), kind, namespace, name)}`;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, manifest);
      continue;
    }
    const message = isEqual(first.object, manifest.object) ? repeatedObject : differingObjects;
    reporter.report(message(describeManifest(manifest), cluster), manifest.placeOf(["metadata", "name"]), [
      { message: "It stands here too", place: first.placeOf(["metadata", "name"]) },
    ]);
  }
}

function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a, b] as readonly Record<string, Json | undefined>[];
  return keys.every((key) => key in right! && isEqual(left![key], right![key]));
}
