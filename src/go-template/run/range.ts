import type { Budget } from "../format/budget";
import { TemplateProblem } from "../problem";
import { isSigned, isUnsigned } from "../values/go-type";
import { addressable, indirect, intValue, type GoMap, type GoValue } from "../values/go-value";

/** One turn of a loop. */
export interface Iteration {
  readonly index: GoValue | undefined;
  readonly element: GoValue | undefined;
}

/** The turns of `range`: over lists, maps by sorted keys, and whole numbers from 0. Nothing and nil have none. */
export function* iterationsOf(
  given: GoValue | undefined,
  variables: number,
  budget: Budget,
): Generator<Iteration, void, undefined> {
  const { value, isNil } = indirect(given);
  if (!value) return;
  const { kind } = value.type;
  if (kind === "slice") {
    for (const [i, element] of ((value.data as readonly GoValue[] | null) ?? []).entries())
      yield { index: intValue(i), element: addressable(element) };
  } else if (kind === "map") {
    for (const [index, element] of (value.data as GoMap | null)?.entries() ?? []) yield { index, element };
  } else if ((isSigned(kind) || isUnsigned(kind)) && !isNil) {
    if (variables > 1) throw new TemplateProblem("can't use a number to iterate over more than one variable");
    for (let i = 0n; i < (value.data as bigint); i++) {
      budget.step();
      yield { index: undefined, element: { type: value.type, data: i } };
    }
  } else throw new TemplateProblem(`range can't iterate over a value of type ${value.type.text}`);
}
