import { existsSync, readFileSync } from "node:fs";
import type { Finding } from "../../adopt/finding";
import { cidrCollectionsToImport } from "../../adopt/cidr-collections";
import { formatImports, type ImportsFile } from "../../adopt/imports-file";
import { identityKey } from "../../adopt/inventory";
import { reportMarkdown } from "../../adopt/report/markdown";
import { adoptionSteps } from "../../adopt/report/steps";
import { reportText } from "../../adopt/report/text";
import { isAdoptable, toImports } from "../../adopt/to-imports";
import { staleImports } from "../../diagnostics/catalog/adopt";
import { importsPath, showPath } from "../read-imports";
import { writeFiles, type OutputFile } from "../write-file";
import type { ImportContext } from "./context";
import { generatedFiles } from "./generate";

/**
 * Writes the imports file, or with `--check` only says whether it is up to date, and prints the report.
 *
 * @returns what was found, as it stands after this step
 */
export function adopt(context: ImportContext, format: string): readonly Finding[] {
  const { adoption, args, before, io, isChosen, only, run } = context;
  const { evidence } = adoption;
  const cidrCollections = cidrCollectionsToImport(
    run.config.cidrCollections,
    before.cidrCollections,
    evidence.cidrCollections,
  );
  const imports = {
    ...toImports(adoption, evidence.inventories, before, evidence.healthChecks, { only, isChosen }),
    cidrCollections,
  };
  const findings = afterThisStep(context, imports);
  const files: OutputFile[] = [{ path: importsPath(run, args, io), text: formatImports(imports) }];
  if (args.has("check")) checkImports(context, files[0]!, imports);
  files.push(...generatedFiles(context));
  if (format === "text") io.stdout.write(reportText(evidence.inventories, findings));
  if (format === "markdown") io.stdout.write(reportMarkdown(evidence.inventories, findings));
  if (args.has("check")) return findings;
  writeFiles(files);
  if (format !== "text") return findings;
  io.stdout.write(`\n${files.map(({ path }) => `${showPath(path, io)} written\n`).join("")}`);
  const step = findings.filter((finding) => isAdoptable(finding) && isChosen(finding));
  if (step.length > 0) io.stdout.write(`\n${adoptionSteps(step, run.config.clusters, only)}`);
  return findings;
}

/** What this step leaves with external-dns is told apart from what it adopts. */
function afterThisStep({ adoption, isChosen, only }: ImportContext, { hostedZones }: ImportsFile): Finding[] {
  if (only.length === 0) return [...adoption.findings];
  const adopted = new Set(
    hostedZones.flatMap((zone) => zone.recordSets.map((entry) => `${zone.id} ${identityKey(entry)}`)),
  );
  return adoption.findings.map((finding): Finding => {
    const isOpen = isAdoptable(finding) || finding.standing === "missing";
    const isIn = finding.live && adopted.has(`${finding.live.zoneId} ${identityKey(finding)}`);
    return isOpen && !isIn && !isChosen(finding) ? { ...finding, standing: "unselected" } : finding;
  });
}

function checkImports({ before, collector, io }: ImportContext, file: OutputFile, imports: ImportsFile): void {
  if (existsSync(file.path) && readFileSync(file.path, "utf8") === file.text) return;
  const entriesOf = ({ hostedZones, cidrCollections = [] }: ImportsFile): Map<string, string> => {
    const inZones = hostedZones.flatMap((zone) => [...zone.recordSets, ...zone.healthChecks]);
    return new Map([...inZones, ...cidrCollections].map((entry) => [JSON.stringify(entry), entry.id]));
  };
  const [is, wanted] = [entriesOf(before), entriesOf(imports)];
  const added = [...wanted].flatMap(([entry, id]) => (is.has(entry) ? [] : [id]));
  const gone = [...is].flatMap(([entry, id]) => (wanted.has(entry) || added.includes(id) ? [] : [id]));
  collector.report(staleImports(showPath(file.path, io), added, gone));
}
