import { toBytes } from "../text/bytes";
import { ANY_MAP, ANY_SLICE, STRING_MAP } from "./go-type";
import { anyValue, boolValue, floatValue, int64Value, stringValue, StringMap, type GoValue } from "./go-value";

/** JSON as it comes out of a parser. */
export type JsonInput = null | undefined | boolean | number | string | readonly JsonInput[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: JsonInput;
}

/** How whole numbers are held: Kubernetes' decoder keeps them as integers, Go's own makes all numbers floats. */
export type NumberRule = "integers" | "floats";

const LARGEST = 2 ** 63;

/** JSON the way Go holds it without a type: maps and lists of `interface {}`. Nothing for null. */
export function fromJson(json: JsonInput, rule: NumberRule): GoValue | undefined {
  switch (typeof json) {
    case "string":
      return stringValue(toBytes(json));
    case "boolean":
      return boolValue(json);
    case "number":
      return rule === "integers" && Number.isInteger(json) && Math.abs(json) < LARGEST
        ? int64Value(BigInt(json))
        : floatValue(json);
    case "object":
      if (json === null) return undefined;
      return Array.isArray(json) ? listFrom(json as readonly JsonInput[], rule) : mapFrom(json as JsonMap, rule);
    default:
      return undefined;
  }
}

const listFrom = (list: readonly JsonInput[], rule: NumberRule): GoValue => ({
  type: ANY_SLICE,
  data: list.map((element) => ({ ...anyValue(fromJson(element, rule)), isAddressable: true })),
});

/** A JSON object as `map[string]interface {}`. */
export function mapFrom(json: JsonMap, rule: NumberRule): GoValue {
  const entries = Object.keys(json).map((key) => [toBytes(key), anyValue(fromJson(json[key], rule))] as const);
  return { type: ANY_MAP, data: new StringMap(new Map(entries)) };
}

/** The strings of a JSON object as `map[string]string`; nil when it is none. */
export function stringMapFrom(json: JsonInput): GoValue {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { type: STRING_MAP, data: null };
  const map = json as JsonMap;
  const entries = Object.keys(map).flatMap((key) => {
    const value = map[key];
    return typeof value === "string" ? [[toBytes(key), stringValue(toBytes(value))] as const] : [];
  });
  return { type: STRING_MAP, data: new StringMap(new Map(entries)) };
}
