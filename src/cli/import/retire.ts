import { resolve } from "node:path";
import { toRequests } from "../../adopt/change-batches";
import { toWriteRequests } from "../../adopt/dynamodb-requests";
import { identityKey, type LiveRecord } from "../../adopt/inventory";
import { retireRegistry } from "../../adopt/retire";
import { ownerStillOwns, unknownOwner } from "../../diagnostics/catalog/adopt";
import { countOf } from "../../util/count-of";
import { writeFiles } from "../write-file";
import { changeCommands, changeFiles, CHANGES_FOLDER, tableCommands, tableFiles, tableOf } from "./change-files";
import type { ImportContext } from "./context";
import { ownersIn } from "./evidence";

/**
 * `--retire-registry OWNER`: writes the requests that delete the ownership TXT of what is adopted.
 *
 * @remarks Reports K53-E716 (no such owner), K53-E718 (it owns more than is adopted).
 */
export function retire({ adoption, args, before, collector, io, isChosen }: ImportContext, owner: string): void {
  const { survey, findings } = adoption;
  const known = ownersIn(survey);
  if (!known.includes(owner)) {
    collector.report(unknownOwner(owner, known));
    return;
  }
  const adopted = new Set(
    before.hostedZones.flatMap((zone) =>
      zone.recordSets.filter((entry) => !entry.handedBack).map((entry) => `${zone.id} ${identityKey(entry)}`),
    ),
  );
  const isAdopted = (record: LiveRecord): boolean => adopted.has(`${record.zoneId} ${identityKey(record)}`);
  const planned = new Map(
    findings.flatMap((finding) => (finding.live ? [[finding.live, finding.planned] as const] : [])),
  );
  const isMeant = (record: LiveRecord): boolean => isChosen({ name: record.name, planned: planned.get(record) });
  const { changes, items, others } = retireRegistry(survey.owners, owner, isAdopted, isMeant, survey.keys);
  if (others.length > 0) {
    collector.report(ownerStillOwns(owner, others));
    return;
  }
  const requests = toRequests(changes, `kube53: retire the registry of ${owner}`);
  const files = changeFiles(requests, resolve(io.cwd, args.get("changes") ?? CHANGES_FOLDER), `retire-${owner}`);
  const writes = toWriteRequests(tableOf(args), "delete", items);
  const tables = tableFiles(writes, resolve(io.cwd, args.get("changes") ?? CHANGES_FOLDER), `retire-${owner}`);
  writeFiles([...files, ...tables]);
  const count = countOf(changes.length + items.length, "ownership record");
  io.stdout.write(
    `${count} of ${owner} to be deleted. The records themselves stay. Run:\n${changeCommands(files, io)}${tableCommands(tables, io)}`,
  );
}
