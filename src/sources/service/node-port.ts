import { suitableType } from "../../dns/ip-address";
import type { Endpoint, Origin } from "../../endpoint/endpoint";
import { buildEndpoint, endpointsForHostname, hasFittingLabels, type EndpointTraits } from "../endpoints-for-hostname";
import { addressesOf, isUnschedulable, publicAddresses, type NodeAddresses } from "../node-addresses";
import type { SourceObject } from "../source-object";
import type { ServiceHelpers } from "./helpers";

/** Addresses of the nodes that a NodePort Service is reachable on. */
export function nodePortTargets(helpers: ServiceHelpers, service: SourceObject): string[] {
  const { options } = helpers.context;
  const nodes = nodesOf(helpers, service)
    .filter((node) => !options.excludeUnschedulable || !isUnschedulable(node))
    .map(addressesOf);
  switch (service.annotations.get("access")) {
    case "public":
      return publicAddresses(nodes, helpers.context);
    case "private":
      return internalAddresses(nodes);
    default:
      return nodes.some((node) => node.external.length > 0)
        ? publicAddresses(nodes, helpers.context)
        : internalAddresses(nodes);
  }
}

const internalAddresses = (nodes: readonly NodeAddresses[]): string[] => nodes.flatMap((node) => node.internal);

function nodesOf(helpers: ServiceHelpers, service: SourceObject): SourceObject[] {
  if (service.spec.get("externalTrafficPolicy").text() !== "Local") return [...helpers.nodes.values()];
  const ranks = new Map<SourceObject, number>();
  for (const pod of helpers.pods(service.namespace, service.spec.get("selector"))) {
    const node = helpers.nodes.get(pod.spec.get("nodeName").text());
    if (!node || pod.status.get("phase").text() !== "Running") continue;
    ranks.set(node, Math.max(ranks.get(node) ?? 0, rankOf(pod)));
  }
  const best = Math.max(...ranks.values());
  return [...ranks].filter(([, rank]) => rank === best).map(([node]) => node);
}

/** Ready and staying is best, then ready and terminating, then merely running. */
function rankOf(pod: SourceObject): number {
  const ready = pod.status
    .get("conditions")
    .list()
    .some((condition) => condition.get("type").text() === "Ready" && condition.get("status").text() === "True");
  if (!ready) return 1;
  return pod.root.get("metadata").get("deletionTimestamp").isPresent ? 2 : 3;
}

/** The address endpoints of a NodePort Service and an SRV endpoint for its ports (RFC 2782). */
export function nodePortEndpoints(
  helpers: ServiceHelpers,
  service: SourceObject,
  host: string,
  targets: readonly string[],
  traits: EndpointTraits,
  origin: Origin,
): Endpoint[] {
  return [
    ...endpointsForHostname(helpers.context, host, targets, traits, origin),
    ...serviceEndpoints(helpers, service, host, traits, origin),
  ];
}

function serviceEndpoints(
  { context }: ServiceHelpers,
  service: SourceObject,
  host: string,
  traits: EndpointTraits,
  origin: Origin,
): Endpoint[] {
  const endpoints: Endpoint[] = [];
  for (const port of service.spec.get("ports").list()) {
    const nodePort = port.get("nodePort").integer() ?? 0;
    if (nodePort <= 0) continue;
    const protocol = (port.get("protocol").text() || "TCP").toLowerCase();
    const name = `_${service.name}._${protocol}.${host}`;
    if (hasFittingLabels(context, name, origin))
      endpoints.push(buildEndpoint(name, "SRV", [`0 50 ${nodePort} ${withFinalDot(host)}`], traits, origin));
  }
  return endpoints;
}

/** An address gets no dot, and then the endpoint is refused as invalid. */
const withFinalDot = (host: string): string => (suitableType(host) === "CNAME" ? `${host}.` : host);
