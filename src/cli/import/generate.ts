import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describeFindings, GENERATED_KINDS, type GeneratedKind } from "../../adopt/generate";
import { UsageError } from "../command";
import type { OutputFile } from "../write-file";
import type { ImportContext } from "./context";

/**
 * `--generate KIND=FILE`: manifests for what no manifest describes.
 *
 * @throws UsageError for an unknown kind, and where a file is there already
 */
export function generatedFiles({ args, io, adoption, isChosen }: ImportContext): OutputFile[] {
  return args.all("generate").map((argument) => {
    const [, kind, shown] = /^([a-z]+)=(.+)$/.exec(argument) ?? [];
    if (kind === undefined || shown === undefined || !isKind(kind))
      throw new UsageError(`--generate ${argument} is not KIND=FILE`, `KIND is one of ${GENERATED_KINDS.join(", ")}`);
    const path = resolve(io.cwd, shown);
    if (existsSync(path)) throw new UsageError(`${shown} is there already`, "name a new file");
    const documents = describeFindings(adoption.findings.filter(isChosen), kind, args.get("namespace") ?? "default");
    return { path, text: documents.map(yaml).join("---\n") || "# nothing is left to be described\n" };
  });
}

const isKind = (text: string): text is GeneratedKind => (GENERATED_KINDS as readonly string[]).includes(text);

function yaml(document: object): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only this option needs it
  const { stringify } = require("yaml") as typeof import("yaml");
  // Values of a hosted zone stay texts for readers of YAML 1.1, too: `yes`, `1_000`.
  return stringify(document, { version: "1.1", lineWidth: 0, aliasDuplicateObjects: false });
}
