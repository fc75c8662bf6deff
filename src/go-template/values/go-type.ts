import type { Method } from "./method";

/** Go's kinds, as far as a template can meet them. */
export type GoKind =
  | "bool"
  | "string"
  | IntegerKind
  | "float32"
  | "float64"
  | "complex128"
  | "slice"
  | "map"
  | "struct"
  | "ptr"
  | "interface"
  | "func";

/** The signed kinds. */
export type SignedKind = "int" | "int8" | "int16" | "int32" | "int64";
/** The unsigned kinds. */
export type UnsignedKind = "uint" | "uint8" | "uint16" | "uint32" | "uint64";
export type IntegerKind = SignedKind | UnsignedKind;

/** A field of a struct. */
export interface GoField {
  readonly name: string;
  readonly type: GoType;
  /** Whether its own fields and methods can be named without it. */
  readonly isEmbedded: boolean;
}

/** A Go type. Two are the same when they are the same object, or have no name and the same text. */
export interface GoType {
  readonly kind: GoKind;
  /** As `%T` prints it, e.g. `map[string]string` or `v1.ServiceSpec`. */
  readonly text: string;
  /** Whether it was declared under a name of its own. */
  readonly isNamed: boolean;
  /** Of slices, maps and pointers. */
  readonly element?: GoType;
  readonly key?: GoType;
  /** Of structs. */
  readonly fields?: readonly GoField[];
  /** By name; those of a pointer's element are found through the element. */
  readonly methods?: ReadonlyMap<string, Method>;
}

const basic = (kind: GoKind): GoType => ({ kind, text: kind, isNamed: true });

export const BOOL = basic("bool");
export const STRING = basic("string");
export const INT = basic("int");
export const INT64 = basic("int64");
export const FLOAT64 = basic("float64");
export const COMPLEX128 = basic("complex128");
/** The empty interface. */
export const ANY: GoType = { kind: "interface", text: "interface {}", isNamed: false };

export const sliceOf = (element: GoType): GoType => ({
  kind: "slice",
  text: `[]${element.text}`,
  isNamed: false,
  element,
});
export const mapOf = (key: GoType, element: GoType): GoType => ({
  kind: "map",
  text: `map[${key.text}]${element.text}`,
  isNamed: false,
  key,
  element,
});
export const pointerTo = (element: GoType): GoType => ({
  kind: "ptr",
  text: `*${element.text}`,
  isNamed: false,
  element,
});

const BASIC_KINDS = ["bool", "string", "float32", "float64", "complex128"] as const;
const INTEGERS = ["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64"] as const;

/** Go's own types, by name. */
export const BASIC_TYPES: ReadonlyMap<string, GoType> = new Map(
  [...BASIC_KINDS, ...INTEGERS].map((kind) => [
    kind as string,
    [BOOL, STRING, INT, INT64, FLOAT64, COMPLEX128].find((type) => type.kind === kind) ?? basic(kind),
  ]),
);

export const STRING_MAP = mapOf(STRING, STRING);
/** How Go holds a JSON object, and a JSON list, without knowing more of it. */
export const ANY_MAP = mapOf(STRING, ANY);
export const ANY_SLICE = sliceOf(ANY);

/** Whether a value of one type can stand where the other is asked for, as Go's assignments demand. */
export function isAssignable(from: GoType, to: GoType): boolean {
  if (isSameType(from, to) || to.kind === "interface") return true;
  return from.kind === to.kind && !(from.isNamed && to.isNamed) && hasSameParts(from, to);
}

function isSameType(a: GoType, b: GoType): boolean {
  if (a === b) return true;
  return !a.isNamed && !b.isNamed && a.kind === b.kind && hasSameParts(a, b);
}

function hasSameParts(a: GoType, b: GoType): boolean {
  if (a.kind === "struct" || a.kind === "func") return false;
  const isSame = (x: GoType | undefined, y: GoType | undefined): boolean => (x && y ? isSameType(x, y) : x === y);
  return isSame(a.element, b.element) && isSame(a.key, b.key);
}

/** Whether the type has a value `nil`. */
export function canBeNil(type: GoType): boolean {
  return ["slice", "map", "ptr", "interface", "func"].includes(type.kind);
}

export const isSigned = (kind: GoKind): kind is SignedKind => kind.startsWith("int") && kind !== "interface";
export const isUnsigned = (kind: GoKind): kind is UnsignedKind => kind.startsWith("uint");
export const isFloat = (kind: GoKind): kind is "float32" | "float64" => kind.startsWith("float");
