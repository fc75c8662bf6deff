import type { ExternalDnsOptions, SourceName } from "../config/external-dns/options";
import { SOURCES } from "./index";
import { guessPlural, parseResourceName } from "./resource-names";

/**
 * Whether any source may want to read objects of a kind, so that all others need not be parsed.
 *
 * Without `--source` all sources count. For `--unstructured-resource` kinds are told by their usual plural, and
 * CustomResourceDefinitions are read for the unusual ones.
 */
export function relevantKinds(options: ExternalDnsOptions): (group: string, kind: string) => boolean {
  const wanted = new Set<SourceName>(options.sources);
  const kinds = new Set(
    SOURCES.filter((source) => wanted.size === 0 || wanted.has(source.name))
      .flatMap((source) => source.kinds)
      .map(({ group, kind }) => `${group}/${kind}`),
  );
  const resources = options.unstructuredResource.flatMap((text) => parseResourceName(text) ?? []);
  return (group, kind) =>
    kinds.has(`${group}/${kind}`) ||
    (resources.length > 0 && kind === "CustomResourceDefinition") ||
    resources.some((name) => name.group === group && name.resource === guessPlural(kind));
}
