import type { Connection } from "./resource-type";
import { mapOf, type TfObject, type TfValue } from "../schema/value";

/** Which tags an update adds or changes, and which it takes off. */
export function changedTags(
  prior: TfObject,
  planned: TfObject,
): { readonly add: Record<string, string>; readonly remove: string[] } {
  const before = mapOf(prior["tags_all"]);
  const after = mapOf(planned["tags_all"]);
  return {
    add: Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value)),
    remove: Object.keys(before).filter((key) => !(key in after)),
  };
}

/** Tags of a resource are what it has beyond those of the provider block, or says itself. */
export function withoutDefaults(
  tags: Readonly<Record<string, string>>,
  { defaultTags }: Pick<Connection, "defaultTags">,
  configured: TfValue,
): TfValue {
  const own = mapOf(configured);
  const kept = Object.entries(tags).filter(([key, value]) => key in own || defaultTags[key] !== value);
  return kept.length === 0 && configured === null ? null : Object.fromEntries(kept);
}
