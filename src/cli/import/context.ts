import type { ImportsFile } from "../../adopt/imports-file";
import type { Finding } from "../../adopt/finding";
import { isChosen, parseCriterion, type Criterion } from "../../adopt/select";
import type { Compilation } from "../../compile";
import { nothingSelected } from "../../diagnostics/catalog/adopt";
import type { DiagnosticCollector } from "../../diagnostics/reporter";
import { labelsOfManifests } from "../../manifest/labels";
import { UsageError, type Arguments } from "../command";
import type { RunConfig } from "../configure";
import type { Io } from "../io";
import { lacksZones, type Session } from "../session";
import { readEarlier, readEvidence, survey, type Adoption } from "./evidence";

/** All that the steps of `kube53 import` work with. */
export interface ImportContext {
  readonly args: Arguments;
  readonly io: Io;
  readonly run: RunConfig;
  readonly compilation: Compilation;
  readonly collector: DiagnosticCollector;
  readonly adoption: Adoption;
  /** The imports file as it is. */
  readonly before: ImportsFile;
  readonly only: readonly string[];
  /** Whether `--only` fits, or is not given. */
  readonly isChosen: (finding: Pick<Finding, "name" | "planned">) => boolean;
}

/**
 * Reads what the options name and compares it with what was compiled.
 *
 * @returns undefined when something of it cannot be used, which was reported
 */
export async function openImport(
  { run, compilation }: Session,
  args: Arguments,
  io: Io,
  collector: DiagnosticCollector,
): Promise<ImportContext | undefined> {
  if (!run || !compilation) return undefined;
  if (lacksZones(run.config)) {
    const hint = "add --zone example.com=Z0123456789ABC, or list them in kube53.yaml";
    throw new UsageError("there are no hosted zones", hint);
  }
  const only = args.all("only");
  const criteria = only.map(parseOnly);
  const evidence = await readEvidence(args, run.config, io, collector);
  const before = readEarlier(run, args, io, collector);
  if (collector.hasErrors || !before) return undefined;
  const adoption = survey(compilation.graph, evidence, run.config, args, collector);
  const labelsOf = labelsOfManifests(compilation.manifests);
  const chosen: ImportContext["isChosen"] = (finding) => isChosen(criteria, finding, labelsOf);
  if (only.length > 0 && !adoption.findings.some(chosen)) collector.report(nothingSelected(only));
  if (collector.hasErrors) return undefined;
  return { args, io, run, compilation, collector, adoption, before, only, isChosen: chosen };
}

function parseOnly(text: string): Criterion {
  const criterion = parseCriterion(text);
  if (!("problem" in criterion)) return criterion;
  throw new UsageError(`--only ${text} is no name, no namespace and no label selector: ${criterion.problem}`);
}
