import { unknownResource } from "../diagnostics/catalog/extract-failure";
import type { Endpoint } from "../endpoint/endpoint";
import { targetsOf } from "./annotations";
import { failRun } from "./failure";
import { annotationHosts } from "./hosts";
import { mergeEndpoints } from "./merge-endpoints";
import { fallbackTargets } from "./publish";
import { isBuiltIn, kindsOfResource, parseResourceName } from "./resource-names";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { combineWithTargetTemplates, productEndpoints } from "./template-endpoints";
import { ttlOf } from "./ttl";

/** Any kind, by `--unstructured-resource`. Source: spec of external-dns, `unstructured`. */
export const unstructuredSource: Source = {
  name: "unstructured",
  kinds: [],
  names: "`hostname` annotation",
  targets: "`target` annotation only",
  annotations: ["hostname", "target", "ttl", "controller"],
  endpoints(context) {
    return context.options.unstructuredResource.flatMap((text) => {
      const endpoints = kindsOf(context, text).flatMap((kind) =>
        selectObjects(context, kind).flatMap((object) => endpointsOf(context, object, kind.namespaced)),
      );
      return mergeEndpoints(endpoints, context.reporter);
    });
  },
};

/** A resource without objects is an error in exact mode only: external-dns asks the API server, Git may just hold none. */
function kindsOf(context: SourceContext, text: string): SourceKind[] {
  const name = parseResourceName(text);
  if (!name) {
    failRun(context, unknownResource(text, "is not plural.version.group"));
    return [];
  }
  const kinds = [...kindsOfResource(name, context.manifests)];
  if (kinds.length === 0 && context.mode === "exact" && !isBuiltIn(name))
    failRun(context, unknownResource(text, "names a resource that no manifest shows"));
  const { group, version, resource } = name;
  return kinds.map(([kind, namespaced]) => ({
    group,
    versions: [version],
    kind,
    resource,
    namespaced,
    role: "primary",
  }));
}

function endpointsOf(context: SourceContext, object: SourceObject, isNamespaced: boolean): readonly Endpoint[] {
  const { kind } = object.manifest;
  const hosts = annotationHosts(context, object);
  const origin = originOf("unstructured", object, { name: () => object.annotations.place("hostname") });
  const annotated = targetsOf(object.annotations);
  const targets =
    annotated.length > 0
      ? annotated
      : fallbackTargets(context, object, "unstructured", hosts, "only the annotation counts");
  const names = hosts.map((host) => host.name);
  const own = productEndpoints(context, names, targets, origin);
  const ttl = ttlOf(object.annotations, context);
  const resource = `${kind.toLowerCase()}/${isNamespaced ? object.namespace : ""}/${object.name}`;
  return combineWithTargetTemplates(context, "unstructured", object, own, origin).map((endpoint) => ({
    ...endpoint,
    recordTTL: endpoint.recordTTL > 0 ? endpoint.recordTTL : ttl,
    labels: new Map([...endpoint.labels, ["resource", resource]]),
  }));
}
