import { compareBytes } from "../util/compare";
import { encode, type Encoded, type Value } from "./value";

/**
 * The resources of one type in a stack, by address. Their arguments are made one at a time, when they are written: a
 * stack can have a hundred thousand of them.
 */
export class Resources<T extends { readonly address: string }> {
  readonly #sorted: readonly T[];
  readonly #argumentsOf: (item: T) => Value;

  constructor(items: readonly T[], argumentsOf: (item: T) => Value) {
    this.#sorted = [...items].sort((a, b) => compareBytes(a.address, b.address));
    this.#argumentsOf = argumentsOf;
  }

  get isEmpty(): boolean {
    return this.#sorted.length === 0;
  }

  /** Addresses with their arguments as Terraform JSON, sorted. */
  *encoded(): Generator<readonly [address: string, argumentsJson: Encoded]> {
    for (const item of this.#sorted) yield [item.address, encode(this.#argumentsOf(item))];
  }
}

/** The resources of a stack of any type. */
export type AnyResources = Pick<Resources<never>, "isEmpty" | "encoded">;

export function isResources(value: unknown): value is AnyResources {
  return value instanceof Resources;
}
