import type { GoType } from "./go-type";
import { addressable, indirect, type GoStruct, type GoValue } from "./go-value";
import type { Method } from "./method";

/** The way to a field or method: names of embedded structs first. */
export type Way = readonly string[];

/** A method, and the way to its receiver. */
export interface FoundMethod {
  readonly way: Way;
  readonly method: Method;
}

interface Found<T> {
  readonly way: Way;
  readonly member: T;
}

// A type says the same each time it is asked, and is asked for each name of each object.
const fields = new WeakMap<GoType, Map<string, Way | undefined>>();
const methods = new WeakMap<GoType, Map<string, FoundMethod | undefined>>();

/** Where a struct has a field, itself or in what it embeds; the shallowest counts, as in Go. */
export function findField(type: GoType, name: string): Way | undefined {
  return remembered(fields, type, name, () => {
    const found = search(type, (struct) => struct.fields?.find((field) => field.name === name));
    return found && [...found.way, name];
  });
}

/** A method of a type or of what it embeds, and the way to its receiver. */
export function findMethod(type: GoType, name: string): FoundMethod | undefined {
  return remembered(methods, type, name, () => {
    const found = search(type, (struct) => struct.methods?.get(name));
    return found && { way: found.way, method: found.member };
  });
}

function remembered<T>(
  known: WeakMap<GoType, Map<string, T | undefined>>,
  type: GoType,
  name: string,
  find: () => T | undefined,
): T | undefined {
  let ofType = known.get(type);
  if (!ofType) known.set(type, (ofType = new Map()));
  if (!ofType.has(name)) ofType.set(name, find());
  return ofType.get(name);
}

/** Breadth first, so that outer names hide inner ones; a name that is there twice at one depth is not found at all. */
function search<T>(type: GoType, find: (type: GoType) => T | undefined): Found<T> | undefined {
  let level: { readonly type: GoType; readonly way: Way }[] = [{ type, way: [] }];
  for (let depth = 0; level.length > 0 && depth < 8; depth++) {
    const found = level.flatMap(({ type: struct, way }) => {
      const member = find(struct);
      return member === undefined ? [] : [{ way, member }];
    });
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    level = level.flatMap(({ type: struct, way }) =>
      (struct.fields ?? [])
        .filter((field) => field.isEmbedded)
        .map((field) => ({ type: elementOf(field.type), way: [...way, field.name] })),
    );
  }
  return undefined;
}

const elementOf = (type: GoType): GoType => (type.kind === "ptr" ? type.element! : type);

/** Follows a way from a struct; undefined where an embedded pointer on it is nil. */
export function follow(value: GoValue, way: Way): GoValue | undefined {
  let at: GoValue = value;
  for (const name of way) {
    const { value: struct, isNil } = indirect(at);
    if (!struct || isNil) return undefined;
    const field = (struct.data as GoStruct).field(name);
    at = struct.isAddressable ? addressable(field) : field;
  }
  return at;
}
