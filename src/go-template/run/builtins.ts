import type { Budget } from "../format/budget";
import { sprintf } from "../format/printf";
import { sprint, sprintln } from "../format/sprint";
import { TemplateProblem } from "../problem";
import type { Bytes } from "../text/bytes";
import { ANY, STRING } from "../values/go-type";
import { boolValue, intValue, stringValue, unwrap, type GoValue } from "../values/go-value";
import type { GoFunction, Parameter } from "../values/method";
import { equalsAny, isLess } from "./compare";
import { escapeHtml, escapeJs, escapeQuery } from "./escape";
import { indexInto, lengthOf, slicePart } from "./parts";
import { textOfArguments } from "./printable";
import { isTrue } from "./truth";

type Arguments = readonly (GoValue | undefined)[];

const fixed = (parameters: readonly Parameter[], call: (...args: Arguments) => GoValue | undefined): GoFunction => ({
  parameters,
  call: (args) => call(...args),
});
const variadic = (parameters: readonly Parameter[], call: (args: Arguments) => GoValue | undefined): GoFunction => ({
  parameters,
  isVariadic: true,
  call,
});
const comparison = (compare: (a: GoValue | undefined, b: GoValue | undefined) => boolean): GoFunction =>
  fixed(["value", "value"], (a, b) => boolValue(compare(a, b)));
const isAtMost = (a: GoValue | undefined, b: GoValue | undefined): boolean => isLess(a, b) || equalsAny(a, [b]);

/** Go's own functions of templates. `and` and `or` are run where they stand, since they may skip arguments. */
export function builtins(budget: Budget): ReadonlyMap<string, GoFunction> {
  const escaping = (escape: (text: Bytes) => Bytes): GoFunction =>
    variadic([ANY], (args) => stringValue(budget.made(escape(textOfArguments(budget, args)))));
  return new Map([
    ["and", variadic(["value", "value"], () => undefined)],
    ["or", variadic(["value", "value"], () => undefined)],
    ["not", fixed(["value"], (value) => boolValue(!isTrue(value)))],
    ["len", fixed(["value"], (value) => intValue(lengthOf(value)))],
    ["index", variadic(["value", "value"], ([item, ...indexes]) => indexInto(item, indexes))],
    ["slice", variadic(["value", "value"], ([item, ...indexes]) => slicePart(item, indexes))],
    ["call", variadic(["value", "value"], callFunction)],
    ["print", variadic([ANY], (args) => stringValue(sprint(budget, args)))],
    ["println", variadic([ANY], (args) => stringValue(sprintln(budget, args)))],
    [
      "printf",
      variadic([STRING, ANY], ([format, ...args]) => stringValue(sprintf(budget, format!.data as Bytes, args))),
    ],
    ["html", escaping(escapeHtml)],
    ["js", escaping(escapeJs)],
    ["urlquery", escaping(escapeQuery)],
    ["eq", variadic(["value", "value"], ([first, ...others]) => boolValue(equalsAny(first, others)))],
    ["ne", comparison((a, b) => !equalsAny(a, [b]))],
    ["lt", comparison(isLess)],
    ["le", comparison(isAtMost)],
    ["gt", comparison((a, b) => !isAtMost(a, b))],
    ["ge", comparison((a, b) => !isLess(a, b))],
  ]);
}

/** No data of kube53 holds a function, so there is nothing that could be called. */
function callFunction([callee]: Arguments): GoValue | undefined {
  const value = unwrap(callee);
  throw new TemplateProblem(value ? `non-function of type ${value.type.text}` : "call of nil");
}

/** The names of Go's own functions. */
export const BUILTIN_NAMES: readonly string[] = (
  "and or not len index slice call print println printf html js urlquery " + "eq ne lt le gt ge"
).split(" ");
