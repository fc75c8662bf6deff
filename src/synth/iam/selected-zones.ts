import type { ClusterConfig, HostedZone } from "../../config/config";
import { DEFAULT_OPTIONS } from "../../config/external-dns/options";
import { createDomainFilter } from "../../resolve/domain-filter";

/**
 * The hosted zones that a cluster's external-dns works on, by its zone and domain filters.
 *
 * Source: spec of the AWS provider, "Zone discovery". Filters by tag need AWS and let every hosted zone pass.
 */
export function zonesOfCluster(cluster: ClusterConfig, zones: readonly HostedZone[]): HostedZone[] {
  const options = cluster.externalDns ?? DEFAULT_OPTIONS;
  const filter = createDomainFilter(options);
  return zones.filter((zone) => {
    if (options.awsZoneType !== "" && (options.awsZoneType === "private") !== zone.private) return false;
    const ids = options.zoneIdFilter.filter((id) => id !== "");
    if (ids.length > 0 && zone.identity.by === "id") {
      const id = `/hostedzone/${zone.identity.id}`;
      if (!ids.some((suffix) => id.endsWith(suffix))) return false;
    }
    return filter.matches(zone.name) || (options.awsZoneMatchParent && filter.matchesParent(zone.name));
  });
}
