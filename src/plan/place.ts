import type { Config, HostedZone } from "../config/config";
import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import type { RecordSet } from "../endpoint/record-set";
import { HostedZoneIndex, pinned } from "./hosted-zones";

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
  const index = new HostedZoneIndex(config.zones);
  const names = config.zones.map((zone) => zone.name);
  let name: string | undefined;
  let candidates: readonly HostedZone[] = [];
  return recordSets.flatMap((recordSet) => {
    // Sorted, so those of one name stand together.
    if (recordSet.name !== name) candidates = index.candidates((name = recordSet.name));
    const origin = recordSet.origins[0];
    if (candidates.length === 0) {
      reporter.report(catalog.noHostedZone(recordSet.name, names), origin?.placeOf("name"));
      return [];
    }
    if (recordSet.hostedZoneId === undefined) return candidates.map((hostedZone) => ({ recordSet, hostedZone }));
    const chosen = pinned(candidates, recordSet);
    if (chosen.length === 0) {
      const ids = candidates.map((zone) => (zone.identity.by === "id" ? zone.identity.id : zone.name));
      reporter.report(
        catalog.pinnedZoneDoesNotFit(recordSet.name, recordSet.hostedZoneId, ids),
        origin?.placeOf("property:aws/hosted-zone-id"),
      );
    }
    return chosen.map((hostedZone) => ({ recordSet, hostedZone }));
  });
}
