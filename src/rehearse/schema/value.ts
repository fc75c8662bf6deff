/** Stands for what is known only after an apply. */
export class Unknown {
  toJSON(): string {
    return "(known after apply)";
  }
}

export const UNKNOWN = new Unknown();

/** A value of Terraform as a provider gets and gives it; null is absent. Sets are lists. */
export type TfValue = null | boolean | number | string | Unknown | readonly TfValue[] | TfObject;

/** Every attribute and block of a schema is a member. */
export interface TfObject {
  readonly [name: string]: TfValue;
}

export function isObject(value: TfValue): value is TfObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}

/** Whether anything in it is known only after an apply. */
export function hasUnknown(value: TfValue): boolean {
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return (value as readonly TfValue[]).some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}

/** What the provider's SDK takes as not given: null, false, 0, the empty text, the empty collection. Source: TF-CDK-5. */
export function isZero(value: TfValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** A text, or undefined where it is absent, empty or unknown. */
export function textOf(value: TfValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number, or undefined where it is absent or unknown. */
export function numberOf(value: TfValue | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The known texts of a list or set. */
export function textsOf(value: TfValue | undefined): string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly TfValue[]).filter((item): item is string => typeof item === "string");
}

/** The first block of a kind, where there is one. */
export function blockOf(value: TfValue | undefined): TfObject | undefined {
  const first = Array.isArray(value) ? (value as readonly TfValue[])[0] : value;
  return first !== undefined && isObject(first) ? first : undefined;
}

/** The blocks of a kind. */
export function blocksOf(value: TfValue | undefined): TfObject[] {
  return Array.isArray(value) ? (value as readonly TfValue[]).filter(isObject) : [];
}

/** The texts of a map, e.g. of tags. */
export function mapOf(value: TfValue | undefined): Record<string, string> {
  if (value === undefined || !isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
