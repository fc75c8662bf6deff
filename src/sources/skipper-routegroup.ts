import type { Field } from "../manifest/field";
import { unservedVersion } from "../diagnostics/catalog/extract-failure";
import { failRun } from "./failure";
import { honouredHosts, hostsOf } from "./hosts";
import { loadBalancerTargets } from "./load-balancer";
import { mergeEndpoints } from "./merge-endpoints";
import { publish } from "./publish";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import type { SourceObject } from "./source-object";

const ROUTE_GROUP: SourceKind = {
  group: "zalando.org",
  versions: ["v1"],
  kind: "RouteGroup",
  resource: "routegroups",
  namespaced: true,
  role: "primary",
};

const DEFAULT_VERSION = "zalando.org/v1";

/** Skipper RouteGroup. Source: spec of external-dns, `skipper-routegroup`. */
export const skipperRouteGroupSource: Source = {
  name: "skipper-routegroup",
  kinds: [ROUTE_GROUP],
  names: "`spec.hosts[]`, `hostname` annotation",
  targets: "`target` annotation, else `status.loadBalancer.routegroup[]`",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "aws-*"],
  endpoints(context) {
    const endpoints = selectObjects(context, configuredKind(context), { isTyped: true }).flatMap((object) => {
      const entries = entriesOf(object);
      return publish(context, object, {
        source: "skipper-routegroup",
        resource: `routegroup/${object.namespace}/${object.name}`,
        hosts: [...hostsOf(object.spec.get("hosts")), ...honouredHosts(context, object)],
        targets: () => loadBalancerTargets(entries),
        targetsPlace: () => entries.place(),
        noTargets: "the RouteGroup has no target annotation and no load balancer status",
        templates: {},
      });
    });
    return mergeEndpoints(endpoints, context.reporter);
  },
};

/** Skipper writes the key in lower case, external-dns reads any case. */
function entriesOf({ status }: SourceObject): Field {
  const loadBalancer = status.get("loadBalancer");
  const key = loadBalancer.entries().find(([name]) => name.toLowerCase() === "routegroup")?.[0];
  return loadBalancer.get(key ?? "routegroup");
}

/** The kind as `--skipper-routegroup-groupversion` has it; a version that nobody serves fails external-dns' run. */
function configuredKind(context: SourceContext): SourceKind {
  const [group = "", version = ""] = (context.options.skipperRoutegroupGroupversion || DEFAULT_VERSION).split("/");
  const kind = { ...ROUTE_GROUP, group, versions: [version] };
  const isServed =
    `${group}/${version}` === DEFAULT_VERSION ||
    context.objects.list(kind).some((object) => object.apiVersion === `${group}/${version}`);
  if (!isServed) failRun(context, unservedVersion(`${group}/${version}`, DEFAULT_VERSION));
  return kind;
}
