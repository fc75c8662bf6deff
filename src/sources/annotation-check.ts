import { ignoredAnnotation, invalidAnnotation, unknownAnnotation, unreadPrefix } from "../diagnostics/catalog/extract";
import type { Message } from "../diagnostics/diagnostic";
import type { JsonObject, Manifest } from "../manifest/manifest";
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

/** Suffixes with a fixed choice of values; those of the hostname sources are checked where they are read. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ["access", ["public", "private"]],
  ["endpoints-type", ["NodeExternalIP", "HostIP"]],
]);

/**
 * Reports annotations that nothing reads: unknown names (K53-W204), names without effect on the kind (K53-W205), names
 * under a prefix that exact mode does not read (K53-W206), and values that mean nothing (K53-W208).
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
      const known = byName.get(key) ?? { kind, suffixes: new Set<string>() };
      suffixes.forEach((suffix) => known.suffixes.add(suffix));
      byName.set(key, known);
    }
  return new Map([...byName.values()].map(({ kind, suffixes }) => [kind, suffixes]));
}

function checkObject(context: SourceContext, manifest: Manifest, kind: SourceKind, honoured: Honoured): void {
  const metadata = manifest.object["metadata"];
  if (typeof metadata !== "object" || metadata === null || !("annotations" in metadata)) return;
  const annotations = metadata["annotations"] as JsonObject | null | undefined;
  if (typeof annotations !== "object" || annotations === null) return;
  const prefixes = prefixesOf(context.options, context.mode);
  for (const key in annotations) {
    const prefix = prefixes.find((candidate) => key.startsWith(candidate));
    const message = prefix === undefined ? unreadMessage(context, key) : suffixMessage(prefix, key, kind, honoured);
    if (message) context.reporter.report(message, manifest.placeOf(["metadata", "annotations", key], "key"));
    else if (prefix !== undefined) checkChoice(context, manifest, key, key.slice(prefix.length), annotations[key]);
  }
}

function checkChoice(
  { reporter }: SourceContext,
  manifest: Manifest,
  key: string,
  suffix: string,
  value: unknown,
): void {
  const choices = CHOICES.get(suffix);
  if (!choices || typeof value !== "string" || choices.includes(value)) return;
  const message = invalidAnnotation(key, value, choices.join(" or "));
  reporter.report(message, manifest.placeOf(["metadata", "annotations", key]));
}

function unreadMessage({ mode, options }: SourceContext, key: string): Message | undefined {
  if (mode === "safe") return undefined;
  const isUnread = [ALPHA_PREFIX, NEW_PREFIX, KUBE53_PREFIX].some((prefix) => key.startsWith(prefix));
  return isUnread ? unreadPrefix(key, options.annotationPrefix) : undefined;
}

function suffixMessage(prefix: string, key: string, kind: SourceKind, honoured: Honoured): Message | undefined {
  const suffix = key.slice(prefix.length);
  if (honoured.has(suffix)) return undefined;
  if (!isKnown(suffix)) {
    const similar = nearest(suffix, KNOWN_SUFFIXES);
    return unknownAnnotation(key, similar && prefix + similar);
  }
  return honoured.has("aws-*") && isProviderSuffix(suffix) ? undefined : ignoredAnnotation(key, kind.kind);
}

function isKnown(suffix: string): boolean {
  return (
    (KNOWN_SUFFIXES as readonly string[]).includes(suffix) ||
    SUFFIX_FAMILIES.some((family) => suffix.startsWith(family) && suffix !== family)
  );
}
