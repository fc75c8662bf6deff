import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { isAssignable, STRING, type GoType } from "../values/go-type";
import { findField, findMethod, follow } from "../values/find-member";
import { indirect, type GoMap, type GoValue } from "../values/go-value";
import type { Method } from "../values/method";

/** What a name after a dot stands for. */
export type Member =
  | { readonly kind: "value"; readonly value: GoValue | undefined; readonly isField: boolean }
  | { readonly kind: "method"; readonly method: Method; readonly receiver: GoValue };

/** What happens where a map has no entry for a name: nothing is there, or it is an error. */
export type MissingKey = "invalid" | "error";

/** Looks up a field, a method, or a key of a map. */
export function findMember(given: GoValue | undefined, name: Bytes, missingKey: MissingKey): Member {
  if (!given) {
    if (missingKey === "error") throw new TemplateProblem(`nil data; no entry for key "${name}"`);
    return { kind: "value", value: undefined, isField: false };
  }
  const { value, isNil } = indirect(given);
  if (isNil || !value) throw nilProblem(given.type, value?.type, name);
  const method = methodOf(value, name);
  if (method) return method;
  if (value.type.kind === "struct") {
    const way = findField(value.type, name);
    if (way) {
      const field = follow(value, way);
      if (!field) throw new TemplateProblem(`nil pointer evaluating ${given.type.text}.${name}`);
      return { kind: "value", value: field, isField: true };
    }
  }
  if (value.type.kind === "map" && isAssignable(STRING, value.type.key!)) {
    const found = (value.data as GoMap | null)?.get(name);
    if (!found && missingKey === "error") throw new TemplateProblem(`map has no entry for key "${name}"`);
    return { kind: "value", value: found, isField: false };
  }
  throw new TemplateProblem(`can't evaluate field ${name} in type ${given.type.text}`);
}

function methodOf(value: GoValue, name: Bytes): Member | undefined {
  const found = findMethod(value.type, name);
  if (!found || (found.method.needsPointer && !value.isAddressable)) return undefined;
  const receiver = follow(value, found.way);
  return receiver && { kind: "method", method: found.method, receiver };
}

function nilProblem(given: GoType, type: GoType | undefined, name: Bytes): TemplateProblem {
  const element = type?.kind === "ptr" ? type.element! : undefined;
  if (element?.kind === "struct" && !findField(element, name) && !findMethod(element, name))
    return new TemplateProblem(`can't evaluate field ${name} in type ${given.text}`);
  return new TemplateProblem(`nil pointer evaluating ${given.text}.${name}`);
}
