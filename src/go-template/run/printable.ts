import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { hasPointerText } from "../format/text-of";
import type { Budget } from "../format/budget";
import { sprint } from "../format/sprint";
import { pointerTo } from "../values/go-type";
import { indirect, stringValue, type GoValue } from "../values/go-value";

/** What Go's templates print for a value: what it points to, or a pointer where only that has a text of its own. */
export function printable(given: GoValue | undefined): GoValue | undefined {
  const value = given?.type.kind === "ptr" ? indirect(given).value : given;
  if (!value) return stringValue("<no value>");
  if (value.isAddressable && value.type.kind !== "ptr" && hasPointerText(value))
    return { type: pointerTo(value.type), data: value };
  if (value.type.kind === "func") throw new TemplateProblem(`can't print a value of type ${value.type.text}`);
  return value;
}

/** The arguments of `html`, `js` and `urlquery` as one text. */
export function textOfArguments(budget: Budget, args: readonly (GoValue | undefined)[]): Bytes {
  return sprint(budget, args.map(printable));
}
