import { honouredHosts, type Host } from "./hosts";
import { mergeEndpoints } from "./merge-endpoints";
import { targetsOf } from "./annotations";
import type { Endpoint } from "../endpoint/endpoint";
import { endpointsForHostname } from "./endpoints-for-hostname";
import { fallbackTargets, traitsOf } from "./publish";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { combineWithTargetTemplates } from "./template-endpoints";
import { hostsOfRule } from "./traefik/hosts-of-rule";

const NEW_GROUP = "traefik.io";
const OLD_GROUP = "traefik.containo.us";
const KINDS = ["IngressRoute", "IngressRouteTCP", "IngressRouteUDP"] as const;

const kindOf = (group: string, kind: string): SourceKind => ({
  group,
  versions: ["v1alpha1"],
  kind,
  resource: `${kind.toLowerCase()}s`,
  namespaced: true,
  role: "primary",
});

/** Traefik's IngressRoute, IngressRouteTCP and IngressRouteUDP. Source: spec of external-dns, `traefik-proxy`. */
export const traefikProxySource: Source = {
  name: "traefik-proxy",
  kinds: [NEW_GROUP, OLD_GROUP].flatMap((group) => KINDS.map((kind) => kindOf(group, kind))),
  names: "`hostname` annotation, hosts in `spec.routes[].match`",
  targets: "`target` annotation only",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "aws-*"],
  endpoints(context) {
    const groups = [
      ...(context.options.traefikDisableNew ? [] : [NEW_GROUP]),
      ...(context.options.traefikEnableLegacy ? [OLD_GROUP] : []),
    ];
    const endpoints = KINDS.flatMap((kind) =>
      groups.flatMap((group) =>
        selectObjects(context, kindOf(group, kind), { isTyped: true }).flatMap((object) =>
          endpointsOf(context, object),
        ),
      ),
    );
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function endpointsOf(context: SourceContext, object: SourceObject): readonly Endpoint[] {
  const resource = `${object.manifest.kind.toLowerCase()}/${object.namespace}/${object.name}`;
  const hosts = [...honouredHosts(context, object), ...matchedHosts(object)];
  const annotated = targetsOf(object.annotations);
  const targets =
    annotated.length > 0
      ? annotated
      : fallbackTargets(context, object, "traefik-proxy", hosts, "only the annotation counts");
  const traits = traitsOf(context, object, resource);
  const own = hosts.flatMap(({ name, place }) =>
    endpointsForHostname(context, name, targets, traits, originOf("traefik-proxy", object, { name: place })),
  );
  return combineWithTargetTemplates(context, "traefik-proxy", object, own, originOf("traefik-proxy", object, {}));
}

/** Hosts in the rules of a route; UDP has none. */
function matchedHosts(object: SourceObject): Host[] {
  if (object.manifest.kind === "IngressRouteUDP") return [];
  return object.spec
    .get("routes")
    .list()
    .flatMap((route) => {
      const match = route.get("match");
      return hostsOfRule(match.text()).map((name) => ({ name, place: () => match.place() }));
    });
}
