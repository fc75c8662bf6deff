import { notPublished } from "../diagnostics/catalog/extract";
import { missingReference } from "../diagnostics/catalog/extract-failure";
import type { Endpoint } from "../endpoint/endpoint";
import type { Field } from "../manifest/field";
import { targetsOf } from "./annotations";
import { endpointsForHostname } from "./endpoints-for-hostname";
import { failRun } from "./failure";
import { virtualServiceTraits } from "./gloo/traits";
import { GLOO_GATEWAY, GLOO_VIRTUAL_SERVICE, PROXY } from "./gloo/kinds";
import { hostOf } from "./hosts";
import { referencedIngressTargets } from "./ingress-reference";
import { asHelper, INGRESS, SERVICE } from "./kinds";
import { loadBalancerTargets } from "./load-balancer";
import { mergeEndpoints } from "./merge-endpoints";
import { fallbackTargets } from "./publish";
import { findObject, selectObjects } from "./select-objects";
import type { Source, SourceContext } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { combineWithTargetTemplates } from "./template-endpoints";

/** Gloo Proxy. Source: spec of external-dns, `gloo-proxy`. */
export const glooProxySource: Source = {
  name: "gloo-proxy",
  kinds: [
    PROXY,
    { ...GLOO_VIRTUAL_SERVICE, annotations: ["ttl", "set-identifier", "aws-*"] },
    { ...GLOO_GATEWAY, annotations: ["ingress"] },
    asHelper(SERVICE),
    asHelper(INGRESS),
  ],
  names: "`domains[]` of the virtual hosts in `spec.listeners[]`",
  targets:
    "`target` annotation, else the Ingress in the `ingress` annotation of its Gateway, else the load balancer status of the Service of its name",
  annotations: ["target", "controller"],
  endpoints(context) {
    const namespaces = context.options.glooNamespace;
    const endpoints = selectObjects(context, PROXY, { namespace: "", isTyped: true })
      .filter((proxy) => namespaces.includes(proxy.namespace))
      .flatMap((proxy) => {
        const own = proxyEndpoints(context, proxy);
        return combineWithTargetTemplates(context, "gloo-proxy", proxy, own, originOf("gloo-proxy", proxy, {}));
      });
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function proxyEndpoints(context: SourceContext, proxy: SourceObject): Endpoint[] {
  const annotated = targetsOf(proxy.annotations);
  const targets = annotated.length > 0 ? annotated : proxyTargets(context, proxy);
  return virtualHosts(proxy).flatMap((virtualHost) => {
    const traits = virtualServiceTraits(context, virtualHost);
    return virtualHost
      .get("domains")
      .strings()
      .map((field) => hostOf(field))
      .flatMap((host) => {
        const why = "the Proxy has no target annotation, and its Service no load balancer status";
        const given = targets.length > 0 ? targets : fallbackTargets(context, proxy, "gloo-proxy", [host], why);
        const origin = originOf("gloo-proxy", proxy, { name: host.place });
        return endpointsForHostname(context, host.name, given, traits, origin);
      });
  });
}

/** Virtual hosts of plain listeners and of the filter chains of aggregate listeners. */
function virtualHosts(proxy: SourceObject): Field[] {
  return proxy.spec
    .get("listeners")
    .list()
    .flatMap((listener) => {
      const aggregate = listener.get("aggregateListener");
      const known = new Map(aggregate.get("httpResources").get("virtualHosts").entries());
      const chained = aggregate
        .get("httpFilterChains")
        .list()
        .flatMap((chain) => chain.get("virtualHostRefs").strings())
        .flatMap((reference) => known.get(reference.text()) ?? []);
      return [...listener.get("httpListener").get("virtualHosts").list(), ...chained];
    });
}

function proxyTargets(context: SourceContext, proxy: SourceObject): string[] {
  for (const listener of proxy.spec.get("listeners").list())
    for (const source of listener.get("metadataStatic").get("sources").list()) {
      const targets = gatewayTargets(context, source);
      if (targets.length > 0) return targets;
    }
  const service = findObject(context, SERVICE, proxy.namespace, proxy.name);
  const place = proxy.manifest.placeOf(["metadata", "name"]);
  if (!service) {
    failRun(context, missingReference("Service", `${proxy.namespace}/${proxy.name}`), place);
    return [];
  }
  if (service.spec.get("type").text() !== "LoadBalancer") {
    const hint = "make the Service a LoadBalancer, or add a target annotation to the Proxy";
    context.reporter.report(notPublished("This Proxy", "its Service is no LoadBalancer", hint), place);
    return [];
  }
  return loadBalancerTargets(service.status.get("loadBalancer").get("ingress"));
}

function gatewayTargets(context: SourceContext, source: Field): string[] {
  if (source.get("resourceKind").text() !== "*v1.Gateway") return [];
  const reference = source.get("resourceRef");
  const namespace = reference.get("namespace").text();
  const name = reference.get("name").text();
  const gateway = findObject(context, GLOO_GATEWAY, namespace, name);
  if (!gateway) {
    failRun(context, missingReference("Gateway", `${namespace}/${name}`), reference.place());
    return [];
  }
  const ingress = gateway.annotations.get("ingress");
  if (ingress === undefined || ingress === "") return [];
  return referencedIngressTargets(context, ingress, gateway.namespace, gateway.annotations.place("ingress"));
}
