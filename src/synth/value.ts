import { emptyMapping } from "../util/mapping";

/** A Terraform expression that kube53 itself wrote, such as `aws_route53_zone.example.zone_id`. */
export class Reference {
  constructor(readonly expression: string) {}
}

/** Text that contains references, such as a policy document with the ARN of a hosted zone that is looked up. */
export class Template {
  constructor(readonly parts: readonly (string | Reference)[]) {}
}

/** What an argument of a resource can be. Undefined members are left out. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Reference
  | Template
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** Terraform JSON. */
export type Encoded = null | boolean | number | string | Encoded[] | { [name: string]: Encoded };

/**
 * Turns a value into Terraform JSON.
 *
 * This is the one place where text enters a stack. `${` and `%{` in a string, or in a key such as that of a tag, arrive as
 * literal text; only a {@link Reference} becomes an expression. Keys come out sorted, so equal values are equal bytes.
 */
export function encode(value: Value): Encoded {
  if (typeof value === "string") return escapeTemplate(value);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Reference) return interpolate(value);
  if (value instanceof Template) {
    return value.parts.map((part) => (typeof part === "string" ? escapeTemplate(part) : interpolate(part))).join("");
  }
  if (isList(value)) return value.map(encode);
  const encoded = emptyMapping<Encoded>();
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) encoded[escapeTemplate(name)] = encode(member);
  }
  return encoded;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** The expression as Terraform JSON writes it. */
export function interpolate(reference: Reference): string {
  return `\${${reference.expression}}`;
}

/** Doubles the sign that would open an interpolation or a directive. */
export function escapeTemplate(text: string): string {
  return text.includes("{") ? text.replace(/[$%](?=\{)/g, "$&$&") : text;
}
