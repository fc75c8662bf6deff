import type { ClusterDefaults } from "../config/config";
import type { Endpoint } from "../endpoint/endpoint";
import { withProperty } from "../endpoint/endpoint";

const POLICY_PROPERTIES = /^aws\/(weight|region|failover|multi-value-answer|geolocation-.*|geoproximity-.*|cidr-.*)$/;

/**
 * Fills in what a cluster's configuration says and a manifest does not: TTL, set identifier, latency region.
 *
 * The region is given only to an endpoint that has a set identifier and no routing policy of its own.
 */
export function applyDefaults(endpoints: readonly Endpoint[], defaults: ClusterDefaults): readonly Endpoint[] {
  if (Object.keys(defaults).length === 0) return endpoints;
  return endpoints.map((endpoint) => {
    const filled: Endpoint = {
      ...endpoint,
      recordTTL: endpoint.recordTTL > 0 ? endpoint.recordTTL : (defaults.ttl ?? endpoint.recordTTL),
      setIdentifier: endpoint.setIdentifier === "" ? (defaults.setIdentifier ?? "") : endpoint.setIdentifier,
    };
    const hasPolicy = filled.providerSpecific.some(({ name }) => POLICY_PROPERTIES.test(name));
    const wantsRegion = defaults.region !== undefined && filled.setIdentifier !== "" && !hasPolicy;
    return wantsRegion ? withProperty(filled, "aws/region", defaults.region!) : filled;
  });
}
