import type { TfObject, TfValue } from "./value";

/** A type in the notation of Terraform's wire format. */
export type TfType = "string" | "number" | "bool" | readonly ["list" | "set" | "map", "string" | "number"];

/** One argument or attribute of a resource. */
export interface Attribute {
  readonly type: TfType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  /** A change of it replaces the resource. */
  readonly forceNew?: boolean;
  /** Taken where the configuration gives none. */
  readonly default?: TfValue;
  /** The form in which the provider keeps what is configured. */
  readonly normalize?: (value: string) => string;
  /** Whether two spellings are one, so that the one in state stays. */
  readonly same?: (prior: TfValue, next: TfValue, resource: TfObject) => boolean;
  readonly oneOf?: readonly string[];
  /** Bounds of a number, or of the length of a text. */
  readonly range?: readonly [number, number];
}

/** A nested block. */
export interface NestedBlock {
  readonly nesting: "single" | "list" | "set";
  readonly maxItems?: number;
  readonly block: BlockSchema;
  readonly forceNew?: boolean;
  /** Kept in state as it is where the configuration has none. */
  readonly computed?: boolean;
}

export interface BlockSchema {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks?: Readonly<Record<string, NestedBlock>>;
  /** Arguments of which exactly one, or at most one, is given. */
  readonly exactlyOneOf?: readonly string[];
  readonly conflicts?: readonly (readonly string[])[];
  /** Argument → what must be given with it. */
  readonly requires?: Readonly<Record<string, readonly string[]>>;
}

type Extra = Omit<Attribute, "type" | "required" | "optional" | "computed">;

/** An argument that must be given. */
export const required = (type: TfType, extra: Extra = {}): Attribute => ({ type, required: true, ...extra });
/** An argument that may be given. */
export const optional = (type: TfType, extra: Extra = {}): Attribute => ({ type, optional: true, ...extra });
/** What the provider alone says. */
export const computed = (type: TfType, extra: Extra = {}): Attribute => ({ type, computed: true, ...extra });
/** An argument that the provider fills in where it is not given. */
export const filledIn = (type: TfType, extra: Extra = {}): Attribute => ({
  type,
  optional: true,
  computed: true,
  ...extra,
});

/** What every resource of the older kind has. */
export const ID = { id: filledIn("string") };
/** Tags, and tags together with those of the provider block. */
export const TAGS = { tags: optional(["map", "string"]), tags_all: filledIn(["map", "string"]) };

/** `timeouts { create … }`, which only the real provider heeds. */
export function timeouts(...operations: readonly string[]): { readonly timeouts: NestedBlock } {
  const attributes = Object.fromEntries(operations.map((operation) => [operation, optional("string")]));
  return { timeouts: { nesting: "single", block: { attributes } } };
}

/** An object of a schema in which nothing is given. */
export function emptyObject({ attributes, blocks = {} }: BlockSchema): TfObject {
  return Object.fromEntries([
    ...Object.keys(attributes).map((name): [string, TfValue] => [name, null]),
    ...Object.entries(blocks).map(([name, { nesting }]): [string, TfValue] => [name, nesting === "single" ? null : []]),
  ]);
}

/** A state as a schema has it: what is not given is empty, and what the schema does not know is left out. */
export function fitted(schema: BlockSchema, state: TfObject): TfObject {
  const known = emptyObject(schema);
  return { ...known, ...Object.fromEntries(Object.entries(state).filter(([name]) => Object.hasOwn(known, name))) };
}
