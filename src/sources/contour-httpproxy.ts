import { honouredHosts, hostOf } from "./hosts";
import { loadBalancerTargets } from "./load-balancer";
import { mergeEndpoints } from "./merge-endpoints";
import { publish } from "./publish";
import { selectObjects } from "./select-objects";
import type { Source, SourceKind } from "./source";

const HTTP_PROXY: SourceKind = {
  group: "projectcontour.io",
  versions: ["v1"],
  kind: "HTTPProxy",
  resource: "httpproxies",
  namespaced: true,
  role: "primary",
};

/** Contour HTTPProxy. Source: spec of external-dns, `contour-httpproxy`. */
export const contourHttpProxySource: Source = {
  name: "contour-httpproxy",
  kinds: [HTTP_PROXY],
  names: "`spec.virtualhost.fqdn`, `hostname` annotation",
  targets: "`target` annotation, else `status.loadBalancer.ingress[]`",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "aws-*"],
  endpoints(context) {
    const endpoints = selectObjects(context, HTTP_PROXY, { isTyped: true }).flatMap((object) => {
      const fqdn = hostOf(object.spec.get("virtualhost").get("fqdn"));
      const entries = object.status.get("loadBalancer").get("ingress");
      return publish(context, object, {
        source: "contour-httpproxy",
        resource: `HTTPProxy/${object.namespace}/${object.name}`,
        hosts: [...(fqdn.name === "" ? [] : [fqdn]), ...honouredHosts(context, object)],
        targets: () => loadBalancerTargets(entries),
        targetsPlace: () => entries.place(),
        noTargets: "the HTTPProxy has no target annotation and no load balancer status",
        templates: { dropsConditions: true },
      });
    });
    return mergeEndpoints(endpoints, context.reporter);
  },
};
