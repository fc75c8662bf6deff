import type { ClusterConfig } from "../config/config";
import { SOURCES } from "./index";
import { guessPlural, parseResourceName, type ResourceName } from "./resource-names";
import type { Source, SourceKind } from "./source";

/** The sources that a cluster's configuration allows: those of `--source`, or all. */
export function sourcesAllowed(cluster: ClusterConfig): readonly Source[] {
  const names = cluster.externalDns?.sources ?? [];
  return names.length === 0 ? SOURCES : SOURCES.filter((source) => names.includes(source.name));
}

/** The kinds of objects that a cluster's sources read, each once. */
export function kindsOf(cluster: ClusterConfig): SourceKind[] {
  const kinds = new Map<string, SourceKind>();
  for (const kind of sourcesAllowed(cluster).flatMap((source) => source.kinds)) {
    const key = `${kind.group}/${kind.kind}`;
    if (!kinds.has(key)) kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** A kind as a cluster is asked for it; the kind is empty where only the resource is known. */
export type KindToList = Pick<SourceKind, "group" | "versions" | "kind" | "resource">;

/** What a live cluster is asked for: the kinds of the sources, and what `--unstructured-resource` names. */
export function kindsToList(cluster: ClusterConfig): KindToList[] {
  return [
    ...kindsOf(cluster),
    ...unstructuredResources(cluster).map(({ group, version, resource }) => ({
      group,
      versions: [version],
      kind: "",
      resource,
    })),
  ];
}

function unstructuredResources(cluster: ClusterConfig): ResourceName[] {
  return (cluster.externalDns?.unstructuredResource ?? []).flatMap((text) => parseResourceName(text) ?? []);
}

/**
 * Decides by group and kind which documents are worth parsing.
 *
 * For `--unstructured-resource` kinds are told by their usual plural, and CustomResourceDefinitions are read for the
 * unusual ones.
 */
export function kindsToRead(cluster: ClusterConfig): (group: string, kind: string) => boolean {
  const kinds = new Set(kindsOf(cluster).map(({ group, kind }) => `${group}/${kind}`));
  const resources = unstructuredResources(cluster);
  return (group, kind) =>
    kinds.has(`${group}/${kind}`) ||
    (resources.length > 0 && kind === "CustomResourceDefinition") ||
    resources.some((name) => name.group === group && name.resource === guessPlural(kind));
}
