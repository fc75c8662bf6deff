import { missingReference } from "../../diagnostics/catalog/extract-failure";
import type { Property } from "../../endpoint/endpoint";
import type { Field } from "../../manifest/field";
import { NO_TRAITS, type EndpointTraits } from "../endpoints-for-hostname";
import { failRun } from "../failure";
import { traitsOf } from "../publish";
import { findObject } from "../select-objects";
import type { SourceContext } from "../source";
import { GLOO_VIRTUAL_SERVICE } from "./kinds";

/** TTL, set identifier and properties of a virtual host: of its VirtualServices together, the later one winning. */
export function virtualServiceTraits(context: SourceContext, virtualHost: Field): EndpointTraits {
  let { ttl, setIdentifier } = NO_TRAITS;
  const properties = new Map<string, Property>();
  for (const reference of references(virtualHost)) {
    const namespace = reference.get("namespace").text();
    const name = reference.get("name").text();
    const object = findObject(context, GLOO_VIRTUAL_SERVICE, namespace, name);
    if (!object) {
      failRun(context, missingReference("VirtualService", `${namespace}/${name}`), reference.place());
      continue;
    }
    const traits = traitsOf(context, object, "");
    if (object.annotations.get("ttl") !== undefined) ttl = traits.ttl;
    if (object.annotations.get("set-identifier") !== undefined) setIdentifier = traits.setIdentifier;
    traits.properties.forEach((property) => properties.set(property.name, property));
  }
  return { ttl, setIdentifier, properties: [...properties.values()], resource: "" };
}

function references(virtualHost: Field): Field[] {
  const own = virtualHost.get("metadata").get("sources").list();
  const fixed = virtualHost.get("metadataStatic").get("sources").list();
  return [
    ...own.filter((source) => source.get("kind").text() === "*v1.VirtualService"),
    ...fixed
      .filter((source) => source.get("resourceKind").text() === "*v1.VirtualService")
      .map((source) => source.get("resourceRef")),
  ];
}
