import type { Config, HostedZone } from "../config/config";
import { zonesOfCluster } from "../config/external-dns/zones-of-cluster";
import { HostedZoneIndex, pinned, zoneKey } from "../config/hosted-zone-index";
import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import type { RecordSet } from "../endpoint/record-set";

/** A record set in one of the hosted zones that receive it. */
export interface PlacedRecordSet {
  readonly recordSet: RecordSet;
  readonly hostedZone: HostedZone;
}

/**
 * Puts every record set into each hosted zone that receives it.
 *
 * @remarks Reports K53-E501 (no hosted zone), K53-E509 (pinned to one that does not fit).
 */
export function placeRecordSets(
  recordSets: readonly RecordSet[],
  config: Config,
  reporter: Reporter,
): PlacedRecordSet[] {
  const { mode } = config.compat;
  const indexOf = indexByCluster(config);
  const names = config.zones.map((zone) => zone.name);
  let last: { readonly cluster: string; readonly name: string } | undefined;
  let candidates: readonly HostedZone[] = [];
  const placed: PlacedRecordSet[] = [];
  for (const recordSet of recordSets) {
    const origin = recordSet.origins[0];
    const cluster = origin?.cluster ?? "";
    const name = mode === "exact" ? (recordSet.writtenName ?? recordSet.name) : recordSet.name;
    // Sorted, so those of one name stand together.
    if (last?.name !== name || last.cluster !== cluster) {
      last = { cluster, name };
      candidates = indexOf(cluster).candidates(name);
    }
    if (candidates.length === 0) reporter.report(catalog.noHostedZone(recordSet.name, names), origin?.placeOf("name"));
    const chosen = narrow(candidates, recordSet);
    if (chosen.length === 0 && candidates.length > 0) {
      const ids = candidates.map((zone) => (zone.identity.by === "id" ? zone.identity.id : zone.name));
      reporter.report(
        catalog.pinnedZoneDoesNotFit(recordSet.name, recordSet.hostedZoneId!, ids),
        origin?.placeOf("property:aws/hosted-zone-id"),
      );
    }
    for (const hostedZone of chosen) placed.push({ recordSet, hostedZone });
  }
  return placed;
}

/** Each cluster's external-dns has its own filters of hosted zones; declared records have none. */
function indexByCluster({ clusters, zones, compat }: Config): (cluster: string) => HostedZoneIndex {
  const all = new HostedZoneIndex(zones);
  const indexes = new Map(
    clusters.map((cluster) => [cluster.name, new HostedZoneIndex(zonesOfCluster(cluster, zones, compat.mode))]),
  );
  return (cluster) => indexes.get(cluster) ?? all;
}

function narrow(candidates: readonly HostedZone[], { onlyZone, hostedZoneId }: RecordSet): readonly HostedZone[] {
  if (onlyZone !== undefined) return candidates.filter((zone) => zoneKey(zone) === onlyZone);
  return hostedZoneId === undefined ? candidates : pinned(candidates, hostedZoneId);
}
