import { resolve } from "node:path";
import type { Config } from "../config/config";
import { unusableExport } from "../diagnostics/catalog/changes";
import { DiagnosticCollector, type Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import { planRun } from "../external-dns/changes";
import type { ZoneChange, ProviderZone } from "../external-dns/zone-change";
import { readZoneExport, type ZoneExport } from "../external-dns/zone-export";
import { wrapEndpoints } from "../resolve/wrappers";
import { UsageError } from "./command";
import type { Io } from "./io";
import { readTextFile } from "./read-imports";
import { jsonLines } from "./show";

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
  const exports = files.map((file) => readExport(file, config, io, reporter));
  if (!exports.every((entry) => entry !== undefined)) return undefined;
  const zones = config.zones.flatMap(({ name, private: isPrivate, identity, tags }): ProviderZone[] =>
    identity.by === "id" ? [{ id: identity.id, name, private: isPrivate, tags }] : [],
  );
  const existing = Object.fromEntries(
    exports.map(({ zone, recordSets }) => [zone.identity.by === "id" ? zone.identity.id : "", recordSets]),
  );
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

function readExport(argument: string, config: Config, io: Io, reporter: Reporter): ZoneExport | undefined {
  const { id, path } = splitExportArgument(argument);
  const found = readZoneExport(readTextFile(resolve(io.cwd, path), path), config.zones, id);
  if (!("problem" in found)) return found;
  reporter.report(unusableExport(path, found.problem));
  return undefined;
}

/** `FILE`, or `ID=FILE` with the id of the hosted zone that the file is of. */
export function splitExportArgument(argument: string): { readonly id: string | undefined; readonly path: string } {
  const match = /^((?:\/hostedzone\/)?Z[A-Z0-9]+)=(.+)$/.exec(argument);
  return match ? { id: match[1], path: match[2]! } : { id: undefined, path: argument };
}
