import { join } from "node:path";
import type { ChangeRequest } from "../../adopt/change-batches";
import { shellWord } from "../../adopt/report/steps";
import type { Io } from "../io";
import { showPath } from "../read-imports";
import type { OutputFile } from "../write-file";

/** Where requests are written unless `--changes` says otherwise. */
export const CHANGES_FOLDER = "kube53.changes";

/** A file for each request, in the order in which they are to be made. */
export function changeFiles(requests: readonly ChangeRequest[], folder: string, name: string): OutputFile[] {
  const safe = name.replace(/[^A-Za-z0-9_.-]+/g, "-");
  return requests.map((request, i) => ({
    path: join(folder, `${safe}-${String(i + 1).padStart(String(requests.length).length, "0")}.json`),
    text: `${JSON.stringify(request, null, 2)}\n`,
  }));
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
