import { conflictingAnnotations } from "../diagnostics/catalog/extract";
import type { Json, JsonObject, Manifest } from "../manifest/manifest";
import type { Field } from "../manifest/field";
import type { Place } from "../text/position";
import { prefixesOf, KUBE53_PREFIX } from "./annotation-keys";
import type { SourceContext } from "./source";

/** One annotation, by its full key. */
export interface Found {
  /** What follows the prefix; empty for kube53's own. */
  readonly suffix: string;
  readonly key: string;
  readonly value: string;
}

const NONE: Found[] = [];

/**
 * The annotations of one object that concern external-dns and kube53.
 *
 * Safe mode reads the old and the new prefix, and a disagreement between them is an error (K53-E203).
 */
export class Annotations {
  readonly #manifest: Manifest;
  readonly #mapping: JsonObject | undefined;
  // Lists, not maps: objects have few of these, and thousands of objects are kept.
  #found: Found[] = NONE;
  #kube53: Found[] = NONE;

  constructor(metadata: Field, context: Pick<SourceContext, "options" | "mode" | "reporter">) {
    const field = metadata.get("annotations");
    this.#manifest = metadata.manifest;
    this.#mapping = field.mapping();
    if (!this.#mapping) return;
    const prefixes = prefixesOf(context.options, context.mode);
    for (const key in this.#mapping) {
      const prefix = prefixes.find((candidate) => key.startsWith(candidate));
      if (prefix === undefined && !key.startsWith(KUBE53_PREFIX)) continue;
      const value = annotationText(this.#mapping[key]);
      if (value === undefined) field.get(key).string();
      else if (prefix === undefined) this.#kube53 = [...this.#kube53, { suffix: "", key, value }];
      else this.#add({ suffix: key.slice(prefix.length), key, value }, prefixes, context);
    }
  }

  #add(found: Found, prefixes: readonly string[], context: Pick<SourceContext, "reporter">): void {
    const other = this.#find(found.suffix);
    if (!other) {
      if (this.#found === NONE) this.#found = [found];
      else this.#found.push(found);
      return;
    }
    const rank = (entry: Found): number => prefixes.findIndex((prefix) => entry.key.startsWith(prefix));
    const [used, unused] = rank(found) < rank(other) ? [found, other] : [other, found];
    this.#found[this.#found.indexOf(other)] = used;
    if (used.value === unused.value) return;
    const message = conflictingAnnotations(used.key, unused.key);
    context.reporter.report(message, this.rawPlace(used.key), [
      { message: "The other spelling is here", place: this.rawPlace(unused.key) },
    ]);
  }

  #find(suffix: string): Found | undefined {
    for (const found of this.#found) if (found.suffix === suffix) return found;
    return undefined;
  }

  /** The value under any prefix that is read, e.g. of `hostname`. */
  get(suffix: string): string | undefined {
    return this.#find(suffix)?.value;
  }

  /** The full key as written, e.g. for messages. */
  keyOf(suffix: string): string | undefined {
    return this.#find(suffix)?.key;
  }

  /** All that was read, in the order of the text. */
  get all(): readonly Found[] {
    return this.#found;
  }

  /** An annotation by its full key, under no prefix of external-dns. */
  raw(key: string): string | undefined {
    return this.#mapping && Object.hasOwn(this.#mapping, key) ? annotationText(this.#mapping[key]) : undefined;
  }

  /** kube53's own annotations, by full key. */
  get kube53(): readonly Found[] {
    return this.#kube53;
  }

  /** Where the value of an annotation stands; undefined when it does not exist. */
  place(suffix: string): Place | undefined {
    const found = this.#find(suffix);
    return found && this.rawPlace(found.key);
  }

  /** Like {@link place}, by full key. */
  rawPlace(key: string): Place {
    return annotationPlace(this.#manifest, key);
  }
}

/** Where the value of an annotation stands, by its full key. */
export function annotationPlace(manifest: Manifest, key: string): Place {
  return manifest.placeOf(["metadata", "annotations", key]);
}

/** Kubernetes takes strings only; reading the manifest has reported a number or boolean, and null is the empty string to Go. */
function annotationText(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/**
 * Splits a list of names or targets: every blank is dropped, other white space only at both ends of the whole text.
 *
 * Elements may be empty: `""` is one empty element. Source: spec of external-dns, "List parsing".
 */
export function splitList(text: string): string[] {
  return text.replaceAll(" ", "").trim().split(",");
}

/** The elements of a target annotation, each without one final dot; none when it is absent or empty. */
export function targetsOf(annotations: Annotations): string[] {
  const text = annotations.get("target");
  return text === undefined || text === "" ? [] : splitList(text).map(trimFinalDot);
}

/** Without one final dot. */
export function trimFinalDot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}
