import { defineMappingTag, defineScalarTag, defineSequenceTag, mergeTag, NOT_RESOLVED, Schema, strTag } from "js-yaml";
import { emptyMapping } from "../../util/mapping";
import { jsonKey, NON_STRING_STARTS, resolvePlain } from "./plain-scalar";

const YAML = "tag:yaml.org,2002:";
const never = (): boolean => false;

type Mapping = Record<string, unknown>;

/** The reasons that the schema itself gives, besides those of the YAML library. */
export const NOT_JSON = "a number that JSON cannot hold (.inf or .nan)";
export const NOT_A_KEY = "a key that is null, a list or a mapping";

const hasOwn = Object.prototype.hasOwnProperty;

/** Mappings inherit nothing, so that `__proto__` and `constructor` are keys like any other. */
const mapping = {
  create: (): Mapping => emptyMapping(),
  addPair: (carrier: Mapping, key: unknown, value: unknown): string => {
    const name = typeof key === "string" ? key : jsonKey(key);
    if (name === undefined) return NOT_A_KEY;
    if (typeof value === "number" && !Number.isFinite(value)) return NOT_JSON;
    carrier[name] = value;
    return "";
  },
  has: (carrier: Mapping, key: unknown): boolean => hasOwn.call(carrier, jsonKey(key) ?? ""),
  keys: (result: Mapping): string[] => Object.keys(result),
  get: (result: Mapping, key: unknown): unknown => result[jsonKey(key) ?? ""],
  identify: never,
};

const sequence = {
  create: (): unknown[] => [],
  addItem: (carrier: unknown[], item: unknown): string => {
    if (typeof item === "number" && !Number.isFinite(item)) return NOT_JSON;
    carrier.push(item);
    return "";
  },
  identify: never,
};

const plain = defineScalarTag(`${YAML}plain`, {
  implicit: true,
  implicitFirstChars: NON_STRING_STARTS,
  resolve: (source) => {
    const value = resolvePlain(source);
    return typeof value === "string" ? NOT_RESOLVED : value;
  },
  identify: never,
});

/** A scalar with an explicit tag, which has to be of the type that the tag names. */
function explicit(name: string, accepts: (value: unknown) => boolean) {
  return defineScalarTag(YAML + name, {
    resolve: (source) => {
      const value = resolvePlain(source);
      return accepts(value) ? value : NOT_RESOLVED;
    },
    identify: never,
  });
}

const binary = defineScalarTag(`${YAML}binary`, {
  resolve: (source) => {
    const text = source.replace(/\s/g, "");
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return NOT_RESOLVED;
    return Buffer.from(text, "base64").toString("utf8");
  },
  identify: never,
});

/** Any other tag is passed over, as Kubernetes does: a scalar is then a string, whatever it looks like. */
const anyTag = { matchByTagPrefix: true };

/**
 * The types of Kubernetes' YAML, and mappings that are safe for hostile keys.
 *
 * Source: sigs.k8s.io/yaml. One difference: a key written before a merge key keeps its own value, as
 * the merge key's specification says.
 */
export const KUBERNETES_SCHEMA = new Schema([
  plain,
  mergeTag,
  strTag,
  explicit("int", (value) => typeof value === "number" && Number.isInteger(value)),
  explicit("float", (value) => typeof value === "number"),
  explicit("bool", (value) => typeof value === "boolean"),
  explicit("null", (value) => value === null),
  binary,
  defineMappingTag(`${YAML}map`, mapping),
  defineSequenceTag(`${YAML}seq`, sequence),
  defineScalarTag("", { ...anyTag, resolve: (source) => source, identify: never }),
  defineMappingTag("", { ...anyTag, ...mapping }),
  defineSequenceTag("", { ...anyTag, ...sequence }),
]);
