import { honouredHosts, hostOf } from "./hosts";
import { loadBalancerTargets } from "./load-balancer";
import { mergeEndpoints } from "./merge-endpoints";
import { publish } from "./publish";
import { selectObjects } from "./select-objects";
import type { Source, SourceKind } from "./source";

const TCP_INGRESS: SourceKind = {
  group: "configuration.konghq.com",
  versions: ["v1beta1"],
  kind: "TCPIngress",
  resource: "tcpingresses",
  namespaced: true,
  role: "primary",
};

/** Kong TCPIngress. Source: spec of external-dns, `kong-tcpingress`. */
export const kongTcpIngressSource: Source = {
  name: "kong-tcpingress",
  kinds: [TCP_INGRESS],
  names: "`hostname` annotation, `spec.rules[].host`",
  targets: "`target` annotation, else `status.loadBalancer.ingress[]`",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "aws-*"],
  endpoints(context) {
    const endpoints = selectObjects(context, TCP_INGRESS, { isTyped: true }).flatMap((object) => {
      const rules = object.spec
        .get("rules")
        .list()
        .map((rule) => hostOf(rule.get("host")));
      const entries = object.status.get("loadBalancer").get("ingress");
      return publish(context, object, {
        source: "kong-tcpingress",
        resource: `tcpingress/${object.namespace}/${object.name}`,
        hosts: [...honouredHosts(context, object), ...rules.filter((host) => host.name !== "")],
        targets: () => loadBalancerTargets(entries),
        targetsPlace: () => entries.place(),
        noTargets: "the TCPIngress has no target annotation and no load balancer status",
        templates: "none",
      });
    });
    return mergeEndpoints(endpoints, context.reporter);
  },
};
