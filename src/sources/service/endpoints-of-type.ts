import { notPublished } from "../../diagnostics/catalog/extract";
import type { Endpoint } from "../../endpoint/endpoint";
import type { Field } from "../../manifest/field";
import { endpointsForHostname, type EndpointTraits } from "../endpoints-for-hostname";
import type { Host } from "../hosts";
import { loadBalancerTargets } from "../load-balancer";
import { fallbackTargets } from "../publish";
import { originOf, type SourceObject } from "../source-object";
import { headlessEndpoints } from "./headless";
import type { ServiceHelpers } from "./helpers";
import { nodePortEndpoints, nodePortTargets } from "./node-port";
import { serviceType } from "./service-type";

/**
 * The endpoints of one name of a Service without target annotation, by the Service's type.
 *
 * @param isInternal - whether the name stands in `internal-hostname`
 */
export function endpointsOfType(
  helpers: ServiceHelpers,
  service: SourceObject,
  host: Host,
  isInternal: boolean,
  traits: EndpointTraits,
): Endpoint[] {
  const { context } = helpers;
  const { spec } = service;
  const field = targetsField(service, isInternal);
  const origin = originOf("service", service, { name: host.place, targets: () => field.place() });
  const simple = (own: readonly string[], why: string): Endpoint[] => {
    const known = context.mode === "exact" ? own : own.filter((target) => target !== "");
    const targets = known.length > 0 ? known : fallbackTargets(context, service, "service", [host], why);
    return endpointsForHostname(context, host.name, targets, traits, origin);
  };
  const clusterIp = spec.get("clusterIP").text();
  switch (serviceType(service, context)) {
    case "LoadBalancer":
      if (isInternal) return clusterIp === "None" ? [] : simple([clusterIp], NO_CLUSTER_IP);
      return simple(loadBalancerAddresses(service), "the Service has no external IPs and no load balancer status");
    case "ClusterIP": {
      if (clusterIp === "None") {
        const endpoints = headlessEndpoints(helpers, service, host.name, traits, origin);
        return endpoints.length > 0 ? endpoints : simple([], "no ready pod of the headless Service is known");
      }
      if (isInternal || context.options.publishInternalServices) return simple([clusterIp], NO_CLUSTER_IP);
      context.reporter.report(notPublished("This Service", "it is internal", PUBLISH_HINT), host.place());
      return [];
    }
    case "NodePort": {
      const targets = nodePortTargets(helpers, service);
      if (targets.length === 0) targets.push(...fallbackTargets(context, service, "service", [host], NO_NODES));
      return nodePortEndpoints(helpers, service, host.name, targets, traits, origin);
    }
    case "ExternalName": {
      const external = texts(spec.get("externalIPs"));
      return simple(external.length > 0 ? external : [spec.get("externalName").text()], "spec.externalName is empty");
    }
    default:
      context.reporter.report(notPublished("This Service", "its type is unknown", TYPE_HINT), spec.get("type").place());
      return [];
  }
}

const NO_CLUSTER_IP = "the cluster IP is not known before the Service is created";
const NO_NODES = "no Node with an address is among the manifests";
const PUBLISH_HINT = "set --publish-internal-services, or use the annotation internal-hostname";
const TYPE_HINT = "write ClusterIP, NodePort, LoadBalancer or ExternalName";

const texts = (list: Field): string[] => list.strings().map((entry) => entry.text());

function loadBalancerAddresses({ spec, status }: SourceObject): string[] {
  const external = texts(spec.get("externalIPs"));
  return external.length > 0 ? external : loadBalancerTargets(status.get("loadBalancer").get("ingress"));
}

/** Where the targets of a Service stand, for reports. */
function targetsField({ spec, status }: SourceObject, isInternal: boolean): Field {
  if (isInternal) return spec.get("clusterIP");
  if (spec.get("externalIPs").isPresent) return spec.get("externalIPs");
  if (spec.get("externalName").isPresent) return spec.get("externalName");
  return status.isPresent ? status.get("loadBalancer").get("ingress") : spec.get("type");
}
