import type { Endpoint, Origin } from "../endpoint/endpoint";
import { suitableType } from "../dns/ip-address";
import type { Field } from "../manifest/field";
import { buildEndpoint, NO_TRAITS, requireFittingLabels } from "./endpoints-for-hostname";
import { addressesOf, nodesByName, publicAddresses } from "./node-addresses";
import type { SourceContext } from "./source";
import { originOf, type SourceObject } from "./source-object";

export const KOPS_EXTERNAL = "dns.alpha.kubernetes.io/external";
export const KOPS_INTERNAL = "dns.alpha.kubernetes.io/internal";
const MATE = "zalando.org/dnsname";
const MOLECULE = "domainName";

/**
 * The endpoints of a Service by the annotations of the tools that `--compatibility` names.
 *
 * They carry no TTL, label, property or set identifier. Source: spec of external-dns, "Compatibility annotations".
 */
export function legacyServiceEndpoints(context: SourceContext, service: SourceObject): Endpoint[] {
  const { annotations } = service;
  switch (context.options.compatibility) {
    case "mate": {
      const name = annotations.raw(MATE);
      return name === undefined ? [] : loadBalancerEndpoints(context, service, MATE, [name]);
    }
    case "molecule":
      if (service.label("dns") !== "route53") return [];
      return loadBalancerEndpoints(context, service, MOLECULE, legacyNames(service, MOLECULE));
    case "kops-dns-controller":
      return kopsEndpoints(context, service);
    default:
      return [];
  }
}

/** The names in an annotation of another tool: blanks dropped, separated by commas. */
export function legacyNames(object: SourceObject, key: string): string[] {
  return object.annotations.raw(key)?.replaceAll(" ", "").split(",") ?? [];
}

function kopsEndpoints(context: SourceContext, service: SourceObject): Endpoint[] {
  const external = legacyNames(service, KOPS_EXTERNAL);
  const internal = legacyNames(service, KOPS_INTERNAL);
  switch (service.spec.get("type").text()) {
    case "LoadBalancer":
      return [
        ...loadBalancerEndpoints(context, service, KOPS_EXTERNAL, external),
        ...loadBalancerEndpoints(context, service, KOPS_INTERNAL, internal),
      ];
    case "NodePort":
      if (external.length > 0 === internal.length > 0) return [];
      return nodePortEndpoints(context, service, external.length > 0 ? KOPS_EXTERNAL : KOPS_INTERNAL);
    default:
      return [];
  }
}

/** One endpoint for each name and address; every IP counts as an A record here, IPv6 too. */
function loadBalancerEndpoints(
  context: SourceContext,
  service: SourceObject,
  key: string,
  names: readonly string[],
): Endpoint[] {
  const entries = service.status.get("loadBalancer").get("ingress");
  return names.flatMap((name) => {
    const origin = legacyOrigin(service, key, entries);
    return entries.list().flatMap((entry) => {
      const ip = entry.get("ip").text();
      const hostname = entry.get("hostname").text();
      return [
        ...(ip === "" ? [] : legacyEndpoint(context, name, "A", ip, origin)),
        ...(hostname === "" ? [] : legacyEndpoint(context, name, "CNAME", hostname, origin)),
      ];
    });
  });
}

function nodePortEndpoints(context: SourceContext, service: SourceObject, key: string): Endpoint[] {
  const nodes = [...nodesByName(context).values()]
    .filter((node) => node.label("node-role.kubernetes.io/node") !== undefined)
    .map(addressesOf);
  const targets = key === KOPS_EXTERNAL ? publicAddresses(nodes, context) : nodes.flatMap((node) => node.internal);
  const origin = legacyOrigin(service, key);
  return legacyNames(service, key).flatMap((name) =>
    targets.flatMap((target) => legacyEndpoint(context, name, suitableType(target), target, origin)),
  );
}

/** An endpoint without traits; external-dns crashes over a label that is too long. */
export function legacyEndpoint(
  context: SourceContext,
  name: string,
  recordType: string,
  target: string,
  origin: Origin,
): Endpoint[] {
  if (!requireFittingLabels(context, name, origin)) return [];
  return [buildEndpoint(name, recordType, [target], NO_TRAITS, origin)];
}

const legacyOrigin = (service: SourceObject, key: string, targets?: Field): Origin =>
  originOf("service", service, {
    name: () => service.annotations.rawPlace(key),
    ...(targets && { targets: () => targets.place() }),
  });
