import { sortedUnique } from "../../util/compare";
import { NEW_PREFIX } from "../annotation-keys";
import { targetsOf } from "../annotations";
import { referencedIngressTargets } from "../ingress-reference";
import { SERVICE } from "../kinds";
import { firstLoadBalancerTargets } from "../load-balancer";
import { readableManifests } from "../select-objects";
import type { SourceContext } from "../source";
import { SourceObject } from "../source-object";

/** Read under the new prefix whatever `--annotation-prefix` says. */
const INGRESS_ANNOTATION = `${NEW_PREFIX}ingress`;

/** A Service that may be an Istio gateway's, with what it selects. */
interface GatewayService {
  readonly selector: ReadonlyMap<string, string>;
  readonly object: SourceObject;
}

/** Finds the targets of Istio Gateways; Services are read once for all of them. */
export class GatewayTargets {
  #services: readonly GatewayService[] | undefined;

  constructor(readonly context: SourceContext) {}

  /** The `target` annotation, else the Ingress that an annotation names, else the Services with the Gateway's selector. */
  of(gateway: SourceObject): string[] {
    const annotated = targetsOf(gateway.annotations);
    if (annotated.length > 0) return annotated;
    const [suffix, key] = this.#ingressKey(gateway);
    const reference = suffix ?? gateway.annotations.raw(key);
    if (reference !== undefined && reference !== "")
      return referencedIngressTargets(this.context, reference, gateway.namespace, gateway.annotations.rawPlace(key));
    return this.#serviceTargets(gateway);
  }

  /** Safe mode also takes the annotation under the old prefix. */
  #ingressKey({ annotations }: SourceObject): [value: string | undefined, key: string] {
    if (this.context.mode === "exact") return [undefined, INGRESS_ANNOTATION];
    return [annotations.get("ingress"), annotations.keyOf("ingress") ?? INGRESS_ANNOTATION];
  }

  #serviceTargets(gateway: SourceObject): string[] {
    const wanted = gateway.spec
      .get("selector")
      .entries()
      .map(([key, value]) => [key, value.text()] as const);
    const targets = this.services
      .filter(({ selector }) => wanted.every(([key, value]) => selector.get(key) === value))
      .flatMap(({ object }) => {
        const external = object.spec.get("externalIPs").strings();
        if (external.length > 0) return external.map((entry) => entry.text());
        return firstLoadBalancerTargets(object.status.get("loadBalancer").get("ingress"));
      });
    return sortedUnique(targets);
  }

  private get services(): readonly GatewayService[] {
    const { namespace } = this.context.options;
    this.#services ??= readableManifests(this.context, SERVICE)
      .filter((manifest) => namespace === "" || manifest.namespace === namespace)
      .map((manifest) => new SourceObject(manifest, this.context))
      .map((object) => ({ object, selector: selectorOf(object) }));
    return this.#services;
  }
}

const selectorOf = (service: SourceObject): ReadonlyMap<string, string> =>
  new Map(
    service.spec
      .get("selector")
      .entries()
      .map(([key, value]) => [key, value.text()]),
  );
