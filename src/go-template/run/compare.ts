import { TemplateProblem } from "../problem";
import { isFloat, isSigned, isUnsigned } from "../values/go-type";
import { unwrap, type Complex, type GoStruct, type GoValue } from "../values/go-value";
import { canBeNil } from "../values/go-type";

type BasicKind = "bool" | "string" | "int" | "uint" | "float" | "complex";

function basicKind(value: GoValue | undefined): BasicKind | undefined {
  const kind = value?.type.kind;
  if (!kind) return undefined;
  if (isSigned(kind)) return "int";
  if (isUnsigned(kind)) return "uint";
  if (isFloat(kind)) return "float";
  if (kind === "complex128") return "complex";
  return kind === "bool" || kind === "string" ? kind : undefined;
}

const isInteger = (kind: BasicKind | undefined): boolean => kind === "int" || kind === "uint";

/** `eq`: whether the first value equals any of the others. Values of different sorts cannot be compared. */
export function equalsAny(first: GoValue | undefined, others: readonly (GoValue | undefined)[]): boolean {
  if (others.length === 0) throw new TemplateProblem("missing argument for comparison");
  return others.some((other) => equals(unwrap(first), unwrap(other)));
}

function equals(a: GoValue | undefined, b: GoValue | undefined): boolean {
  const kind = basicKind(a);
  const other = basicKind(b);
  if (kind !== other) {
    if (isInteger(kind) && isInteger(other)) return a!.data === b!.data;
    if (a && b) throw new TemplateProblem("incompatible types for comparison");
    return false;
  }
  if (kind === undefined) return equalsOther(a, b);
  if (kind !== "complex") return a!.data === b!.data;
  const [x, y] = [a!.data as Complex, b!.data as Complex];
  return x.real === y.real && x.imaginary === y.imaginary;
}

const isNil = (value: GoValue | undefined): boolean => !value || (canBeNil(value.type) && value.data === null);

/** Anything can be compared with nil; of the rest only pointers and structs of comparable fields. */
function equalsOther(a: GoValue | undefined, b: GoValue | undefined): boolean {
  if (a && b && a.type.kind !== b.type.kind)
    throw new TemplateProblem(`non-comparable types ${a.type.text} and ${b.type.text}`);
  if (isNil(a) || isNil(b)) return isNil(a) === isNil(b);
  return isSame(a!, b!);
}

function isSame(a: GoValue, b: GoValue): boolean {
  if (a.type.text !== b.type.text) return false;
  switch (a.type.kind) {
    case "ptr":
      return a.data === b.data;
    case "struct":
      return a.type.fields!.every(({ name }) =>
        isSame((a.data as GoStruct).field(name), (b.data as GoStruct).field(name)),
      );
    case "slice":
    case "map":
    case "func":
      throw new TemplateProblem(`non-comparable type ${a.type.text}`);
    default:
      return equals(unwrap(a), unwrap(b));
  }
}

/** `lt`: whether the first value is smaller. Only numbers and strings have an order. */
export function isLess(first: GoValue | undefined, second: GoValue | undefined): boolean {
  const a = unwrap(first);
  const b = unwrap(second);
  const kind = basicKind(a);
  const other = basicKind(b);
  if (kind === undefined || other === undefined) throw new TemplateProblem("invalid type for comparison");
  if (kind !== other && !(isInteger(kind) && isInteger(other)))
    throw new TemplateProblem("incompatible types for comparison");
  if (kind === "bool" || kind === "complex") throw new TemplateProblem("invalid type for comparison");
  return (a!.data as number) < (b!.data as number);
}
