import type { Bytes } from "../text/bytes";
import { ANY, BOOL, FLOAT64, INT, INT64, STRING, type GoType } from "./go-type";
import type { GoFunction } from "./method";

/** Entries of a Go map in the order in which Go prints and ranges over them. */
export interface GoMap {
  readonly size: number;
  get(key: Bytes): GoValue | undefined;
  entries(): readonly (readonly [GoValue, GoValue])[];
}

/** Fields of a Go struct; each is made when it is first asked for. */
export interface GoStruct {
  field(name: string): GoValue;
}

/** A complex number. */
export interface Complex {
  readonly real: number;
  readonly imaginary: number;
}

/**
 * What a value holds: `null` for nil, a number for floats, a bigint for integers, and the value behind a pointer or an
 * interface.
 */
export type GoData =
  null | boolean | number | bigint | Bytes | Complex | readonly GoValue[] | GoMap | GoStruct | GoFunction | GoValue;

/** A Go value with its type, as Go's reflection sees it. Where there is none at all, `undefined` is used. */
export interface GoValue {
  readonly type: GoType;
  readonly data: GoData;
  /** Whether Go could take its address, and so finds its pointer's methods. */
  readonly isAddressable?: boolean;
}

export const stringValue = (data: Bytes): GoValue => ({ type: STRING, data });
export const boolValue = (data: boolean): GoValue => ({ type: BOOL, data });
export const intValue = (data: number | bigint): GoValue => ({ type: INT, data: BigInt(data) });
export const int64Value = (data: bigint): GoValue => ({ type: INT64, data });
export const floatValue = (data: number): GoValue => ({ type: FLOAT64, data });
/** A value inside an empty interface; nil when there is none. */
export const anyValue = (data: GoValue | undefined): GoValue => ({ type: ANY, data: data ?? null });

/** The same value, where Go could take its address. */
export const addressable = (value: GoValue): GoValue =>
  value.isAddressable === true ? value : { type: value.type, data: value.data, isAddressable: true };

/** What is inside an interface; a nil interface holds nothing. */
export function unwrap(value: GoValue | undefined): GoValue | undefined {
  if (value?.type.kind !== "interface") return value;
  return value.data === null ? undefined : unwrap(value.data as GoValue);
}

/** Follows pointers and interfaces to what they stand for. */
export function indirect(value: GoValue | undefined): { value: GoValue | undefined; isNil: boolean } {
  let at = value;
  while (at?.type.kind === "ptr" || at?.type.kind === "interface") {
    if (at.data === null) return { value: at, isNil: true };
    at = at.type.kind === "ptr" ? addressable(at.data as GoValue) : (at.data as GoValue);
  }
  return { value: at, isNil: false };
}

/** A map whose keys are strings; entries are sorted by key. */
export class StringMap implements GoMap {
  readonly #values: ReadonlyMap<Bytes, GoValue>;
  readonly #key: GoType;

  constructor(values: ReadonlyMap<Bytes, GoValue>, key: GoType = STRING) {
    this.#values = values;
    this.#key = key;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: Bytes): GoValue | undefined {
    return this.#values.get(key);
  }

  entries(): readonly (readonly [GoValue, GoValue])[] {
    const keys = [...this.#values.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return keys.map((key) => [{ type: this.#key, data: key }, this.#values.get(key)!]);
  }
}
