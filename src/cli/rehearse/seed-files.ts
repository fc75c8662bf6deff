import { resolve } from "node:path";
import { readHealthChecksExport } from "../../adopt/health-checks";
import type { Config } from "../../config/config";
import { unusableState } from "../../diagnostics/catalog/adopt";
import type { Reporter } from "../../diagnostics/reporter";
import type { Seed } from "../../rehearse/seed";
import { isProblem } from "../../route53/zone-files/problem";
import type { ListedHealthCheck } from "../../route53/zone-files/zone-file";
import type { Arguments } from "../command";
import type { Io } from "../io";
import { readTextFile } from "../read-imports";
import { readExportFiles } from "../zone-exports";

/**
 * What `--from` and `--health-checks` say that there is.
 *
 * @returns undefined when a file cannot be used, which was reported as K53-E371 or K53-E710
 */
export function readSeed(args: Arguments, config: Config, io: Io, reporter: Reporter): Seed | undefined {
  const exports = readExportFiles(args.all("from"), config, io, reporter);
  const path = args.get("health-checks");
  if (path === undefined) return exports;
  const listed = readHealthChecksExport(readTextFile(resolve(io.cwd, path), path));
  if ("problem" in listed && isProblem(listed)) {
    reporter.report(unusableState(path, listed.problem, "make one with aws route53 list-health-checks"));
    return undefined;
  }
  if (!exports) return undefined;
  const tags = new Map(exports.healthChecks.map((check) => [check.Id, check.tags]));
  const healthChecks = [...(listed as ReadonlyMap<string, ListedHealthCheck["Config"]>)].map(([Id, Config]) => ({
    Id,
    Config,
    // The listing has none.
    tags: tags.get(Id) ?? {},
  }));
  return { ...exports, healthChecks, hasAllHealthChecks: true };
}
