import { Budget } from "../../go-template/format/budget";
import { sprint } from "../../go-template/format/sprint";
import { pointerTo, type GoType } from "../../go-template/values/go-type";
import type { GoMap, GoStruct, GoValue } from "../../go-template/values/go-value";
import type { Method } from "../../go-template/values/method";
import { textMethod } from "./getters";
import type { FieldEntry, TypeEntry } from "./parse-types";

/**
 * The `String` method that Kubernetes' code generator writes, e.g. `&ServicePort{Name:http,Protocol:TCP,…}`.
 *
 * Templates that print a struct show it, commas and all, and external-dns then takes the parts for names.
 */
export function generatedText(entry: TypeEntry): [string, Method] {
  return ["String", { ...textMethod(true, (data) => textOfStruct(entry, data)), textOfNil: "nil" }];
}

const shortName = (text: string): string => text.slice(text.lastIndexOf(".") + 1);
const withoutAddress = (text: string): string => text.replace("&", "");

function textOfStruct(entry: TypeEntry, data: GoStruct): string {
  const fields = (entry.fields ?? []).filter(({ name, isEmbedded }) => !(isEmbedded && name === "TypeMeta"));
  const items = fields
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((field) => `${field.name}:${textOfField(entry, field, data.field(field.name))},`);
  return `&${shortName(entry.text)}{${items.join("")}}`;
}

function textOfField(owner: TypeEntry, field: FieldEntry, value: GoValue): string {
  const { type, data } = value;
  if (type.kind === "ptr") return textOfPointer(owner, field, value);
  if (type.kind === "struct") return textOfInner(owner, field.type, value);
  if (type.kind === "slice" && type.element?.kind === "struct") {
    const elements = ((data ?? []) as readonly GoValue[]).map((element) =>
      textOfInner(owner, field.type.slice("[]".length), element),
    );
    return `[]${shortName(type.element.text)}{${elements.map((text) => `${text},`).join("")}}`;
  }
  if (type.kind === "map") {
    const entries = (data as GoMap | null)?.entries() ?? [];
    const items = entries.map(([key, element]) => `${plain(key)}: ${plain(element)},`);
    return `${type.isNamed ? shortName(type.text) : type.text}{${items.join("")}}`;
  }
  return plain(value);
}

function textOfPointer(owner: TypeEntry, field: FieldEntry, value: GoValue): string {
  const { type, data } = value;
  if (data === null) return type.element?.kind === "struct" ? plain(value) : "nil";
  const target = data as GoValue;
  if (target.type.kind !== "struct") return `*${plain(target)}`;
  const text = plain({ type: pointerTo(target.type), data: target });
  if (!isForeign(owner, field.type)) return text;
  // The generator's own name for the core package, wherever it is not the first of that name.
  const printed = field.type.startsWith("*core.") ? target.type.text.replace("v1.", "v11.") : target.type.text;
  return text.replace(shortName(target.type.text), printed);
}

/** A struct of another package is printed with `%v`, which finds no method on it. */
function textOfInner(owner: TypeEntry, expression: string, value: GoValue): string {
  if (!isForeign(owner, expression)) return withoutAddress(plain(asPointer(value)));
  return withoutAddress(plain(value).replace(shortName(value.type.text), value.type.text));
}

const isForeign = (owner: TypeEntry, expression: string): boolean =>
  !expression.replace(/^\*/, "").startsWith(`${owner.package}.`);

const asPointer = (value: GoValue): GoValue => ({ type: pointerTo(value.type as GoType), data: value });

const plain = (value: GoValue): string => sprint(new Budget(), [value]);
