import { missingObject } from "../diagnostics/catalog/extract";
import { malformedReference } from "../diagnostics/catalog/extract-failure";
import type { Endpoint } from "../endpoint/endpoint";
import type { Field } from "../manifest/field";
import { targetsOf } from "./annotations";
import { endpointsForHostname } from "./endpoints-for-hostname";
import { failRun } from "./failure";
import { honouredHosts, hostOf, type Host } from "./hosts";
import { parseObjectName } from "./ingress-reference";
import { bindsToGateway } from "./istio/binding";
import { GatewayTargets } from "./istio/gateway-targets";
import { hostPart } from "./istio/host";
import { ISTIO_GATEWAY, VIRTUAL_SERVICE } from "./istio/kinds";
import { asHelper, INGRESS, SERVICE } from "./kinds";
import { mergeEndpoints } from "./merge-endpoints";
import { fallbackTargets, reportNoName, traitsOf } from "./publish";
import { combineWithTemplates, templateNames } from "./run-template";
import { hasTemplates } from "./template-flags";
import { findObject, selectObjects } from "./select-objects";
import type { Source, SourceContext } from "./source";
import { originOf, type SourceObject } from "./source-object";

/** Istio VirtualService. Source: spec of external-dns, `istio-virtualservice`. */
export const istioVirtualServiceSource: Source = {
  name: "istio-virtualservice",
  kinds: [VIRTUAL_SERVICE, asHelper(ISTIO_GATEWAY, ["target", "ingress"]), asHelper(SERVICE), asHelper(INGRESS)],
  names: "`spec.hosts[]`, `hostname` annotation",
  targets: "`target` annotation, else the targets of those of `spec.gateways[]` that take the host",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "aws-*"],
  endpoints(context) {
    const targets = new GatewayTargets(context);
    const endpoints = selectObjects(context, VIRTUAL_SERVICE).flatMap((object) =>
      endpointsOf(context, object, targets),
    );
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function endpointsOf(
  context: SourceContext,
  object: SourceObject,
  gatewayTargets: GatewayTargets,
): readonly Endpoint[] {
  const hosts = [...specHosts(object), ...honouredHosts(context, object)];
  const annotated = targetsOf(object.annotations);
  const traits = traitsOf(context, object, `virtualservice/${object.namespace}/${object.name}`);
  const place = (): ReturnType<Field["place"]> => object.spec.get("gateways").place();
  const existing = hosts.flatMap((host) => {
    const own = annotated.length > 0 ? annotated : boundTargets(context, object, host.name, gatewayTargets);
    const targets = own.length > 0 ? own : fallbackTargets(context, object, "istio-virtualservice", [host], NO_TARGET);
    const origin = originOf("istio-virtualservice", object, { name: host.place, targets: place });
    return endpointsForHostname(context, host.name, targets, traits, origin);
  });
  if (hosts.length === 0 && !hasTemplates(context)) reportNoName(context, object);
  return combineWithTemplates(context, existing, () => {
    const origin = originOf("istio-virtualservice", object, { targets: place });
    return templateNames(context, "istio-virtualservice", object).flatMap((name) =>
      endpointsForHostname(context, name, boundTargets(context, object, name, gatewayTargets), traits, origin),
    );
  });
}

const NO_TARGET = "none of its Gateways takes the host and has an address, and there is no target annotation";

function specHosts(object: SourceObject): Host[] {
  return object.spec
    .get("hosts")
    .strings()
    .filter((field) => field.text() !== "" && field.text() !== "*")
    .map((field) => hostOf(field, hostPart(field.text())));
}

/** The targets of all Gateways of a VirtualService that take a host, each once, in the order of `spec.gateways`. */
function boundTargets(
  context: SourceContext,
  object: SourceObject,
  host: string,
  gatewayTargets: GatewayTargets,
): string[] {
  const targets = new Set<string>();
  for (const field of object.spec.get("gateways").strings()) {
    const gateway = gatewayOf(context, object, field);
    if (gateway && bindsToGateway(object, gateway, host))
      gatewayTargets.of(gateway).forEach((target) => targets.add(target));
  }
  return [...targets];
}

function gatewayOf(context: SourceContext, object: SourceObject, field: Field): SourceObject | undefined {
  const text = field.text();
  if (text === "" || text === "mesh") return undefined;
  const wanted = parseObjectName(text, object.namespace);
  if (!wanted) {
    failRun(context, malformedReference(text), field.place());
    return undefined;
  }
  const scope = context.options.namespace;
  const isInScope = scope === "" || scope === wanted.namespace;
  const gateway = isInScope ? findObject(context, ISTIO_GATEWAY, wanted.namespace, wanted.name) : undefined;
  if (!gateway) context.reporter.report(missingObject("Gateway", text, "it gives no address"), field.place());
  return gateway;
}
