import { SOURCE_NAMES } from "../../config/external-dns/source-names";
import type { SourceName } from "../../config/external-dns/options";
import { suitableType } from "../../dns/ip-address";
import { Budget } from "../../go-template/format/budget";
import { TemplateProblem } from "../../go-template/problem";
import { fromBytes, toBytes, type Bytes } from "../../go-template/text/bytes";
import { fromJson, type JsonInput } from "../../go-template/values/from-json";
import { STRING, STRING_MAP } from "../../go-template/values/go-type";
import { boolValue, stringValue, type GoMap, type GoValue } from "../../go-template/values/go-value";
import type { GoFunction } from "../../go-template/values/method";
import { trimSpace } from "../../util/trim-space";

const onTexts = (count: number, call: (...texts: Bytes[]) => GoValue | undefined): GoFunction => ({
  parameters: Array.from({ length: count }, () => STRING),
  call: (args) => call(...args.map((value) => value!.data as Bytes)),
});
const giving = (count: number, call: (...texts: Bytes[]) => Bytes): GoFunction =>
  onTexts(count, (...texts) => stringValue(call(...texts)));
const asking = (count: number, call: (...texts: Bytes[]) => boolean): GoFunction =>
  onTexts(count, (...texts) => boolValue(call(...texts)));

/** The functions that external-dns adds to Go's own, for the templates of one source. */
export function templateFunctions(source: SourceName): ReadonlyMap<string, GoFunction> {
  return new Map<string, GoFunction>([
    ["contains", asking(2, (text, part) => text.includes(part))],
    ["trimPrefix", giving(2, (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text))],
    ["trimSuffix", giving(2, trimSuffix)],
    ["trim", giving(1, (text) => toBytes(trimSpace(fromBytes(text))))],
    ["toLower", giving(1, toLower)],
    ["replace", giving(3, replaceAll)],
    ["isIPv4", asking(1, (text) => suitableType(fromBytes(text)) === "A")],
    ["isIPv6", asking(1, (text) => suitableType(fromBytes(text)) === "AAAA")],
    ["isSource", asking(1, (name) => isSource(source, name))],
    ["hasKey", hasKey],
    ["fromJson", onTexts(1, (text) => parseJson(fromBytes(text)))],
  ]);
}

/** Go maps each character by itself to one character. */
function toLower(text: Bytes): Bytes {
  return toBytes(Array.from(fromBytes(text), (char) => [...char.toLowerCase()][0]!).join(""));
}

function trimSuffix(text: Bytes, suffix: Bytes): Bytes {
  return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function replaceAll(old: Bytes, replacement: Bytes, text: Bytes): Bytes {
  const parts = old === "" ? [...fromBytes(text)].map(toBytes) : text.split(old);
  const joined = (old === "" ? parts.length + 1 : parts.length - 1) * replacement.length + text.length;
  new Budget().reserve(joined);
  return old === "" ? ["", ...parts, ""].join(replacement) : parts.join(replacement);
}

function isSource(source: SourceName, given: Bytes): boolean {
  const name = given.toLowerCase();
  if (!(SOURCE_NAMES as readonly string[]).includes(name))
    throw new TemplateProblem(`isSource: unknown source "${given}"`);
  return name === source;
}

const hasKey: GoFunction = {
  parameters: [STRING_MAP, STRING],
  call: ([map, key]) => boolValue(((map!.data as GoMap | null)?.get(key!.data as Bytes) ?? undefined) !== undefined),
};

/** Deeper JSON than Go's decoder takes is none. */
const DEEPEST = 1000;

function parseJson(text: string): GoValue | undefined {
  try {
    const json = JSON.parse(text) as JsonInput;
    return isShallow(json, DEEPEST) ? fromJson(json, "floats") : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(json: JsonInput, depth: number): boolean {
  if (typeof json !== "object" || json === null) return true;
  return depth > 0 && Object.values(json).every((value: JsonInput) => isShallow(value, depth - 1));
}

/** The names that templates may call besides Go's own. */
export const FUNCTION_NAMES: readonly string[] = [...templateFunctions("service").keys()];
