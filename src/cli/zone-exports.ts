import { resolve } from "node:path";
import type { Config, HostedZone } from "../config/config";
import { unusableExport } from "../diagnostics/catalog/changes";
import type { Reporter } from "../diagnostics/reporter";
import { readZoneExport, type ZoneExport } from "../external-dns/zone-export";
import type { ApiRecordSet } from "../route53/api";
import type { Io } from "./io";
import { readTextFile } from "./read-imports";

/**
 * The record sets that exports of hosted zones list.
 *
 * @param files - `FILE`, or `ID=FILE`
 * @returns undefined when one cannot be used, which was reported as K53-E371
 */
export function readZoneExports(
  files: readonly string[],
  config: Config,
  io: Io,
  reporter: Reporter,
): Map<HostedZone, readonly ApiRecordSet[]> | undefined {
  const exports = files.map((file) => readExport(file, config, io, reporter));
  if (!exports.every((entry) => entry !== undefined)) return undefined;
  return new Map(exports.map(({ zone, recordSets }) => [zone, recordSets]));
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
