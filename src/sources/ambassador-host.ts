import { missingObject, notPublished } from "../diagnostics/catalog/extract";
import type { Endpoint } from "../endpoint/endpoint";
import { targetsOf } from "./annotations";
import { endpointsForHostname } from "./endpoints-for-hostname";
import { hostOf } from "./hosts";
import { asHelper, SERVICE } from "./kinds";
import { loadBalancerTargets } from "./load-balancer";
import { mergeEndpoints } from "./merge-endpoints";
import { fallbackTargets, traitsOf } from "./publish";
import { findObject, selectObjects } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import { originOf, type SourceObject } from "./source-object";

const HOST: SourceKind = {
  group: "getambassador.io",
  versions: ["v3alpha1"],
  kind: "Host",
  resource: "hosts",
  namespaced: true,
  role: "primary",
};

/** Names the Service that stands for Ambassador; without it a Host is not published. */
const SERVICE_ANNOTATION = "external-dns.ambassador-service";

/** Emissary and Ambassador Host. Source: spec of external-dns, `ambassador-host`. */
export const ambassadorHostSource: Source = {
  name: "ambassador-host",
  kinds: [HOST, asHelper(SERVICE)],
  names: "`spec.hostname`",
  targets: `\`target\` annotation, else the Service that \`${SERVICE_ANNOTATION}\` names; that annotation must be there in any case`,
  annotations: ["target", "ttl", "set-identifier", "aws-*"],
  endpoints(context) {
    const endpoints = selectObjects(context, HOST, { checksController: false, isTyped: true }).flatMap((object) =>
      endpointsOf(context, object),
    );
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function endpointsOf(context: SourceContext, object: SourceObject): Endpoint[] {
  const host = hostOf(object.spec.get("hostname"));
  if (host.name === "") return [];
  const reference = object.annotations.raw(SERVICE_ANNOTATION);
  if (reference === undefined) {
    const why = `it has no annotation "${SERVICE_ANNOTATION}"`;
    context.reporter.report(notPublished("This Host", why, "add it, naming Ambassador's Service"), host.place());
    return [];
  }
  const annotated = targetsOf(object.annotations);
  const own = annotated.length > 0 ? annotated : serviceTargets(context, object, reference);
  const why = "Ambassador's Service has no external IPs and no load balancer status";
  const targets = own.length > 0 ? own : fallbackTargets(context, object, "ambassador-host", [host], why);
  const traits = traitsOf(context, object, `host/${object.namespace}/${object.name}`);
  const origin = originOf("ambassador-host", object, {
    name: host.place,
    targets: () => object.annotations.rawPlace(SERVICE_ANNOTATION),
  });
  return endpointsForHostname(context, host.name, targets, traits, origin);
}

function serviceTargets(context: SourceContext, object: SourceObject, reference: string): string[] {
  const [namespace, name] = parseReference(reference);
  const service = findObject(context, SERVICE, namespace, name);
  if (!service) {
    const message = missingObject("Service", reference, "the Host has no address");
    context.reporter.report(message, object.annotations.rawPlace(SERVICE_ANNOTATION));
    return [];
  }
  const external = service.spec.get("externalIPs").strings();
  if (external.length > 0) return external.map((entry) => entry.text());
  return loadBalancerTargets(service.status.get("loadBalancer").get("ingress"));
}

/** `namespace/name`, `name.namespace` split at the first dot, or a name in namespace `default`. */
function parseReference(reference: string): [namespace: string, name: string] {
  const parts = reference.split("/");
  if (parts.length === 2) return [parts[0]!, parts[1]!];
  if (parts.length > 2) return ["", ""];
  const dot = reference.indexOf(".");
  return dot === -1 ? ["default", reference] : [reference.slice(dot + 1), reference.slice(0, dot)];
}
