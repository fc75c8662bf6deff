import type { ClusterConfig, Compat, HostedZone } from "../config";
import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "./options";
import { createDomainFilter } from "./domain-filter";
import { matchesZoneTag } from "./zone-tag";

/**
 * The hosted zones that a cluster's external-dns works on.
 *
 * By `--zone-id-filter`, `--aws-zone-type` and `--aws-zone-tags`; in exact mode also by the domain filter, which must
 * include the hosted zone's own name, or a part of it with `--aws-zone-match-parent`. In safe mode a hosted zone that the
 * configuration lists is not lost for being wider than the filter. Tags count where the configuration gives any.
 *
 * Source: spec of the AWS provider, "Zone discovery".
 */
export function zonesOfCluster(
  cluster: ClusterConfig,
  zones: readonly HostedZone[],
  mode: Compat["mode"],
): HostedZone[] {
  const options = cluster.externalDns ?? DEFAULT_OPTIONS;
  const filter = createDomainFilter(options);
  const isIncluded = ({ name }: HostedZone): boolean =>
    mode === "safe" || filter.matches(name) || (options.awsZoneMatchParent && filter.matchesParent(name));
  return zones.filter(
    (zone) => matchesType(zone, options) && matchesId(zone, options) && matchesTags(zone, options) && isIncluded(zone),
  );
}

function matchesType(zone: HostedZone, { awsZoneType }: ExternalDnsOptions): boolean {
  return awsZoneType === "" || (awsZoneType === "private") === zone.private;
}

/** external-dns compares the ends of ids. An id that is not known yet cannot be told to differ. */
function matchesId({ identity }: HostedZone, { zoneIdFilter }: ExternalDnsOptions): boolean {
  const wanted = zoneIdFilter.filter((id) => id !== "");
  if (wanted.length === 0 || identity.by !== "id") return true;
  return wanted.some((end) => `/hostedzone/${identity.id}`.endsWith(end));
}

function matchesTags({ tags }: HostedZone, { awsZoneTags }: ExternalDnsOptions): boolean {
  return Object.keys(tags).length === 0 || awsZoneTags.every((filter) => matchesZoneTag(tags, filter));
}
