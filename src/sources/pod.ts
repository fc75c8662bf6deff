import { missingObject } from "../diagnostics/catalog/extract";
import { suitableType } from "../dns/ip-address";
import type { Endpoint } from "../endpoint/endpoint";
import type { Place } from "../text/position";
import { targetsOf } from "./annotations";
import { KOPS_EXTERNAL, KOPS_INTERNAL, legacyNames } from "./compatibility";
import {
  buildEndpoint,
  endpointsForHostname,
  requireFittingLabels,
  type EndpointTraits,
} from "./endpoints-for-hostname";
import { annotationHosts, type Host } from "./hosts";
import { asHelper, NODE, POD } from "./kinds";
import { mergeEndpoints } from "./merge-endpoints";
import { addressesOf, nodesByName } from "./node-addresses";
import { fallbackTargets } from "./publish";
import { combineWithTemplates, templateNames } from "./run-template";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { pairEndpoints } from "./template-endpoints";
import { ttlOf } from "./ttl";

/** Kubernetes Pod. Source: spec of external-dns, `pod`. */
export const podSource: Source = {
  name: "pod",
  kinds: [POD, asHelper(NODE)],
  names: "`hostname` and `internal-hostname` annotations, `--pod-source-domain`",
  targets: "`target` annotation, else `status.podIP` for internal names and the addresses of the Pod's Node for others",
  annotations: ["hostname", "internal-hostname", "target", "ttl", "controller"],
  endpoints(context) {
    const nodes = nodesByName(context);
    const endpoints = selectObjects(context, POD).flatMap((pod) => endpointsOf(context, pod, nodes));
    return mergeEndpoints(endpoints, context.reporter);
  },
};

type Nodes = ReadonlyMap<string, SourceObject>;

function endpointsOf(context: SourceContext, pod: SourceObject, nodes: Nodes): readonly Endpoint[] {
  const traits = { ttl: ttlOf(pod.annotations, context), properties: [], setIdentifier: "", resource: "" };
  const isSkipped = context.options.ignoreNonHostNetworkPods && !(pod.spec.get("hostNetwork").boolean() ?? false);
  const own = isSkipped ? [] : annotatedEndpoints(context, pod, nodes, traits);
  const origin = originOf("pod", pod, { targets: () => pod.status.get("podIPs").place() });
  const view = { dropsConditions: true };
  const paired = combineWithTemplates(context, own, () => pairEndpoints(context, "pod", pod, origin, view));
  return combineWithTemplates(context, paired, () => {
    const addresses = pod.status.get("podIPs").list();
    const targets = addresses.map((entry) => entry.get("ip").text()).filter((ip) => ip !== "");
    return templateNames(context, "pod", pod, view).flatMap((name) =>
      requireFittingLabels(context, name, origin) ? endpointsForHostname(context, name, targets, traits, origin) : [],
    );
  });
}

function annotatedEndpoints(
  context: SourceContext,
  pod: SourceObject,
  nodes: Nodes,
  traits: EndpointTraits,
): Endpoint[] {
  const given = targetsOf(pod.annotations);
  const podIp = [pod.status.get("podIP").text()];
  const or = (own: readonly string[]): readonly string[] => (given.length > 0 ? given : own);
  const add = (hosts: readonly Host[], targets: () => readonly string[]): Endpoint[] =>
    hosts.flatMap((host) => oneEach(context, pod, host, targets(), traits));
  const nodeTargets = (): readonly string[] => nodeAddresses(context, pod, nodes);
  const isKops = context.options.compatibility === "kops-dns-controller";
  const domain = context.options.podSourceDomain;
  return [
    ...add(annotationHosts(context, pod, "internal-hostname"), () => or(podIp)),
    ...add(annotationHosts(context, pod, "hostname"), () => (given.length > 0 ? given : nodeTargets())),
    ...(isKops ? add(legacyHosts(pod, KOPS_INTERNAL), () => podIp) : []),
    ...(isKops ? add(legacyHosts(pod, KOPS_EXTERNAL), nodeTargets) : []),
    ...(domain === "" ? [] : add([podName(pod, domain)], () => or(podIp))),
  ];
}

const legacyHosts = (pod: SourceObject, key: string): Host[] =>
  legacyNames(pod, key).map((name) => ({ name, place: () => pod.annotations.rawPlace(key) }));

const podName = (pod: SourceObject, domain: string): Host => ({
  name: `${pod.name}.${domain}`,
  place: (): Place => pod.manifest.placeOf(["metadata", "name"]),
});

function nodeAddresses(context: SourceContext, pod: SourceObject, nodes: Nodes): readonly string[] {
  const name = pod.spec.get("nodeName").text();
  const node = nodes.get(name);
  if (node) {
    const { external, internalIpv6 } = addressesOf(node);
    return [...external, ...internalIpv6];
  }
  const message = missingObject("Node", name, "the Pod's hostname annotation has no address");
  context.reporter.report(message, pod.manifest.placeOf(["spec", "nodeName"]));
  return [];
}

/** One endpoint for each record type; external-dns crashes over a label that is too long. */
function oneEach(
  context: SourceContext,
  pod: SourceObject,
  host: Host,
  own: readonly string[],
  traits: EndpointTraits,
): Endpoint[] {
  const known = context.mode === "exact" ? own : own.filter((target) => target !== "");
  const targets = known.length > 0 ? known : fallbackTargets(context, pod, "pod", [host], NO_ADDRESS);
  const origin = originOf("pod", pod, { name: host.place, targets: () => pod.manifest.placeOf(["status"]) });
  if (targets.length === 0 || !requireFittingLabels(context, host.name, origin)) return [];
  return targets.map((target) => buildEndpoint(host.name, suitableType(target), [target], traits, origin));
}

const NO_ADDRESS = "neither the Pod nor its Node has an address yet";
