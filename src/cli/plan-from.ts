import type { Config } from "../config/config";
import { DiagnosticCollector, type Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import { planRun } from "../external-dns/changes";
import type { ZoneChange, ProviderZone } from "../external-dns/zone-change";
import { wrapEndpoints } from "../resolve/wrappers";
import { UsageError } from "./command";
import type { Io } from "./io";
import { jsonLines } from "./show";
import { readExportFiles } from "./zone-exports";

/**
 * What external-dns would submit to hosted zones that hold what the given exports say, one batch a line, in the form that
 * `aws route53 change-resource-record-sets --cli-input-json` takes.
 *
 * @param files - `FILE`, or `ID=FILE`
 * @returns undefined when an export cannot be used, which was reported as K53-E371
 * @throws UsageError where it is not said how external-dns is started
 */
export function renderChanges(
  files: readonly string[],
  endpoints: readonly Endpoint[],
  config: Config,
  io: Io,
  reporter: Reporter,
): string | undefined {
  const [cluster, ...others] = config.clusters;
  if (others.length > 0) throw new UsageError("--plan-from is for one cluster", "say which with --cluster");
  if (!cluster?.externalDns) {
    throw new UsageError(
      "--plan-from needs external-dns' arguments",
      "write them under externalDns, or pass --external-dns-args",
    );
  }
  const exports = readExportFiles(files, config, io, reporter);
  if (!exports) return undefined;
  const ids = new Map(exports.zones.map(({ zone, zoneId }) => [zone, zoneId]));
  const zones = config.zones.flatMap((zone): ProviderZone[] => {
    const id = zone.identity.by === "id" ? zone.identity.id : ids.get(zone);
    return id === undefined ? [] : [{ id, name: zone.name, private: zone.private, tags: zone.tags }];
  });
  const nameless = exports.zones.find(({ zoneId }) => zoneId === undefined);
  if (nameless) {
    throw new UsageError(`nobody says the id of ${nameless.zone.name}`, "write --plan-from ID=FILE");
  }
  const existing = Object.fromEntries(exports.zones.map(({ zoneId, recordSets }) => [zoneId!, recordSets]));
  // What the wrappers have to say was said when the manifests were compiled.
  const wrapped = wrapEndpoints(endpoints, cluster.externalDns, "exact", new DiagnosticCollector({ exact: true }));
  const { batches } = planRun(wrapped, { ...cluster.externalDns, dryRun: false }, zones, existing, reporter);
  return jsonLines(batches.map(toInput));
}

function toInput(batch: readonly ZoneChange[]): object {
  return {
    HostedZoneId: batch[0]!.zone,
    ChangeBatch: { Changes: batch.map(({ action, record }) => ({ Action: action, ResourceRecordSet: record })) },
  };
}
