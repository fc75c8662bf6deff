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

/** The kinds that a resource may be, going by the definitions and objects among the manifests. */
export function kindsOfResource(name: ResourceName, manifests: readonly Manifest[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const manifest of manifests) {
    if (manifest.kind === "CustomResourceDefinition") {
      const kind = definedKind(manifest.object, name);
      if (kind !== undefined) kinds.add(kind);
    } else if (isOfResource(manifest, name)) kinds.add(manifest.kind);
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

function definedKind(definition: JsonObject, name: ResourceName): string | undefined {
  const spec = asObject(definition["spec"]);
  const names = asObject(spec?.["names"]);
  if (spec?.["group"] !== name.group || names?.["plural"] !== name.resource) return undefined;
  const kind = names["kind"];
  return typeof kind === "string" ? kind : undefined;
}

const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

/** Whether a resource exists although no manifest shows it. */
export function isBuiltIn({ resource, version, group }: ResourceName): boolean {
  return group === "" && version === "v1" && CORE.has(resource);
}
