import type { Constant } from "../parse/ast";
import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { COMPLEX128 } from "../values/go-type";
import { boolValue, floatValue, intValue, stringValue, type GoValue } from "../values/go-value";

/**
 * The value of a constant, of the type that Go gives it where nothing else asks for another.
 *
 * @param text - as it was written, for the message when it fits no type
 */
export function constantValue(constant: Constant, text: Bytes): GoValue {
  switch (constant.type) {
    case "bool":
      return boolValue(constant.value);
    case "string":
      return stringValue(constant.value);
    case "int":
      return intValue(constant.value);
    case "float":
      return floatValue(constant.value);
    case "complex":
      return { type: COMPLEX128, data: constant };
    case "too-large":
      throw new TemplateProblem(`${text} overflows int`);
  }
}
