import { TemplateProblem } from "../problem";
import type { Callable, Parameter } from "../values/method";

/** Refuses a call with too few or too many arguments. */
export function checkCount(name: string, { parameters, isVariadic }: Callable, count: number): void {
  const least = parameters.length - 1;
  if (isVariadic ? count >= least : count === parameters.length) return;
  const wanted = isVariadic ? `at least ${least}` : String(parameters.length);
  throw new TemplateProblem(`wrong number of args for ${name}: want ${wanted} got ${count}`);
}

/** The parameter for an argument; the last one of a variadic function takes all further ones. */
export function parameterAt({ parameters }: Callable, at: number): Parameter {
  return parameters[Math.min(at, parameters.length - 1)]!;
}
