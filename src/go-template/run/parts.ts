import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { BASIC_TYPES, canBeNil, isAssignable, isSigned, isUnsigned, type GoType } from "../values/go-type";
import { addressable, indirect, unwrap, type GoMap, type GoValue } from "../values/go-value";
import { zeroValue } from "../values/zero-value";

type Arguments = readonly (GoValue | undefined)[];
const BYTE = BASIC_TYPES.get("uint8")!;

/** `len`. */
export function lengthOf(given: GoValue | undefined): number {
  const { value, isNil } = indirect(given);
  if (isNil) throw new TemplateProblem("len of nil pointer");
  if (!value) throw new TemplateProblem("len of nothing");
  const length = lengthIfAny(value);
  if (length === undefined) throw new TemplateProblem(`len of type ${value.type.text}`);
  return length;
}

function lengthIfAny({ type, data }: GoValue): number | undefined {
  if (type.kind === "string") return (data as Bytes).length;
  if (type.kind === "slice") return data === null ? 0 : (data as readonly GoValue[]).length;
  if (type.kind === "map") return data === null ? 0 : (data as GoMap).size;
  return undefined;
}

/** `index`: one step into a list, a map or a string for each index. A missing key gives the zero value. */
export function indexInto(given: GoValue | undefined, indexes: Arguments): GoValue {
  let item = unwrap(given);
  if (!item) throw new TemplateProblem("index of untyped nil");
  for (const index of indexes) {
    const { value, isNil } = indirect(item);
    if (isNil || !value) throw new TemplateProblem("index of nil pointer");
    item = step(value, unwrap(index));
  }
  return item;
}

function step(item: GoValue, index: GoValue | undefined): GoValue {
  switch (item.type.kind) {
    case "string":
      return { type: BYTE, data: BigInt((item.data as Bytes).charCodeAt(position(index, lengthIfAny(item)!, true))) };
    case "slice":
      return addressable(((item.data as readonly GoValue[] | null) ?? [])[position(index, lengthIfAny(item)!, true)]!);
    case "map": {
      const key = checkedKey(index, item.type.key!);
      return (item.data as GoMap | null)?.get(key) ?? zeroValue(item.type.element!);
    }
    default:
      throw new TemplateProblem(`can't index item of type ${item.type.text}`);
  }
}

function checkedKey(index: GoValue | undefined, type: GoType): Bytes {
  if (!index) {
    if (!canBeNil(type)) throw new TemplateProblem(`value is nil; should be of type ${type.text}`);
    return "";
  }
  if (!isAssignable(index.type, type) || typeof index.data !== "string")
    throw new TemplateProblem(`value has type ${index.type.text}; should be ${type.text}`);
  return index.data;
}

function position(index: GoValue | undefined, length: number, mustExist: boolean): number {
  if (!index) throw new TemplateProblem("cannot index slice/array with nil");
  const { kind } = index.type;
  if (!isSigned(kind) && !isUnsigned(kind))
    throw new TemplateProblem(`cannot index slice/array with type ${index.type.text}`);
  const at = index.data as bigint;
  if (at < 0n || at > BigInt(length)) throw new TemplateProblem(`index out of range: ${at}`);
  if (mustExist && at === BigInt(length)) throw new TemplateProblem("reflect: slice index out of range");
  return Number(at);
}

/** `slice`: a part of a string or a list. */
export function slicePart(given: GoValue | undefined, indexes: Arguments): GoValue {
  const item = unwrap(given);
  if (!item) throw new TemplateProblem("slice of untyped nil");
  if (indexes.length > 3) throw new TemplateProblem(`too many slice indexes: ${indexes.length}`);
  const { kind } = item.type;
  if (kind === "string" && indexes.length === 3) throw new TemplateProblem("cannot 3-index slice a string");
  if (kind !== "string" && kind !== "slice") throw new TemplateProblem(`can't slice item of type ${item.type.text}`);
  const length = lengthIfAny(item)!;
  const bounds = indexes.map((index) => position(unwrap(index), length, false));
  const [from = 0, to = length, capacity = length] = bounds;
  if (from > to) throw new TemplateProblem(`invalid slice index: ${from} > ${to}`);
  if (to > capacity) throw new TemplateProblem(`invalid slice index: ${to} > ${capacity}`);
  if (kind === "string") return { type: item.type, data: (item.data as Bytes).slice(from, to) };
  return { type: item.type, data: (item.data as readonly GoValue[] | null)?.slice(from, to) ?? null };
}
