import { TemplateProblem } from "../problem";
import { canBeNil, isAssignable, pointerTo } from "../values/go-type";
import type { GoValue } from "../values/go-value";
import type { Parameter } from "../values/method";
import { zeroValue } from "../values/zero-value";

/** How a type is named in messages. */
export const typeText = (parameter: Parameter): string => (parameter === "value" ? "reflect.Value" : parameter.text);

/** What a parameter gets for a value: as it is, or one step to or from a pointer; else an error, as in Go. */
export function checkArgument(value: GoValue | undefined, parameter: Parameter): GoValue | undefined {
  if (parameter === "value") return value;
  if (!value) {
    if (canBeNil(parameter)) return parameter.kind === "interface" ? undefined : zeroValue(parameter);
    throw new TemplateProblem(`invalid value; expected ${parameter.text}`);
  }
  if (isAssignable(value.type, parameter)) return value;
  const isFilled = value.type.kind === "interface" && value.data !== null;
  const inside = isFilled ? (value.data as GoValue) : value;
  if (isAssignable(inside.type, parameter)) return inside;
  if (inside.type.kind === "ptr" && isAssignable(inside.type.element!, parameter)) {
    if (inside.data === null) throw new TemplateProblem(`dereference of nil pointer of type ${inside.type.text}`);
    return inside.data as GoValue;
  }
  const pointer = pointerTo(inside.type);
  if (inside.isAddressable && isAssignable(pointer, parameter)) return { type: pointer, data: inside };
  throw new TemplateProblem(`wrong type for value; expected ${parameter.text}; got ${inside.type.text}`);
}
