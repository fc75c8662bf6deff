import { TemplateProblem } from "../problem";
import type { GoValue } from "../values/go-value";

interface Variable {
  readonly name: string;
  value: GoValue | undefined;
}

/** The variables of a running template; later ones hide earlier ones of the same name. */
export class Variables {
  readonly #stack: Variable[];

  /** @param data - what `$` stands for */
  constructor(data: GoValue | undefined) {
    this.#stack = [{ name: "$", value: data }];
  }

  get(name: string): GoValue | undefined {
    return this.#find(name).value;
  }

  declare(name: string, value: GoValue | undefined): void {
    this.#stack.push({ name, value });
  }

  assign(name: string, value: GoValue | undefined): void {
    this.#find(name).value = value;
  }

  /** Sets the n-th variable from the last one declared, which is 1. */
  setFromTop(n: number, value: GoValue | undefined): void {
    this.#stack.at(-n)!.value = value;
  }

  /** How many there are, to go back to with {@link drop}. */
  get count(): number {
    return this.#stack.length;
  }

  drop(count: number): void {
    this.#stack.length = count;
  }

  #find(name: string): Variable {
    const found = this.#stack.findLast((variable) => variable.name === name);
    if (!found) throw new TemplateProblem(`undefined variable: ${name}`);
    return found;
  }
}
