import type { SourceName } from "../config/external-dns/options";
import { notPublished } from "../diagnostics/catalog/extract";
import type { Endpoint } from "../endpoint/endpoint";
import { targetsOf } from "./annotations";
import { endpointsForHostname } from "./endpoints-for-hostname";
import { hostOf, hostsOf } from "./hosts";
import { mergeEndpoints } from "./merge-endpoints";
import { hasTemplates } from "./template-flags";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { combineWithTargetTemplates } from "./template-endpoints";
import { ttlOf } from "./ttl";

const kindOf = (kind: string, resource: string): SourceKind => ({
  group: "cis.f5.com",
  versions: ["v1"],
  kind,
  resource,
  namespaced: true,
  role: "primary",
});

/** Both kinds of F5's ingress controller are read alike; a TransportServer has no host aliases. */
function f5Source(name: SourceName, kind: SourceKind): Source {
  return {
    name,
    kinds: [kind],
    names: kind.kind === "VirtualServer" ? "`spec.host`, `spec.hostAliases[]`" : "`spec.host`",
    targets:
      "`target` annotation, else `spec.virtualServerAddress`, else `status.vsAddress`, which must be set in any case",
    annotations: ["target", "ttl", "controller"],
    endpoints(context) {
      const endpoints = selectObjects(context, kind, { isTyped: true }).flatMap((object) => {
        const own = ownEndpoints(context, name, object);
        const all = combineWithTargetTemplates(context, name, object, own, originOf(name, object, {}));
        if (all.length === 0 && !hasTemplates(context)) reportUnpublished(context, object);
        return all;
      });
      return mergeEndpoints(endpoints, context.reporter);
    },
  };
}

/** F5 VirtualServer. Source: spec of external-dns, `f5-virtualserver`. */
export const f5VirtualServerSource = f5Source("f5-virtualserver", kindOf("VirtualServer", "virtualservers"));
/** F5 TransportServer. Source: spec of external-dns, `f5-transportserver`. */
export const f5TransportServerSource = f5Source("f5-transportserver", kindOf("TransportServer", "transportservers"));

function ownEndpoints(context: SourceContext, name: SourceName, object: SourceObject): Endpoint[] {
  const { kind } = object.manifest;
  // Read before the gate: external-dns converts the whole object first.
  const aliases = kind === "VirtualServer" ? hostsOf(object.spec.get("hostAliases")) : [];
  const hosts = [hostOf(object.spec.get("host")), ...aliases];
  const address = object.status.get("vsAddress");
  if (address.text() === "" || address.text().toLowerCase() === "none") return [];
  const wanted = object.spec.get("virtualServerAddress");
  const annotated = targetsOf(object.annotations);
  const field = wanted.text() === "" ? address : wanted;
  const targets = annotated.length > 0 ? annotated : [field.text()];
  const traits = {
    ttl: ttlOf(object.annotations, context),
    properties: [],
    setIdentifier: "",
    resource: `f5-${kind.toLowerCase()}/${object.namespace}/${object.name}`,
  };
  return hosts
    .filter((host) => context.mode === "exact" || host.name !== "")
    .flatMap((host) => {
      const origin = originOf(name, object, { name: host.place, targets: () => field.place() });
      return endpointsForHostname(context, host.name, targets, traits, origin);
    });
}

function reportUnpublished(context: SourceContext, object: SourceObject): void {
  const hint = "wait until the F5 controller has set status.vsAddress";
  const message = notPublished(`This ${object.manifest.kind}`, "its status has no address, or it has no host", hint);
  context.reporter.report(message, object.manifest.placeOf(["status", "vsAddress"]));
}
