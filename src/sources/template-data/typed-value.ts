import { toBytes } from "../../go-template/text/bytes";
import { fromJson, type JsonInput, type JsonMap } from "../../go-template/values/from-json";
import { isFloat, isSigned, isUnsigned, type GoType } from "../../go-template/values/go-type";
import { anyValue, StringMap, type GoStruct, type GoValue } from "../../go-template/values/go-value";
import { zeroValue } from "../../go-template/values/zero-value";
import { goType, typeEntry } from "./go-types";
import { SPECIAL_TYPES } from "./special-types";

/**
 * JSON as a value of a Go type of the tables. Absent fields, and those of the wrong shape, have Go's zero value.
 *
 * @param expression - e.g. `core.Service`
 */
export function typedValue(expression: string, json: JsonInput): GoValue {
  const special = SPECIAL_TYPES.get(expression);
  if (special) return { type: special.type, data: special.fromJson(json) };
  const type = goType(expression);
  const underlying = underlyingOf(expression);
  if (type.kind === "struct") return { type, data: lazyStruct(underlying, asMap(json)) };
  if (json === null || json === undefined) return zeroValue(type);
  switch (type.kind) {
    case "interface":
      return anyValue(fromJson(json, "integers"));
    case "ptr":
      return { type, data: typedValue(underlying.slice(1), json) };
    case "slice":
      return Array.isArray(json) && type.element?.kind !== "uint8"
        ? { type, data: (json as readonly JsonInput[]).map((element) => typedValue(underlying.slice(2), element)) }
        : zeroValue(type);
    case "map":
      return mapValue(type, underlying, asMap(json));
    default:
      return scalarValue(type, json);
  }
}

/** Follows names until a type is spelled out. */
function underlyingOf(expression: string): string {
  let at = expression;
  for (let entry = typeEntry(at); entry?.underlying !== undefined; entry = typeEntry(at)) at = entry.underlying;
  return at;
}

const asMap = (json: JsonInput): JsonMap | undefined =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? (json as JsonMap) : undefined;

function mapValue(type: GoType, expression: string, json: JsonMap | undefined): GoValue {
  if (!json) return zeroValue(type);
  const element = expression.slice(expression.indexOf("]") + 1);
  const entries = Object.keys(json).map((key) => [toBytes(key), typedValue(element, json[key])] as const);
  return { type, data: new StringMap(new Map(entries), type.key!) };
}

function scalarValue(type: GoType, json: JsonInput): GoValue {
  const { kind } = type;
  if (kind === "string" && typeof json === "string") return { type, data: toBytes(json) };
  if (kind === "bool" && typeof json === "boolean") return { type, data: json };
  if (typeof json !== "number") return zeroValue(type);
  if (isFloat(kind)) return { type, data: json };
  return (isSigned(kind) || isUnsigned(kind)) && Number.isInteger(json)
    ? { type, data: BigInt(json) }
    : zeroValue(type);
}

function lazyStruct(expression: string, json: JsonMap | undefined): GoStruct {
  const made = new Map<string, GoValue>();
  const fields = typeEntry(expression)?.fields ?? [];
  return {
    field(name) {
      let value = made.get(name);
      if (!value) {
        const field = fields.find((candidate) => candidate.name === name)!;
        const own =
          field.key === undefined ? json : json && Object.hasOwn(json, field.key) ? json[field.key] : undefined;
        value = typedValue(field.type, own);
        made.set(name, value);
      }
      return value;
    },
  };
}
