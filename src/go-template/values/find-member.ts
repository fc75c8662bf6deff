import type { GoType } from "./go-type";
import { indirect, type GoStruct, type GoValue } from "./go-value";
import type { Method } from "./method";

/** The way to a field or method: names of embedded structs first. */
export type Way = readonly string[];

/** Where a struct has a field, itself or in what it embeds; the shallowest counts, as in Go. */
export function findField(type: GoType, name: string): Way | undefined {
  return search(type, (struct) => (struct.fields?.some((field) => field.name === name) ? name : undefined));
}

/** A method of a type or of what it embeds, and the way to its receiver. */
export function findMethod(type: GoType, name: string): { readonly way: Way; readonly method: Method } | undefined {
  let method: Method | undefined;
  const way = search(type, (struct) => {
    const own = struct.methods?.get(name);
    method ??= own;
    return own && "";
  });
  return way && method && { way: way.slice(0, -1), method };
}

/** Breadth first, so that outer names hide inner ones; a name that is there twice at one depth is not found at all. */
function search(type: GoType, find: (type: GoType) => string | undefined): Way | undefined {
  let level: { readonly type: GoType; readonly way: Way }[] = [{ type, way: [] }];
  for (let depth = 0; level.length > 0 && depth < 8; depth++) {
    const found = level.flatMap(({ type: struct, way }) => {
      const last = find(struct);
      return last === undefined ? [] : [[...way, last]];
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
    at = struct.isAddressable ? { ...field, isAddressable: true } : field;
  }
  return at;
}
