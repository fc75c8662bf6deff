import { resolve } from "node:path";
import { toRequests, type ChangeInZone } from "../../adopt/change-batches";
import type { Finding } from "../../adopt/finding";
import { toWriteRequests } from "../../adopt/dynamodb-requests";
import { handBack, type HandBack } from "../../adopt/hand-back";
import { formatImports, isOfZone } from "../../adopt/imports-file";
import { describeRecord, identityKey, type RecordIdentity } from "../../adopt/inventory";
import { markHandedBack } from "../../adopt/mark-handed-back";
import { handBackSteps } from "../../adopt/report/steps";
import { isChosen as fitsScope, parseCriterion } from "../../adopt/select";
import type { ClusterConfig } from "../../config/config";
import { handBackDiffers, handedToNobody } from "../../diagnostics/catalog/adopt";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import type { Endpoint } from "../../endpoint/endpoint";
import type { ProviderZone } from "../../external-dns/zone-change";
import { labelsOfManifests } from "../../manifest/labels";
import { wrapEndpoints } from "../../resolve/wrappers";
import { UsageError } from "../command";
import { importsPath, showPath } from "../read-imports";
import { writeFiles } from "../write-file";
import { changeCommands, changeFiles, CHANGES_FOLDER, tableCommands, tableFiles, tableOf } from "./change-files";
import type { ImportContext } from "./context";

/**
 * `--hand-back`: marks records in the imports file, so that Terraform forgets them, and writes the requests that make them
 * external-dns' own.
 *
 * @param endpoints - of all clusters, in exact mode: what external-dns will wish for
 * @remarks Reports K53-W721 where external-dns would still change something, K53-W723 where it takes nothing over.
 */
export function giveBack(context: ImportContext, endpoints: readonly Endpoint[]): void {
  const { adoption, args, before, collector, io, run } = context;
  const clusters = run.config.clusters.filter(({ externalDns }) => externalDns !== undefined);
  if (clusters.length === 0)
    throw new UsageError("nothing says how external-dns is started", "write its arguments under externalDns");
  const { inventories } = adoption.evidence;
  const leaving = adoption.findings.filter((finding) => isOurs(context, finding));
  const keys = new Set(leaving.map(identityKey));
  const isMeant = (record: RecordIdentity): boolean => keys.has(identityKey(record));
  const results = clusters.map((cluster) => handBackTo(cluster, endpoints, context, isMeant));
  const afterwards = results.flatMap((result) => result.afterwards);
  if (afterwards.length > 0)
    collector.report(
      handBackDiffers(afterwards.map(({ action, record }) => `${action} ${record.Type} ${record.Name}`)),
    );
  const taken = new Set(results.flatMap((result) => result.taken.map(identityKey)));
  const untaken = leaving.filter((finding) => !taken.has(identityKey(finding)));
  if (untaken.length > 0) collector.report(handedToNobody(untaken.map(describeRecord)));
  const changes = results.flatMap((result): readonly ChangeInZone[] => result.changes);
  const owners = clusters.map(({ externalDns }) => externalDns!.txtOwnerId).join(", ");
  const requests = toRequests(changes, `kube53: hand back to ${owners}`);
  const files = changeFiles(requests, resolve(io.cwd, args.get("changes") ?? CHANGES_FOLDER), "hand-back");
  const items = results.flatMap((result) => result.items);
  const writes = toWriteRequests(tableOf(args), "put", items);
  const tables = tableFiles(writes, resolve(io.cwd, args.get("changes") ?? CHANGES_FOLDER), "hand-back");
  const path = importsPath(run, args, io);
  writeFiles([...files, ...tables, { path, text: formatImports(markHandedBack(before, inventories, leaving)) }]);
  io.stdout.write(
    `${showPath(path, io)} written\n${changeCommands(files, io)}${tableCommands(tables, io)}\n${handBackSteps(leaving.length, owners)}`,
  );
}

/** Whether Terraform has it: it exists, manifests describe it, and no step so far left it with external-dns. */
function isOurs({ before, compilation, isChosen }: ImportContext, finding: Finding): boolean {
  if (!finding.live || !finding.planned || finding.standing === "foreign" || !isChosen(finding)) return false;
  const scope = before.hostedZones.find((zone) => isOfZone(zone, finding.zone))?.scope;
  const criteria = (scope ?? []).map(parseCriterion).flatMap((entry) => ("problem" in entry ? [] : [entry]));
  return fitsScope(criteria, finding, labelsOfManifests(compilation.manifests));
}

function handBackTo(
  cluster: ClusterConfig,
  all: readonly Endpoint[],
  { adoption }: ImportContext,
  isMeant: (record: RecordIdentity) => boolean,
): HandBack {
  const options = cluster.externalDns!;
  // What they have to say was said when the manifests were compiled.
  const quiet = new DiagnosticCollector({ exact: true });
  const own = all.filter(({ origins }) => origins[0]?.cluster === cluster.name);
  const { inventories } = adoption.evidence;
  const zones = inventories.map(({ zone, zoneId }): ProviderZone => {
    return { id: zoneId, name: zone.name, private: zone.private, tags: zone.tags };
  });
  const existing = Object.fromEntries(
    inventories.map(({ zoneId, records }) => [zoneId, records.map(({ api }) => api)]),
  );
  const endpoints = wrapEndpoints(own, options, "exact", quiet);
  return handBack({ endpoints, options, zones, existing, isMeant }, quiet);
}
