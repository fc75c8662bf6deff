import type { TargetMapping } from "../config/config";
import type { SourceName } from "../config/external-dns/options";
import type { Json, JsonObject, Manifest } from "../manifest/manifest";

/**
 * Looks up the targets that the configuration gives an object which says none itself.
 *
 * @returns the values of the first mapping that matches; empty when none does
 */
export function targetLookup(
  mappings: readonly TargetMapping[],
): (object: Manifest, source: SourceName) => readonly string[] {
  return (object, source) => mappings.find(({ match }) => matches(match, object, source))?.values ?? [];
}

function matches(match: TargetMapping["match"], object: Manifest, source: SourceName): boolean {
  const { cluster, kind, namespace, name, ingressClass, gatewayClass } = match;
  return (
    isOr(cluster, object.cluster) &&
    isOr(match.source, source) &&
    isOr(kind, object.kind) &&
    isOr(namespace, object.namespace) &&
    isOr(name, object.name) &&
    (ingressClass === undefined || ingressClass === ingressClassOf(object)) &&
    (gatewayClass === undefined || gatewayClass === member(member(object.object, "spec"), "gatewayClassName"))
  );
}

function isOr(wanted: string | undefined, found: string): boolean {
  return wanted === undefined || wanted === found;
}

function ingressClassOf({ object }: Manifest): Json | undefined {
  const own = member(member(object, "spec"), "ingressClassName");
  return own ?? member(member(member(object, "metadata"), "annotations"), "kubernetes.io/ingress.class");
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return (value as JsonObject)[key];
}
