import { emptyName } from "../diagnostics/catalog/extract";
import type { Field } from "../manifest/field";
import type { Place } from "../text/position";
import { splitList } from "./annotations";
import type { SourceContext } from "./source";
import type { SourceObject } from "./source-object";

/** A DNS name that an object asks for, and where it stands. */
export interface Host {
  readonly name: string;
  readonly place: () => Place | undefined;
}

/** A name that stands in a field of its own. */
export function hostOf(field: Field, name = field.text()): Host {
  return { name, place: () => field.place() };
}

/** The strings of a list that are not empty, as names. */
export function hostsOf(list: Field): Host[] {
  const hosts: Host[] = [];
  for (const field of list.list()) {
    const name = field.text();
    if (name !== "") hosts.push(hostOf(field, name));
  }
  return hosts;
}

/**
 * The names in a `hostname` or `internal-hostname` annotation.
 *
 * An empty element is a name of its own to external-dns; safe mode reports and drops it (K53-E228).
 */
export function annotationHosts(context: SourceContext, object: SourceObject, suffix = "hostname"): Host[] {
  const { annotations } = object;
  const text = annotations.get(suffix);
  if (text === undefined) return [];
  const place = (): Place | undefined => annotations.place(suffix);
  const names = splitList(text);
  if (context.mode === "exact" || !names.includes("")) return names.map((name) => ({ name, place }));
  context.reporter.report(emptyName(annotations.keyOf(suffix)!), place());
  return names.filter((name) => name !== "").map((name) => ({ name, place }));
}

/** Like {@link annotationHosts} for `hostname`; none with `--ignore-hostname-annotation`. */
export function honouredHosts(context: SourceContext, object: SourceObject): Host[] {
  return context.options.ignoreHostnameAnnotation ? [] : annotationHosts(context, object);
}
