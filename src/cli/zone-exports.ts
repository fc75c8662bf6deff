import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Config, HostedZone } from "../config/config";
import { unusableExport } from "../diagnostics/catalog/changes";
import type { Reporter } from "../diagnostics/reporter";
import { readZoneExport, type ZoneExport } from "../external-dns/zone-export";
import type { ApiRecordSet } from "../route53/api";
import type { Io } from "./io";

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
  const [, id, file] = /^(?:((?:\/hostedzone\/)?Z[A-Z0-9]{1,31})=)?(.+)$/s.exec(argument)!;
  try {
    const found = readZoneExport(readFileSync(resolve(io.cwd, file!), "utf8"), config.zones, id);
    if (!("problem" in found)) return found;
    reporter.report(unusableExport(file!, found.problem));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    reporter.report(unusableExport(file!, code === "ENOENT" ? "does not exist" : `cannot be read (${code})`));
  }
  return undefined;
}
