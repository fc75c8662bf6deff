import { missingNodeAddress } from "../diagnostics/catalog/extract-failure";
import type { Endpoint } from "../endpoint/endpoint";
import { targetsOf } from "./annotations";
import { endpointsForHostname, requireFittingLabels } from "./endpoints-for-hostname";
import { failRun } from "./failure";
import { NODE } from "./kinds";
import { mergeEndpoints } from "./merge-endpoints";
import { addressesOf, isUnschedulable, publicAddresses } from "./node-addresses";
import { combineWithTemplates, templateNames } from "./run-template";
import { isTemplateSet } from "./template-flags";
import { selectObjects } from "./select-objects";
import type { Source, SourceContext } from "./source";
import { originOf, type SourceObject } from "./source-object";
import { pairEndpoints } from "./template-endpoints";
import { ttlOf } from "./ttl";

/** Kubernetes Node. Source: spec of external-dns, `node`. */
export const nodeSource: Source = {
  name: "node",
  kinds: [NODE],
  names: "`metadata.name`, unless a template names the nodes",
  targets: "`target` annotation, else the ExternalIPs, else the InternalIPs in `status.addresses[]`",
  annotations: ["target", "ttl", "controller"],
  endpoints(context) {
    const endpoints = selectObjects(context, NODE)
      .filter((node) => !context.options.excludeUnschedulable || !isUnschedulable(node))
      .flatMap((node) => endpointsOf(context, node));
    return mergeEndpoints(endpoints, context.reporter);
  },
};

function endpointsOf(context: SourceContext, node: SourceObject): readonly Endpoint[] {
  const isTemplated = isTemplateSet(context, "fqdn-template") || isTemplateSet(context, "fqdn-target-template");
  const isNamed = !isTemplated || context.options.combineFqdnAnnotation;
  const view = { dropsConditions: true };
  const own = isNamed ? named(context, node, [node.name]) : [];
  const origin = originOf("node", node, {});
  const paired = combineWithTemplates(context, own, () => pairEndpoints(context, "node", node, origin, view));
  return combineWithTemplates(context, paired, () => named(context, node, templateNames(context, "node", node, view)));
}

/** The addresses are looked up even for no names: external-dns fails its run over a node without any. */
function named(context: SourceContext, node: SourceObject, names: readonly string[]): Endpoint[] {
  const targets = targetsOfNode(context, node);
  const traits = {
    ttl: ttlOf(node.annotations, context),
    properties: [],
    setIdentifier: "",
    resource: `node/${node.name}`,
  };
  const origin = originOf("node", node, {
    name: () => node.manifest.placeOf(["metadata", "name"]),
    targets: () => node.manifest.placeOf(["status", "addresses"]),
  });
  return names.flatMap((name) =>
    targets.length > 0 && requireFittingLabels(context, name, origin)
      ? endpointsForHostname(context, name, targets, traits, origin)
      : [],
  );
}

function targetsOfNode(context: SourceContext, node: SourceObject): readonly string[] {
  const annotated = targetsOf(node.annotations);
  if (annotated.length > 0) return annotated;
  const addresses = addressesOf(node);
  if (addresses.external.length > 0) return publicAddresses([addresses], context);
  if (addresses.internal.length === 0)
    failRun(context, missingNodeAddress(node.name), node.manifest.placeOf(["status", "addresses"]));
  return addresses.internal;
}
