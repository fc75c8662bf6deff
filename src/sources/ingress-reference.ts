import { malformedReference, missingReference } from "../diagnostics/catalog/extract-failure";
import type { Place } from "../text/position";
import { failRun } from "./failure";
import { INGRESS } from "./kinds";
import { firstLoadBalancerTargets } from "./load-balancer";
import { findObject } from "./select-objects";
import type { SourceContext } from "./source";

/** A namespace and a name. */
export interface ObjectName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * Reads `name` or `namespace/name`.
 *
 * @returns undefined for more than one slash
 */
export function parseObjectName(text: string, namespace: string): ObjectName | undefined {
  const parts = text.split("/");
  if (parts.length > 2) return undefined;
  return parts.length === 2 ? { namespace: parts[0]!, name: parts[1]! } : { namespace, name: text };
}

/**
 * The load balancer addresses of the Ingress that an `ingress` annotation names.
 *
 * A malformed name (K53-E244) and a missing Ingress (K53-E243) make external-dns fail its run.
 */
export function referencedIngressTargets(
  context: SourceContext,
  reference: string,
  namespace: string,
  place: Place | undefined,
): string[] {
  const wanted = parseObjectName(reference, namespace);
  if (!wanted) {
    failRun(context, malformedReference(reference), place);
    return [];
  }
  const scope = context.options.namespace;
  const ingress =
    scope === "" || scope === wanted.namespace
      ? findObject(context, INGRESS, wanted.namespace, wanted.name)
      : undefined;
  if (!ingress) {
    failRun(context, missingReference("Ingress", `${wanted.namespace}/${wanted.name}`), place);
    return [];
  }
  return firstLoadBalancerTargets(ingress.status.get("loadBalancer").get("ingress"));
}
