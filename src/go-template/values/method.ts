import type { GoType } from "./go-type";
import type { GoValue } from "./go-value";

/** What a parameter takes; `value` is for functions that look at any value, even at none. */
export type Parameter = GoType | "value";

/** Something a template can call. */
export interface Callable {
  readonly parameters: readonly Parameter[];
  /** Whether the last parameter may be given any number of times. */
  readonly isVariadic?: boolean;
}

/** A function by name. It throws {@link TemplateProblem} where Go returns an error. */
export interface GoFunction extends Callable {
  call(args: readonly (GoValue | undefined)[]): GoValue | undefined;
}

/** A method of a Go type. */
export interface Method extends Callable {
  /** Whether Go finds it only on what has an address. */
  readonly needsPointer: boolean;
  /** What it gives on a nil pointer, for methods that give a text. @default `<nil>`, which Go prints for the panic */
  readonly textOfNil?: string;
  /** @param receiver - the value itself, never a pointer to it */
  call(receiver: GoValue, args: readonly (GoValue | undefined)[]): GoValue | undefined;
}
