import type { TfValue } from "../schema/value";

/** Whether two texts are the same JSON but for white space and the order of members. */
export function isSameJson(a: TfValue, b: TfValue): boolean {
  if (typeof a !== "string" || typeof b !== "string") return false;
  const [first, second] = [canonical(a), canonical(b)];
  return first !== undefined && first === second;
}

function canonical(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), sortedMembers);
  } catch {
    return undefined;
  }
}

function sortedMembers(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
