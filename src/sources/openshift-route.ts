import { notPublished } from "../diagnostics/catalog/extract";
import type { Field } from "../manifest/field";
import { honouredHosts, hostOf } from "./hosts";
import { mergeEndpoints } from "./merge-endpoints";
import { publish } from "./publish";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext, SourceKind } from "./source";
import type { SourceObject } from "./source-object";

const ROUTE: SourceKind = {
  group: "route.openshift.io",
  versions: ["v1"],
  kind: "Route",
  resource: "routes",
  namespaced: true,
  role: "primary",
};

/** OpenShift Route. Source: spec of external-dns, `openshift-route`. */
export const openshiftRouteSource: Source = {
  name: "openshift-route",
  kinds: [ROUTE],
  names: "`status.ingress[].host` of the first router that admitted the route, `hostname` annotation",
  targets: "`target` annotation, else `routerCanonicalHostname` of that router",
  annotations: ["hostname", "target", "ttl", "set-identifier", "controller", "aws-*"],
  endpoints(context) {
    const endpoints = selectObjects(context, ROUTE).flatMap((object) => {
      const router = admittingRouter(context, object);
      const host = router ? hostOf(router.get("host")) : unadmittedHost(context, object);
      return publish(context, object, {
        source: "openshift-route",
        resource: `route/${object.namespace}/${object.name}`,
        hosts: [...(host && host.name !== "" ? [host] : []), ...honouredHosts(context, object)],
        targets: () => (router ? [router.get("routerCanonicalHostname").text()] : []),
        ...(router && { targetsPlace: () => router.get("routerCanonicalHostname").place() }),
        noTargets: "no router has admitted the Route, and it has no target annotation",
        templates: {},
      });
    });
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function admittingRouter({ options }: SourceContext, object: SourceObject): Field | undefined {
  return object.status
    .get("ingress")
    .list()
    .find(
      (entry) =>
        (options.openshiftRouterName === "" || entry.get("routerName").text() === options.openshiftRouterName) &&
        entry.get("routerCanonicalHostname").text() !== "" &&
        isAdmitted(entry),
    );
}

function isAdmitted(entry: Field): boolean {
  return entry
    .get("conditions")
    .list()
    .some((condition) => condition.get("type").text() === "Admitted" && condition.get("status").text() === "True");
}

/** The host of a Route that no router has admitted: of one without a status, as in Git, safe mode takes `spec.host`. */
function unadmittedHost(context: SourceContext, object: SourceObject): ReturnType<typeof hostOf> | undefined {
  const host = hostOf(object.spec.get("host"));
  if (host.name === "") return undefined;
  if (context.mode === "safe" && !object.status.isPresent) return host;
  const hint = "wait until a router admits the Route, or set --openshift-router-name";
  context.reporter.report(notPublished("This Route", "no router has admitted it", hint), host.place());
  return undefined;
}
