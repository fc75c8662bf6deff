import type { Endpoint } from "../endpoint/endpoint";
import { targetsOf, trimFinalDot } from "./annotations";
import { legacyServiceEndpoints } from "./compatibility";
import { endpointsForHostname, type EndpointTraits } from "./endpoints-for-hostname";
import { annotationHosts, type Host } from "./hosts";
import { asHelper, ENDPOINT_SLICE, NODE, POD, SERVICE } from "./kinds";
import { mergeEndpoints } from "./merge-endpoints";
import { reportNoName, traitsOf } from "./publish";
import { combineWithTemplates, templateNames } from "./run-template";
import { hasTemplates } from "./template-flags";
import { selectObjects } from "./select-objects";
import { endpointsOfType } from "./service/endpoints-of-type";
import { isTypeAllowed, ServiceHelpers } from "./service/helpers";
import { mergeServices } from "./service/merge-services";
import { serviceType } from "./service/service-type";
import type { Source } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { pairEndpoints } from "./template-endpoints";

/** Kubernetes Service. Source: spec of external-dns, `service`. */
export const serviceSource: Source = {
  name: "service",
  kinds: [SERVICE, asHelper(ENDPOINT_SLICE), asHelper(POD, ["target"]), asHelper(NODE)],
  names: "`hostname` and `internal-hostname` annotations",
  targets:
    "`target` annotation, else by type: load balancer status or `spec.externalIPs`, cluster IP, pods, nodes, external name",
  annotations: [
    "hostname",
    "internal-hostname",
    "target",
    "ttl",
    "set-identifier",
    "controller",
    "access",
    "endpoints-type",
    "aws-*",
  ],
  endpoints(context) {
    const helpers = new ServiceHelpers(context);
    const endpoints = selectObjects(context, SERVICE)
      .filter((service) => isTypeAllowed(context, serviceType(service, context)))
      .flatMap((service) => endpointsOf(helpers, service));
    return mergeEndpoints(mergeServices(endpoints), context.reporter);
  },
};

function endpointsOf(helpers: ServiceHelpers, service: SourceObject): readonly Endpoint[] {
  const { context } = helpers;
  const traits = traitsOf(context, service, `service/${service.namespace}/${service.name}`);
  const annotated = annotatedEndpoints(helpers, service, traits);
  const own = annotated.length > 0 ? annotated : legacyServiceEndpoints(context, service);
  const origin = originOf("service", service, {});
  const view = { dropsConditions: true };
  const paired = combineWithTemplates(context, own, () => pairEndpoints(context, "service", service, origin, view));
  return combineWithTemplates(context, paired, () =>
    templateNames(context, "service", service, view).flatMap((name) =>
      endpointsOfHost(helpers, service, { name, place: () => undefined }, false, traits),
    ),
  );
}

function annotatedEndpoints(helpers: ServiceHelpers, service: SourceObject, traits: EndpointTraits): Endpoint[] {
  const { context } = helpers;
  if (context.options.ignoreHostnameAnnotation) return [];
  const external = annotationHosts(context, service, "hostname");
  const internal = annotationHosts(context, service, "internal-hostname");
  if (external.length === 0 && internal.length === 0 && !hasTemplates(context)) reportNoName(context, service);
  return [
    ...external.flatMap((host) => endpointsOfHost(helpers, service, host, false, traits)),
    ...internal.flatMap((host) => endpointsOfHost(helpers, service, host, true, traits)),
  ];
}

function endpointsOfHost(
  helpers: ServiceHelpers,
  service: SourceObject,
  host: Host,
  isInternal: boolean,
  traits: EndpointTraits,
): Endpoint[] {
  const name = trimFinalDot(host.name);
  const targets = targetsOf(service.annotations);
  if (targets.length === 0) return endpointsOfType(helpers, service, { ...host, name }, isInternal, traits);
  return endpointsForHostname(
    helpers.context,
    name,
    targets,
    traits,
    originOf("service", service, { name: host.place }),
  );
}
