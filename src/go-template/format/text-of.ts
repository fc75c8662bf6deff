import type { Bytes } from "../text/bytes";
import { follow, findMethod } from "../values/find-member";
import type { GoType } from "../values/go-type";
import type { GoValue } from "../values/go-value";

/**
 * What a value's own `Error` or `String` method gives, where Go finds one on the value as it is.
 *
 * A method that needs a pointer counts only on a pointer.
 */
export function textOf(value: GoValue): Bytes | undefined {
  const isPointer = value.type.kind === "ptr";
  if (isPointer && value.data === null) return textOfNil(value.type.element!);
  const target = isPointer ? (value.data as GoValue) : value;
  for (const name of ["Error", "String"]) {
    const found = findMethod(target.type, name);
    if (!found || found.method.parameters.length > 0) continue;
    if (found.method.needsPointer && !isPointer) continue;
    const receiver = follow(target, found.way);
    const result = receiver && found.method.call(receiver, []);
    if (result?.type.kind === "string") return result.data as Bytes;
  }
  return undefined;
}

function textOfNil(type: GoType): Bytes | undefined {
  const found = findMethod(type, "Error") ?? findMethod(type, "String");
  return found && (found.method.textOfNil ?? "<nil>");
}

/** Whether printing a value uses a method that Go finds only on a pointer to it. */
export function hasPointerText(value: GoValue): boolean {
  return ["Error", "String"].some((name) => findMethod(value.type, name)?.method.needsPointer === true);
}
