import type { Manifest } from "../manifest/manifest";
import { groupOf } from "../manifest/manifest";
import { compareBytes } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { ObjectIndex, ObjectKind } from "./source";

/** Makes the objects of one cluster findable by kind and by name. */
export function indexObjects(manifests: readonly Manifest[]): ObjectIndex {
  const byKind = groupBy(manifests, (manifest) => keyOf(groupOf(manifest.apiVersion), manifest.kind));
  const sorted = new Map<string, readonly Manifest[]>();
  const byName = new Map<string, ReadonlyMap<string, Manifest>>();
  const list = ({ group, kind }: ObjectKind): readonly Manifest[] => {
    const key = keyOf(group, kind);
    let objects = sorted.get(key);
    if (!objects) sorted.set(key, (objects = [...(byKind.get(key) ?? [])].sort(compareManifests)));
    return objects;
  };
  const get = (kind: ObjectKind, namespace: string, name: string): Manifest | undefined => {
    const key = keyOf(kind.group, kind.kind);
    let names = byName.get(key);
    if (!names)
      byName.set(key, (names = new Map(list(kind).map((object) => [`${object.namespace}/${object.name}`, object]))));
    return names.get(`${namespace}/${name}`);
  };
  return { list, get };
}

const keyOf = (group: string, kind: string): string => `${group}/${kind}`;

const compareManifests = (a: Manifest, b: Manifest): number =>
  compareBytes(a.namespace, b.namespace) ||
  compareBytes(a.name, b.name) ||
  compareBytes(a.file.path, b.file.path) ||
  a.line - b.line;
