import type { GoType } from "./go-type";
import type { GoData, GoStruct, GoValue } from "./go-value";

/** Go's zero value of a type. */
export function zeroValue(type: GoType): GoValue {
  return { type, data: zeroData(type) };
}

function zeroData(type: GoType): GoData {
  switch (type.kind) {
    case "bool":
      return false;
    case "string":
      return "";
    case "float32":
    case "float64":
      return 0;
    case "complex128":
      return { real: 0, imaginary: 0 };
    case "struct":
      return zeroStruct(type);
    case "slice":
    case "map":
    case "ptr":
    case "interface":
    case "func":
      return null;
    default:
      return 0n;
  }
}

function zeroStruct(type: GoType): GoStruct {
  return { field: (name) => zeroValue(type.fields!.find((field) => field.name === name)!.type) };
}
