import { STRING } from "../../go-template/values/go-type";
import type { GoStruct } from "../../go-template/values/go-value";
import type { Method } from "../../go-template/values/method";
import type { TypeEntry } from "./parse-types";

const METADATA = new Set(
  (
    "Name Namespace GenerateName UID ResourceVersion Generation SelfLink CreationTimestamp DeletionTimestamp " +
    "DeletionGracePeriodSeconds Labels Annotations OwnerReferences Finalizers ManagedFields"
  ).split(" "),
);
const WRAPPER = new Set("Name Namespace Kind APIVersion Labels Annotations".split(" "));

/** The `Get…` methods of a type: those of metadata, of external-dns' wrapper, and of what protobuf generates. */
export function getters(entry: TypeEntry): [string, Method][] {
  const names = (entry.fields ?? []).map(({ name }) => name);
  return names.filter((name) => hasGetter(entry, name)).map((name) => [`Get${name}`, getter(name)]);
}

function hasGetter(entry: TypeEntry, name: string): boolean {
  if (entry.text === "v1.ObjectMeta") return METADATA.has(name);
  if (entry.text === "source.unstructuredWrapper") return WRAPPER.has(name);
  return entry.package === "istioapi";
}

const getter = (name: string): Method => ({
  parameters: [],
  needsPointer: true,
  call: ({ data }) => (data as GoStruct).field(name),
});

/** A method that gives a text. */
export const textMethod = (needsPointer: boolean, call: (data: GoStruct) => string): Method => ({
  parameters: [],
  needsPointer,
  call: ({ data }) => ({ type: STRING, data: call(data as GoStruct) }),
});
