import { existsSync, readFileSync } from "node:fs";
import { sortDiagnostics } from "../../diagnostics/sort";
import { reportMarkdown } from "../../adopt/report/markdown";
import { findingToJson } from "../../adopt/report/json";
import { reportText } from "../../adopt/report/text";
import { formatImports, type ImportsFile } from "../../adopt/imports-file";
import { toImports } from "../../adopt/to-imports";
import * as catalog from "../../diagnostics/catalog/adopt";
import { DiagnosticCollector } from "../../diagnostics/reporter";
import { toJson } from "../../diagnostics/format/json";
import { readEarlier, readEvidence, survey, type Adoption } from "../adoption";
import { UsageError, type Arguments, type Command } from "../command";
import { EXIT, type Io } from "../io";
import { INPUT_OPTIONS, REPORT_OPTIONS } from "../options";
import { importsPath, showPath } from "../read-imports";
import { exitCodeOf, lacksZones, openSession, withoutIgnored, type Session } from "../session";
import { json, showDiagnostics, showTimings } from "../show";
import { writeFiles } from "../write-file";

const FORMATS = ["text", "json", "markdown"];

export const importCommand: Command = {
  name: "import",
  summary: "take over what exists in hosted zones, and give it back",
  usage: "import [OPTIONS] [PATH…|-]",
  description: `Compares what hosted zones hold with what manifests describe, says whose each record is, and writes
kube53.imports.json: what Terraform imports instead of creating it. Commit that file; synth reads it. Nothing in AWS is
changed. Records that no manifest describes are never touched.`,
  options: [
    {
      name: "from",
      value: "[ID=]FILE",
      repeatable: true,
      help: "what a hosted zone holds: aws route53 list-resource-record-sets --hosted-zone-id ID > FILE",
    },
    { name: "health-checks", value: "FILE", help: "which health checks exist: aws route53 list-health-checks > FILE" },
    { name: "owner", value: "ID", repeatable: true, help: "adopt from this external-dns (default: --txt-owner-id)" },
    {
      name: "txt-encrypt-aes-key-file",
      value: "FILE",
      help: "the key of its registry, or $KUBE53_TXT_ENCRYPT_AES_KEY",
    },
    { name: "dynamodb", value: "FILE", repeatable: true, help: "its DynamoDB registry: aws dynamodb scan > FILE" },
    { name: "state", value: "FILE", repeatable: true, help: "what Terraform has already: terraform show -json > FILE" },
    { name: "check", help: "write nothing; exit code 1 when the imports file is out of date" },
    { name: "output", short: "o", value: "FORMAT", help: `${FORMATS.join(", ")} (default: text)` },
    ...INPUT_OPTIONS,
    ...REPORT_OPTIONS,
  ],
  examples: [
    ["kube53 import --from zone.json", "adopt a hosted zone, by the kube53.yaml here"],
    [
      "kube53 import ./manifests --zone example.com=Z0123456789ABC --from zone.json --owner rke2-cluster",
      "without a kube53.yaml, what this external-dns owns",
    ],
    ["kube53 import --check --from zone.json", "in CI: is the imports file what the hosted zone is today?"],
  ],
  async run(args, io) {
    const format = args.get("output") ?? "text";
    if (!FORMATS.includes(format)) throw new UsageError(`-o ${format} is none of ${FORMATS.join(", ")}`);
    if (!args.has("from"))
      throw new UsageError("nothing says what the hosted zones hold", "name an export with --from zone.json");
    const session = await openSession(args, io, ["manifests", "endpoints"], false);
    const collector = new DiagnosticCollector();
    const done = session.exitCode === EXIT.success ? adopt(session, format, args, io, collector) : undefined;
    const all = sortDiagnostics([...session.diagnostics, ...withoutIgnored(collector.diagnostics, args)]);
    showDiagnostics(all, args, io);
    if (format === "json" && done) io.stdout.write(json(adoptionJson(done, all)));
    showTimings(session.timings, args, io);
    return exitCodeOf(all, args);
  },
};

function adopt(
  { run, compilation }: Session,
  format: string,
  args: Arguments,
  io: Io,
  collector: DiagnosticCollector,
): Adoption | undefined {
  if (!run || !compilation) return undefined;
  if (lacksZones(run.config))
    throw new UsageError(
      "there are no hosted zones",
      "add --zone example.com=Z0123456789ABC, or list them in kube53.yaml",
    );
  const evidence = readEvidence(args, run.config, io, collector);
  const before = readEarlier(run, args, io, collector);
  if (collector.hasErrors || !before) return undefined;
  const adoption = survey(compilation.graph, evidence, run.config, args, collector);
  if (collector.hasErrors) return undefined;
  const imports = toImports(adoption, evidence.inventories, before, evidence.healthChecks);
  const path = importsPath(run, args, io);
  if (args.has("check")) checkImports(path, before, imports, io, collector);
  if (format === "text") io.stdout.write(reportText(evidence.inventories, adoption.findings));
  if (format === "markdown") io.stdout.write(reportMarkdown(evidence.inventories, adoption.findings));
  if (!args.has("check")) {
    writeFiles([{ path, text: formatImports(imports) }]);
    if (format === "text") io.stdout.write(`\n${showPath(path, io)} written\n`);
  }
  return adoption;
}

function checkImports(
  path: string,
  before: ImportsFile,
  imports: ImportsFile,
  io: Io,
  collector: DiagnosticCollector,
): void {
  const text = formatImports(imports);
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  const idsOf = ({ hostedZones }: ImportsFile): string[] =>
    hostedZones.flatMap((zone) => [...zone.recordSets, ...zone.healthChecks].map((entry) => JSON.stringify(entry)));
  const [is, wanted] = [idsOf(before), idsOf(imports)].map((entries) => new Set(entries));
  const idOf = (entry: string): string => (JSON.parse(entry) as { id: string }).id;
  const added = [...wanted!].filter((entry) => !is!.has(entry)).map(idOf);
  const removed = [...is!].filter((entry) => !wanted!.has(entry)).map(idOf);
  const gone = removed.filter((id) => !added.includes(id));
  collector.report(catalog.staleImports(showPath(path, io), added, gone));
}

/** The shape that `generated/adoption.schema.json` describes. */
function adoptionJson({ findings }: Adoption, diagnostics: Session["diagnostics"]): object {
  return { version: 1, recordSets: findings.map(findingToJson), diagnostics: diagnostics.map(toJson) };
}
