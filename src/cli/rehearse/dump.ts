import { resolve } from "node:path";
import type { Cloud } from "../../rehearse/cloud/cloud";
import { writeRecordSetLists } from "../../route53/zone-files/record-set-list";
import { writeMasterFile } from "../../route53/zone-files/write-master-file";
import { UsageError, type Arguments } from "../command";
import type { Io } from "../io";
import { writeFiles } from "../write-file";

/**
 * Whether what `--dump` names can be written at all, which should be known before Terraform runs.
 *
 * @throws UsageError for another ending, or several hosted zones in one zone file
 */
export function checkDump(args: Arguments, hostedZones: number): void {
  const path = args.get("dump");
  if (path === undefined || path.endsWith(".json")) return;
  if (!path.endsWith(".zone")) throw new UsageError(`--dump ${path} ends neither in .json nor in .zone`);
  if (hostedZones > 1)
    throw new UsageError(`a zone file holds one hosted zone, and there are ${hostedZones}`, "write --dump FILE.json");
}

/** Writes what the hosted zones of all accounts hold; `--from` reads it. */
export function dump(cloud: Cloud, args: Arguments, io: Io): void {
  const path = args.get("dump");
  if (path === undefined) return;
  const zones = cloud.accounts.flatMap(({ route53 }) => route53.dump().zones);
  const file = resolve(io.cwd, path);
  if (path.endsWith(".json")) {
    writeFiles([{ path: file, text: writeRecordSetLists(zones) }]);
    return;
  }
  const { text, left } = writeMasterFile(zones[0]?.recordSets ?? []);
  writeFiles([{ path: file, text }]);
  if (left.length > 0)
    io.stderr.write(
      `kube53: ${path} has ${left.length} record sets as comments: no zone file knows alias records and routing policies\n`,
    );
}
