import { missingObject } from "../../diagnostics/catalog/extract";
import { suitableType } from "../../dns/ip-address";
import type { Endpoint, Origin } from "../../endpoint/endpoint";
import type { Field } from "../../manifest/field";
import { targetsOf } from "../annotations";
import { buildEndpoint, hasFittingLabels, type EndpointTraits } from "../endpoints-for-hostname";
import { addressesOf, publicAddresses } from "../node-addresses";
import type { SourceObject } from "../source-object";
import type { ServiceHelpers } from "./helpers";

/** Names and their targets, grouped by record type. */
type TargetsByName = Map<string, Map<string, Set<string>>>;

/**
 * The endpoints of a headless Service: its name for all of its pods, and `<hostname>.<name>` for each pod with a host name.
 *
 * Source: spec of external-dns, "Headless".
 */
export function headlessEndpoints(
  helpers: ServiceHelpers,
  service: SourceObject,
  host: string,
  traits: EndpointTraits,
  origin: Origin,
): Endpoint[] {
  const pods = new Map(
    helpers.pods(service.namespace, service.spec.get("selector")).map((pod) => [pod.name, pod] as const),
  );
  const found: TargetsByName = new Map();
  for (const entry of sliceEndpoints(helpers, service)) {
    const pod = podOf(helpers, entry, pods);
    if (!pod) continue;
    const targets = targetsOfPod(helpers, service, pod, entry);
    const hostname = pod.spec.get("hostname").text();
    for (const name of hostname === "" ? [host] : [`${hostname}.${host}`, host]) add(found, name, targets);
  }
  return [...found].flatMap(([name, byType]) => {
    if (!hasFittingLabels(helpers.context, name, origin)) return [];
    return [...byType].map(([type, targets]) => buildEndpoint(name, type, [...targets], traits, origin));
  });
}

function add(found: TargetsByName, name: string, targets: readonly string[]): void {
  for (const target of targets) {
    const type = suitableType(target);
    const byType = found.get(name) ?? new Map<string, Set<string>>();
    found.set(name, byType);
    byType.set(type, (byType.get(type) ?? new Set()).add(target));
  }
}

/** The endpoints in the Service's slices that may be published. */
function sliceEndpoints(helpers: ServiceHelpers, service: SourceObject): Field[] {
  const { options } = helpers.context;
  const takesUnready =
    options.alwaysPublishNotReadyAddresses || (service.spec.get("publishNotReadyAddresses").boolean() ?? false);
  const publishesPodAddresses = endpointsType(helpers, service) === "pod";
  return helpers
    .slices(service.namespace, service.name)
    .filter((slice) => !publishesPodAddresses || /^IPv[46]$/.test(slice.root.get("addressType").text()))
    .flatMap((slice) => slice.root.get("endpoints").list())
    .filter((entry) => takesUnready || (entry.get("conditions").get("ready").boolean() ?? true));
}

function endpointsType({ context }: ServiceHelpers, service: SourceObject): "node" | "host" | "pod" {
  const type = service.annotations.get("endpoints-type");
  if (type === "NodeExternalIP") return "node";
  return type === "HostIP" || context.options.publishHostIp ? "host" : "pod";
}

function podOf(
  { context }: ServiceHelpers,
  entry: Field,
  pods: ReadonlyMap<string, SourceObject>,
): SourceObject | undefined {
  const reference = entry.get("targetRef");
  if (reference.get("kind").text() !== "Pod" || reference.get("apiVersion").text() !== "") return undefined;
  const name = reference.get("name").text();
  const pod = pods.get(name);
  if (!pod) context.reporter.report(missingObject("Pod", name, "its address is left out"), reference.place());
  return pod;
}

function targetsOfPod(
  helpers: ServiceHelpers,
  service: SourceObject,
  pod: SourceObject,
  entry: Field,
): readonly string[] {
  const annotated = targetsOf(pod.annotations);
  if (annotated.length > 0) return annotated;
  switch (endpointsType(helpers, service)) {
    case "node": {
      const name = pod.spec.get("nodeName").text();
      const node = helpers.nodes.get(name);
      if (node) return publicAddresses([addressesOf(node)], helpers.context);
      const message = missingObject("Node", name, `Pod "${pod.name}" has no external address`);
      helpers.context.reporter.report(message, pod.manifest.placeOf(["spec", "nodeName"]));
      return [];
    }
    case "host":
      return [pod.status.get("hostIP").text()];
    case "pod":
      return entry
        .get("addresses")
        .strings()
        .slice(0, 1)
        .map((address) => address.text());
  }
}
