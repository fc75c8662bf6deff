import { aliasAnnotation, invalidAnnotation } from "../diagnostics/catalog/extract";
import type { Property } from "../endpoint/endpoint";
import { compareBytes } from "../util/compare";
import { SUFFIX_FAMILIES } from "./annotation-keys";
import type { Annotations } from "./annotations";
import type { SourceContext } from "./source";

const CLOUDFLARE = ["custom-hostname", "proxied", "region-key", "record-comment", "tags"];
const ALIAS_VALUES = ["true", "false", "A", "AAAA"];

/**
 * The properties that an object's annotations stand for, sorted by name.
 *
 * `aws-X` becomes `aws/X` whatever X is. Safe mode also takes `alias` values that external-dns documents and ignores
 * (K53-W207), and turns each `kube53.dev/X` into a property of that name.
 * Source: spec of external-dns, "Provider-specific annotations".
 */
export function propertiesOf(annotations: Annotations, context: SourceContext): Property[] {
  const properties: Property[] = [];
  for (const { suffix, key, value } of annotations.all) {
    const name = propertyName(suffix, key);
    if (name !== undefined) properties.push({ name, value });
    else if (suffix === "alias" && isAlias(annotations, value, context)) properties.push({ name: "alias", value });
  }
  if (context.mode === "safe") for (const { key, value } of annotations.kube53) properties.push({ name: key, value });
  return properties.length < 2 ? properties : properties.sort((a, b) => compareBytes(a.name, b.name));
}

function propertyName(suffix: string, key: string): string | undefined {
  if (suffix === "record-type") return suffix;
  if (suffix === "azure-tags") return "azure/tags";
  if (suffix.startsWith("cloudflare-")) return cloudflareName(suffix, key);
  const family = SUFFIX_FAMILIES.find((candidate) => suffix.startsWith(candidate));
  return family && `${family.slice(0, -1)}/${suffix.slice(family.length)}`;
}

function cloudflareName(suffix: string, key: string): string | undefined {
  const option = CLOUDFLARE.find((candidate) => suffix.includes(`cloudflare-${candidate}`));
  return option && `${key.slice(0, key.length - suffix.length)}cloudflare-${option}`;
}

function isAlias(annotations: Annotations, value: string, context: SourceContext): boolean {
  if (value === "true") return true;
  if (context.mode === "exact") return false;
  const isKnown = ALIAS_VALUES.includes(value);
  const message = isKnown ? aliasAnnotation(value) : invalidAnnotation("alias", value, "true, false, A or AAAA");
  context.reporter.report(message, annotations.place("alias"));
  return isKnown;
}

/** The full key of the annotation that a property came from. */
export function suffixOfProperty(name: string): string {
  const slash = name.lastIndexOf("/");
  const suffix = name.slice(slash + 1);
  return suffix.startsWith("cloudflare-") || slash === -1 ? suffix : `${name.slice(0, slash)}-${suffix}`;
}
