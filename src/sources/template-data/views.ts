import type { JsonInput, JsonMap } from "../../go-template/values/from-json";
import { mapFrom, stringMapFrom } from "../../go-template/values/from-json";
import { toBytes } from "../../go-template/text/bytes";
import { ANY_MAP, pointerTo, STRING } from "../../go-template/values/go-type";
import type { GoValue } from "../../go-template/values/go-value";
import type { JsonObject } from "../../manifest/manifest";
import type { TemplateData } from "../template";
import { goType } from "./go-types";
import { aliased } from "./json-aliases";
import { rootType } from "./root-types";
import { typedValue } from "./typed-value";

/** The object as external-dns' templates see it first: its Go type, or the wrapper of a kind without one. */
export function firstView(data: TemplateData): GoValue {
  const root = rootType(data.source, data.kind);
  if (root === undefined) return jsonShaped("source.unstructuredWrapper", data, aliased);
  const value = typedValue(root.type, identified(data, root.keepsVersion));
  return { type: pointerTo(value.type), data: { ...value, isAddressable: true } };
}

/** The object by its JSON keys, which external-dns tries when the first view fails. */
export function secondView(data: TemplateData): GoValue {
  const root = rootType(data.source, data.kind);
  const object = identified(data, root?.keepsVersion ?? true);
  return jsonShaped("template.fqdnTemplateData", { ...data, object }, (json) => json);
}

/** external-dns knows the version of only some kinds. */
function identified({ object, apiVersion, kind }: TemplateData, keepsVersion: boolean): JsonObject {
  return { ...object, kind, apiVersion: keepsVersion ? apiVersion : "" };
}

function jsonShaped(typeName: string, data: TemplateData, change: (json: JsonMap) => JsonMap): GoValue {
  const object = data.object as JsonMap;
  const metadata = asMap(object["metadata"]);
  const text = (json: JsonInput): GoValue => ({ type: STRING, data: typeof json === "string" ? toBytes(json) : "" });
  const map = (json: JsonInput, changed = false): GoValue => {
    const given = asMap(json);
    return given ? mapFrom(changed ? change(given) : given, "integers") : { type: ANY_MAP, data: null };
  };
  const fields: Readonly<Record<string, () => GoValue>> = {
    Name: () => text(metadata?.["name"]),
    Namespace: () => text(metadata?.["namespace"]),
    Kind: () => text(object["kind"]),
    APIVersion: () => text(object["apiVersion"]),
    Labels: () => stringMapFrom(metadata?.["labels"]),
    Annotations: () => stringMapFrom(metadata?.["annotations"]),
    Metadata: () => map(object["metadata"]),
    Spec: () => map(object["spec"], true),
    Status: () => map(object["status"], true),
    Object: () => map(object),
  };
  const type = goType(typeName);
  return {
    type: pointerTo(type),
    data: { type, data: { field: (name) => fields[name]!() }, isAddressable: true },
  };
}

const asMap = (json: JsonInput): JsonMap | undefined =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? (json as JsonMap) : undefined;
