import { groupOf, versionOf, type Json, type JsonObject, type Manifest } from "../manifest/manifest";

/** A resource as `--unstructured-resource` names it. */
export interface ResourceName {
  /** Lower-case plural, e.g. `certificates`. */
  readonly resource: string;
  readonly version: string;
  /** Empty for the core group. */
  readonly group: string;
}

/** Reads `plural.version.group`, or `plural.version` for the core group; undefined for anything else. */
export function parseResourceName(text: string): ResourceName | undefined {
  const [resource = "", version = "", ...group] = text.split(".");
  if (resource === "" || version === "") return undefined;
  return { resource, version, group: group.join(".") };
}

/** The plural that a kind has unless its definition says otherwise. */
export function guessPlural(kind: string): string {
  const lower = kind.toLowerCase();
  if (lower.endsWith("endpoints")) return lower;
  if (/(s|x|z|ch|sh)$/.test(lower)) return `${lower}es`;
  return lower.endsWith("y") && !/[aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

/** Resources of the core group that exist on every cluster, objects or not. */
const CORE = new Set(
  ["configmaps", "endpoints", "events", "namespaces", "nodes", "persistentvolumeclaims", "persistentvolumes", "pods"]
    .concat(["podtemplates", "replicationcontrollers", "resourcequotas", "secrets", "serviceaccounts", "services"])
    .concat(["limitranges"]),
);

/** The kinds that a resource may be, going by the definitions and objects among the manifests, and whether each is namespaced. */
export function kindsOfResource(name: ResourceName, manifests: readonly Manifest[]): ReadonlyMap<string, boolean> {
  const kinds = new Map<string, boolean>();
  for (const manifest of manifests) {
    if (manifest.kind === "CustomResourceDefinition") {
      const definition = definitionOf(manifest.object, name);
      if (definition) kinds.set(definition.kind, definition.isNamespaced);
    } else if (isOfResource(manifest, name) && !kinds.has(manifest.kind)) {
      kinds.set(manifest.kind, manifest.namespace !== "");
    }
  }
  return kinds;
}

function isOfResource(manifest: Manifest, { resource, version, group }: ResourceName): boolean {
  return (
    groupOf(manifest.apiVersion) === group &&
    versionOf(manifest.apiVersion) === version &&
    guessPlural(manifest.kind) === resource
  );
}

function definitionOf(
  definition: JsonObject,
  name: ResourceName,
): { readonly kind: string; readonly isNamespaced: boolean } | undefined {
  const spec = asObject(definition["spec"]);
  const names = asObject(spec?.["names"]);
  if (spec?.["group"] !== name.group || names?.["plural"] !== name.resource) return undefined;
  const kind = names["kind"];
  return typeof kind === "string" ? { kind, isNamespaced: spec["scope"] !== "Cluster" } : undefined;
}

const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

/** Whether a resource exists although no manifest shows it. */
export function isBuiltIn({ resource, version, group }: ResourceName): boolean {
  return group === "" && version === "v1" && CORE.has(resource);
}
