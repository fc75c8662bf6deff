import type { InputFile } from "../../text/input-file";
import { compareBytes } from "../../util/compare";
import type { ListedKind } from "./input";

const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

interface Metadata {
  readonly namespace?: unknown;
  readonly name?: unknown;
  readonly annotations?: unknown;
  readonly managedFields?: unknown;
}

/** What a cluster has of a kind. */
export interface FoundObjects {
  readonly apiVersion: string;
  readonly kind: string;
  readonly items: readonly object[];
}

/**
 * The objects of one kind as a file: a List, sorted by namespace and name, printed with line breaks so that places in it
 * can be shown. Bookkeeping that no source reads (managed fields, the last applied configuration) is left out.
 */
export function listFile(context: string, kind: ListedKind, found: FoundObjects): InputFile {
  const { apiVersion } = found;
  const items = found.items
    .map((object) => ({ apiVersion, kind: kind.kind || found.kind, ...withoutBookkeeping(object) }))
    .map((item) => ({ item, key: sortKey(item) }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ item }) => item);
  const name = kind.group === "" ? kind.resource : `${kind.resource}.${kind.group}`;
  return {
    path: `${context}/${name}.json`,
    text: `${JSON.stringify({ apiVersion: "v1", kind: "List", items }, undefined, 2)}\n`,
  };
}

function withoutBookkeeping(object: object): object & { readonly metadata: object } {
  const { metadata } = object as { readonly metadata?: Metadata | null };
  const { managedFields: _, ...kept } = metadata ?? {};
  const { annotations } = kept;
  if (typeof annotations !== "object" || annotations === null) return { ...object, metadata: kept };
  const others = Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== LAST_APPLIED));
  return { ...object, metadata: { ...kept, annotations: others } };
}

function sortKey({ metadata }: { readonly metadata: Metadata }): string {
  return `${String(metadata.namespace ?? "")}\u0000${String(metadata.name ?? "")}`;
}
