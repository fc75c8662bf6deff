import type { Bytes } from "../text/bytes";
import { unwrap, type GoMap, type GoStruct, type GoValue } from "../values/go-value";
import type { Printer } from "./printer";
import { formatInteger } from "./format-integer";
import { formatHexText, formatQuoted, formatString, pad } from "./format-text";
import type { VerbFlags } from "./verb-flags";

/** Go prints the address; kube53 prints the same one always. */
const ADDRESS = "0xc000012345";

/** Writes maps, structs, slices, pointers, interfaces and functions. */
export function printComposite(printer: Printer, value: GoValue, verb: string, flags: VerbFlags, depth: number): Bytes {
  switch (value.type.kind) {
    case "map":
      return printMap(printer, value, verb, flags, depth);
    case "struct":
      return printStruct(printer, value, verb, flags, depth);
    case "slice":
      return printSlice(printer, value, verb, flags, depth);
    case "interface":
      return value.data === null
        ? flags.sharpV
          ? `${value.type.text}(nil)`
          : "<nil>"
        : printer.value(value.data as GoValue, verb, flags, depth + 1);
    default:
      return printPointer(printer, value, verb, flags, depth);
  }
}

const separator = (flags: VerbFlags): string => (flags.sharpV ? ", " : " ");

function printMap(printer: Printer, value: GoValue, verb: string, flags: VerbFlags, depth: number): Bytes {
  if (flags.sharpV && value.data === null) return `${value.type.text}(nil)`;
  const entries = (value.data as GoMap | null)?.entries() ?? [];
  const items = entries.map(
    ([key, element]) =>
      `${printer.value(key, verb, flags, depth + 1)}:${printer.value(element, verb, flags, depth + 1)}`,
  );
  const joined = items.join(separator(flags));
  return printer.budget.made(flags.sharpV ? `${value.type.text}{${joined}}` : `map[${joined}]`);
}

function printStruct(printer: Printer, value: GoValue, verb: string, flags: VerbFlags, depth: number): Bytes {
  const isNamed = flags.plusV || flags.sharpV;
  const items = (value.type.fields ?? []).map(({ name }) => {
    const field = (value.data as GoStruct).field(name);
    const inside = unwrap(field) ?? field;
    return `${isNamed ? `${name}:` : ""}${printer.value(inside, verb, flags, depth + 1)}`;
  });
  return printer.budget.made(`${flags.sharpV ? value.type.text : ""}{${items.join(separator(flags))}}`);
}

function printSlice(printer: Printer, value: GoValue, verb: string, flags: VerbFlags, depth: number): Bytes {
  if (value.type.element?.kind === "uint8" && "sqxX".includes(verb)) return printBytes(value, verb, flags);
  if (flags.sharpV && value.data === null) return `${value.type.text}(nil)`;
  const elements = (value.data as readonly GoValue[] | null) ?? [];
  const joined = elements.map((element) => printer.value(element, verb, flags, depth + 1)).join(separator(flags));
  return printer.budget.made(flags.sharpV ? `${value.type.text}{${joined}}` : `[${joined}]`);
}

function printBytes(value: GoValue, verb: string, flags: VerbFlags): Bytes {
  const elements = (value.data as readonly GoValue[] | null) ?? [];
  const text = elements.map((element) => String.fromCharCode(Number(element.data))).join("");
  if (verb === "s") return formatString(text, flags);
  return verb === "q" ? formatQuoted(text, flags) : formatHexText(text, flags, verb === "X");
}

/** Only an argument itself is followed to what it points to. */
function printPointer(printer: Printer, value: GoValue, verb: string, flags: VerbFlags, depth: number): Bytes {
  const target = value.type.kind === "ptr" ? (value.data as GoValue | null) : null;
  if (depth === 0 && target && ["slice", "struct", "map"].includes(target.type.kind))
    return `&${printer.value(target, verb, flags, depth + 1)}`;
  if (verb !== "v") return printAddress(value, verb, flags);
  if (flags.sharpV) return `(${value.type.text})(${value.data === null ? "nil" : ADDRESS})`;
  return pad(value.data === null ? "<nil>" : ADDRESS, flags);
}

/** Number verbs show the address as a number; others do not fit. */
function printAddress(value: GoValue, verb: string, flags: VerbFlags): Bytes {
  const address = value.data === null ? 0n : BigInt(ADDRESS);
  if ("bodxX".includes(verb)) return formatInteger(address, verb, flags);
  return `%!${verb}(${value.type.text}=${pad(value.data === null ? "<nil>" : ADDRESS, flags)})`;
}
