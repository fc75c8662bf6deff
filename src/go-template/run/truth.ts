import { unwrap, type Complex, type GoMap, type GoValue } from "../values/go-value";

/** Whether Go's templates take a value for true: anything but false, zero, nil and what is empty. */
export function isTrue(given: GoValue | undefined): boolean {
  const value = unwrap(given);
  if (!value) return false;
  const { data } = value;
  switch (value.type.kind) {
    case "bool":
      return data === true;
    case "string":
      return data !== "";
    case "slice":
      return data !== null && (data as readonly GoValue[]).length > 0;
    case "map":
      return data !== null && (data as GoMap).size > 0;
    case "struct":
      return true;
    case "complex128":
      return (data as Complex).real !== 0 || (data as Complex).imaginary !== 0;
    case "float32":
    case "float64":
      return data !== 0;
    case "ptr":
    case "interface":
    case "func":
      return data !== null;
    default:
      return data !== 0n;
  }
}
