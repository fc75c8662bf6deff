import { isResources, type AnyResources } from "./resources";

/** A document of Terraform JSON in which resources are still to be made. */
export interface Blocks {
  readonly [name: string]: unknown;
}

/**
 * The text of a document, piece by piece: all of them together are `JSON.stringify(document, null, 2)`.
 *
 * @param document - resources stand no deeper than in its members' members
 */
export function* jsonPieces(document: Blocks): Generator<string> {
  yield* objectPieces(document, "", (kind, indent) =>
    isObject(kind) && Object.values(kind).some(isResources)
      ? objectPieces(kind, indent, typePieces)
      : text(kind, indent),
  );
}

function typePieces(type: unknown, indent: string): Iterable<string> {
  return isResources(type) ? resourcePieces(type, indent) : text(type, indent);
}

function* objectPieces(
  object: Blocks,
  indent: string,
  pieces: (member: unknown, indent: string) => Iterable<string>,
): Generator<string> {
  let before = "{";
  for (const [name, member] of Object.entries(object)) {
    if (member === undefined) continue;
    yield `${before}\n${indent}  ${JSON.stringify(name)}: `;
    yield* pieces(member, `${indent}  `);
    before = ",";
  }
  yield before === "{" ? "{}" : `\n${indent}}`;
}

function* resourcePieces(resources: AnyResources, indent: string): Generator<string> {
  let before = "{";
  for (const [address, json] of resources.encoded()) {
    yield `${before}\n${indent}  ${JSON.stringify(address)}: ${indented(json, `${indent}  `)}`;
    before = ",";
  }
  yield before === "{" ? "{}" : `\n${indent}}`;
}

function text(value: unknown, indent: string): [string] {
  return [indented(value, indent)];
}

/** A line break in a string is escaped, so those of the text are all between members. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

function isObject(value: unknown): value is Blocks {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
