import { join } from "node:path";
import type { ChangeRequest } from "../../adopt/change-batches";
import type { WriteRequest } from "../../adopt/dynamodb-requests";
import { shellWord } from "../../adopt/report/steps";
import type { Arguments } from "../command";
import type { Io } from "../io";
import { LIVE_TABLE } from "./live";
import { showPath } from "../read-imports";
import type { OutputFile } from "../write-file";

/** Where requests are written unless `--changes` says otherwise. */
export const CHANGES_FOLDER = "kube53.changes";

/** A file for each request, in the order in which they are to be made. */
export function changeFiles(
  requests: readonly (ChangeRequest | WriteRequest)[],
  folder: string,
  name: string,
): OutputFile[] {
  const safe = name.replace(/[^A-Za-z0-9_.-]+/g, "-");
  return requests.map((request, i) => ({
    path: join(folder, `${safe}-${String(i + 1).padStart(String(requests.length).length, "0")}.json`),
    text: `${JSON.stringify(request, null, 2)}\n`,
  }));
}

/** A file for each request to the table of a registry. */
export function tableFiles(requests: readonly WriteRequest[], folder: string, name: string): OutputFile[] {
  return changeFiles(requests, folder, `${name}-dynamodb`);
}

/** The commands that make the requests to a table. */
export function tableCommands(files: readonly OutputFile[], io: Io): string {
  return files
    .map(({ path }) => `aws dynamodb batch-write-item --request-items ${shellWord(`file://${showPath(path, io)}`)}\n`)
    .join("");
}

/** The table that `--dynamodb aws:TABLE` names, or external-dns' default. */
export function tableOf(args: Arguments): string {
  return (
    args
      .all("dynamodb")
      .find((argument) => argument.startsWith(LIVE_TABLE))
      ?.slice(LIVE_TABLE.length) ?? "external-dns"
  );
}

/** The commands that make the requests. */
export function changeCommands(files: readonly OutputFile[], io: Io): string {
  return files
    .map(
      ({ path }) =>
        `aws route53 change-resource-record-sets --cli-input-json ${shellWord(`file://${showPath(path, io)}`)}\n`,
    )
    .join("");
}
