import { mapOf, type TfObject } from "../schema/value";

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
