import { honouredHosts, hostOf, type Host } from "./hosts";
import { GatewayTargets } from "./istio/gateway-targets";
import { hostPart } from "./istio/host";
import { ISTIO_GATEWAY } from "./istio/kinds";
import { asHelper, INGRESS, SERVICE } from "./kinds";
import { mergeEndpoints } from "./merge-endpoints";
import { publish } from "./publish";
import { selectObjects } from "./select-objects";
import type { Source } from "./source";
import type { SourceObject } from "./source-object";

/** Istio Gateway. Source: spec of external-dns, `istio-gateway`. */
export const istioGatewaySource: Source = {
  name: "istio-gateway",
  kinds: [ISTIO_GATEWAY, asHelper(SERVICE), asHelper(INGRESS)],
  names: "`spec.servers[].hosts[]`, `hostname` annotation",
  targets:
    "`target` annotation, else the Ingress in the `ingress` annotation, else Services with the Gateway's selector",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "ingress", "aws-*"],
  endpoints(context) {
    const targets = new GatewayTargets(context);
    const endpoints = selectObjects(context, ISTIO_GATEWAY).flatMap((gateway) =>
      publish(context, gateway, {
        source: "istio-gateway",
        resource: `gateway/${gateway.namespace}/${gateway.name}`,
        hosts: [...serverHosts(gateway), ...honouredHosts(context, gateway)],
        targets: () => targets.of(gateway),
        targetsPlace: () => gateway.spec.get("selector").place(),
        noTargets: "no Service with the Gateway's selector has an address, and there is no target annotation",
        templates: {},
      }),
    );
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function serverHosts(gateway: SourceObject): Host[] {
  return gateway.spec
    .get("servers")
    .list()
    .flatMap((server) => server.get("hosts").strings())
    .map((field) => hostOf(field, hostPart(field.text())))
    .filter(({ name }) => name !== "" && name !== "*");
}
