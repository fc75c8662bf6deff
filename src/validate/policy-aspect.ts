import type { Aspect } from "../endpoint/endpoint";
import type { RoutingPolicy } from "../endpoint/routing";

const ASPECTS: Record<RoutingPolicy, Aspect> = {
  weighted: "property:aws/weight",
  latency: "property:aws/region",
  failover: "property:aws/failover",
  geolocation: "property:aws/geolocation-country-code",
  geoproximity: "property:aws/geoproximity-bias",
  multivalue: "property:aws/multi-value-answer",
  cidr: "property:kube53.dev/cidr-location",
};

/** Where a routing policy stands in a manifest. */
export function policyAspect(policy: RoutingPolicy): Aspect {
  return ASPECTS[policy];
}
