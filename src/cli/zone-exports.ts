import { resolve } from "node:path";
import type { Config } from "../config/config";
import { unusableExport } from "../diagnostics/catalog/changes";
import type { Reporter } from "../diagnostics/reporter";
import { readZoneExports, type ZoneExports } from "../external-dns/zone-export";
import { isProblem } from "../route53/zone-files/problem";
import type { Io } from "./io";
import { readTextFile } from "./read-imports";

/**
 * What files say of hosted zones and health checks. Of two that speak of one hosted zone the later one counts.
 *
 * @param files - `FILE`, or `ID=FILE`
 * @returns undefined when one cannot be used, which was reported as K53-E371
 */
export function readExportFiles(
  files: readonly string[],
  config: Config,
  io: Io,
  reporter: Reporter,
): ZoneExports | undefined {
  const found = files.map((argument): ZoneExports | undefined => {
    const { id, path } = splitExportArgument(argument);
    const exports = readZoneExports(readTextFile(resolve(io.cwd, path), path), config.zones, id);
    if (!isProblem(exports)) return exports;
    reporter.report(unusableExport(path, exports.problem));
    return undefined;
  });
  if (!found.every((entry) => entry !== undefined)) return undefined;
  const byZone = new Map(found.flatMap(({ zones }) => zones.map((entry) => [entry.zone, entry])));
  return { zones: [...byZone.values()], healthChecks: found.flatMap(({ healthChecks }) => healthChecks) };
}

/** `FILE`, or `ID=FILE` with the id of the hosted zone that the file is of. */
export function splitExportArgument(argument: string): { readonly id: string | undefined; readonly path: string } {
  const match = /^((?:\/hostedzone\/)?Z[A-Z0-9]+)=(.+)$/.exec(argument);
  return match ? { id: match[1], path: match[2]! } : { id: undefined, path: argument };
}
