import { invalidAnnotation } from "../diagnostics/catalog/extract";
import { invalidIngressClass } from "../diagnostics/catalog/extract-failure";
import type { Endpoint } from "../endpoint/endpoint";
import { isLabelValue } from "../util/label-selector";
import { failRun } from "./failure";
import { honouredHosts, hostOf, hostsOf, type Host } from "./hosts";
import { INGRESS } from "./kinds";
import { loadBalancerTargets } from "./load-balancer";
import { mergeEndpoints } from "./merge-endpoints";
import { publish } from "./publish";
import { eachObject } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import type { SourceObject } from "./source-object";

/** The group in which Ingress began; old Git trees still hold it, no API server serves it. */
const OLD_INGRESS: SourceKind = { ...INGRESS, group: "extensions", versions: ["v1beta1"], olderVersions: [] };

const CLASS_ANNOTATION = "kubernetes.io/ingress.class";

/** Kubernetes Ingress. Source: spec of external-dns, `ingress`. */
export const ingressSource: Source = {
  name: "ingress",
  kinds: [INGRESS, OLD_INGRESS],
  names: "`spec.rules[].host`, `spec.tls[].hosts[]`, `hostname` annotation",
  targets: "`target` annotation, else `status.loadBalancer.ingress[]`",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "ingress-hostname-source", "aws-*"],
  endpoints(context) {
    for (const name of context.options.ingressClass)
      if (!isLabelValue(name)) failRun(context, invalidIngressClass(name));
    const kinds = context.mode === "exact" ? [INGRESS] : [INGRESS, OLD_INGRESS];
    const endpoints: Endpoint[] = [];
    for (const kind of kinds)
      for (const object of eachObject(context, kind))
        if (hasClass(context, object)) for (const endpoint of endpointsOf(context, object)) endpoints.push(endpoint);
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function hasClass({ options }: SourceContext, object: SourceObject): boolean {
  if (options.ingressClass.length === 0) return true;
  const own = object.spec.get("ingressClassName").text();
  const name = own !== "" ? own : object.annotations.raw(CLASS_ANNOTATION);
  return name !== undefined && options.ingressClass.includes(name);
}

function endpointsOf(context: SourceContext, object: SourceObject): readonly Endpoint[] {
  const entries = object.status.get("loadBalancer").get("ingress");
  return publish(context, object, {
    source: "ingress",
    resource: `ingress/${object.namespace}/${object.name}`,
    hosts: hostsOfIngress(context, object),
    targets: () => loadBalancerTargets(entries),
    targetsPlace: () => entries.place(),
    noTargets: "the Ingress has no target annotation and no load balancer status",
    templates: {},
  });
}

function hostsOfIngress(context: SourceContext, object: SourceObject): Host[] {
  const source = object.annotations.get("ingress-hostname-source");
  switch (source?.toLowerCase()) {
    case undefined:
      return [...definedHosts(context, object), ...honouredHosts(context, object)];
    case "defined-hosts-only":
      return definedHosts(context, object);
    case "annotation-only":
      return honouredHosts(context, object);
    default:
      reportHostnameSource(context, object, source!);
      return [];
  }
}

/** Names in the spec: rules first, then TLS. */
function definedHosts({ options }: SourceContext, object: SourceObject): Host[] {
  const hosts: Host[] = [];
  if (!options.ignoreIngressRulesSpec)
    for (const rule of object.spec.get("rules").list()) {
      const host = hostOf(rule.get("host"));
      if (host.name !== "") hosts.push(host);
    }
  if (!options.ignoreIngressTlsSpec)
    for (const tls of object.spec.get("tls").list()) for (const host of hostsOf(tls.get("hosts"))) hosts.push(host);
  return hosts;
}

/** external-dns then publishes nothing of the object, in silence. */
function reportHostnameSource(context: SourceContext, object: SourceObject, value: string): void {
  const key = object.annotations.keyOf("ingress-hostname-source")!;
  const message = invalidAnnotation(key, value, "defined-hosts-only or annotation-only; now nothing is published");
  context.reporter.report(message, object.annotations.place("ingress-hostname-source"));
}
