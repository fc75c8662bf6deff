import { ignoredAnnotation, unknownAnnotation, unreadPrefix } from "../diagnostics/catalog/extract";
import type { Manifest } from "../manifest/manifest";
import { nearest } from "../util/nearest";
import {
  ALPHA_PREFIX,
  isProviderSuffix,
  KNOWN_SUFFIXES,
  KUBE53_PREFIX,
  NEW_PREFIX,
  prefixesOf,
  SUFFIX_FAMILIES,
} from "./annotation-keys";
import type { Source, SourceContext, SourceKind } from "./source";

/** What counts on one kind: annotation suffixes, with `aws-*` for all provider-specific ones. */
type Honoured = ReadonlySet<string>;

/** Not honoured by kind but by nearly all: ownership of the object. */
const ALWAYS = ["controller"];

/**
 * Reports annotations that nothing reads: unknown names (K53-W204), names without effect on the kind (K53-W205) and names
 * under a prefix that exact mode does not read (K53-W206).
 *
 * @param sources - those that are on
 */
export function checkAnnotations(context: SourceContext, sources: readonly Source[]): void {
  for (const [kind, honoured] of honouredByKind(sources))
    for (const manifest of context.objects.list(kind)) checkObject(context, manifest, kind, honoured);
}

function honouredByKind(sources: readonly Source[]): Map<SourceKind, Honoured> {
  const byName = new Map<string, { kind: SourceKind; suffixes: Set<string> }>();
  for (const source of sources)
    for (const kind of source.kinds) {
      const suffixes = kind.annotations ?? (kind.role === "primary" ? source.annotations : undefined);
      if (!suffixes) continue;
      const key = `${kind.group}/${kind.kind}`;
      const known = byName.get(key) ?? { kind, suffixes: new Set(ALWAYS) };
      suffixes.forEach((suffix) => known.suffixes.add(suffix));
      byName.set(key, known);
    }
  return new Map([...byName.values()].map(({ kind, suffixes }) => [kind, suffixes]));
}

function checkObject(context: SourceContext, manifest: Manifest, kind: SourceKind, honoured: Honoured): void {
  const metadata = manifest.object["metadata"];
  if (typeof metadata !== "object" || metadata === null || !("annotations" in metadata)) return;
  const annotations = metadata["annotations"];
  if (typeof annotations !== "object" || annotations === null) return;
  for (const key of Object.keys(annotations)) checkKey(context, manifest, kind, honoured, key);
}

function checkKey(context: SourceContext, manifest: Manifest, kind: SourceKind, honoured: Honoured, key: string): void {
  const place = (): ReturnType<Manifest["placeOf"]> => manifest.placeOf(["metadata", "annotations", key], "key");
  const prefix = prefixesOf(context.options, context.mode).find((candidate) => key.startsWith(candidate));
  if (prefix === undefined) {
    const isUnread = [ALPHA_PREFIX, NEW_PREFIX, KUBE53_PREFIX].some((candidate) => key.startsWith(candidate));
    if (context.mode === "exact" && isUnread)
      context.reporter.report(unreadPrefix(key, context.options.annotationPrefix), place());
    return;
  }
  const suffix = key.slice(prefix.length);
  if (!isKnown(suffix)) {
    const similar = nearest(suffix, KNOWN_SUFFIXES);
    context.reporter.report(unknownAnnotation(key, similar && prefix + similar), place());
  } else if (!honoured.has(suffix) && !(honoured.has("aws-*") && isProviderSuffix(suffix))) {
    context.reporter.report(ignoredAnnotation(key, kind.kind), place());
  }
}

function isKnown(suffix: string): boolean {
  return (
    (KNOWN_SUFFIXES as readonly string[]).includes(suffix) ||
    SUFFIX_FAMILIES.some((family) => suffix.startsWith(family) && suffix !== family)
  );
}
