import { applyImports } from "./adopt/apply-imports";
import type { ImportsFile } from "./adopt/imports-file";
import { parseImports } from "./adopt/parse-imports";
import type { LabelsOf } from "./adopt/select";
import type { ClusterConfig, Config } from "./config/config";
import { DEFAULT_OPTIONS } from "./config/external-dns/options";
import type { Diagnostic } from "./diagnostics/diagnostic";
import { DiagnosticCollector, type Reporter } from "./diagnostics/reporter";
import { sortDiagnostics } from "./diagnostics/sort";
import type { Endpoint } from "./endpoint/endpoint";
import type { RecordSet } from "./endpoint/record-set";
import type { Manifest } from "./manifest/manifest";
import { labelsOfManifests } from "./manifest/labels";
import { parseManifests } from "./manifest/parse";
import type { PlanGraph } from "./plan/graph";
import { planRecordSets } from "./plan/plan";
import { resolveRecordSets } from "./resolve/resolve";
import { extractEndpoints } from "./sources/extract";
import { kindsToRead } from "./sources/kinds-to-read";
import { targetLookup } from "./sources/target-mapping";
import type { InputFile } from "./text/input-file";
import { validateRecordSets } from "./validate";

/** The texts of one cluster, read already. */
export interface ClusterInput {
  readonly cluster: ClusterConfig;
  readonly files: readonly InputFile[];
}

/** The state after every pass, and what the passes had to say. */
export interface Compilation {
  readonly manifests: readonly Manifest[];
  readonly endpoints: readonly Endpoint[];
  readonly recordSets: readonly RecordSet[];
  readonly graph: PlanGraph;
  /** Sorted by place; each said once. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

export type PassName = "parse" | "extract" | "resolve" | "validate" | "plan" | "adopt";

/** Called around each pass, so that a caller with a clock can take the time. */
export type PassObserver = <T>(pass: PassName, run: () => T) => T;

/** A state between passes that only a caller who prints it needs. */
export type Intermediate = "manifests" | "endpoints";

export interface CompileOptions {
  /**
   * What is kept for the caller. Most memory is objects and endpoints, and the passes let them go as they go on: without
   * `manifests` these lose their objects, without `endpoints` the list of them is empty.
   * @default all of it
   */
  readonly keeps?: readonly Intermediate[];
  /** `kube53.imports.json`, read already. */
  readonly imports?: InputFile | undefined;
}

/**
 * Runs all passes but the last, in the order of this function.
 *
 * A pure function of its arguments: it reads no file, knows no time, and leaves synthesis to `synth/`. Every pass runs
 * even after errors, so that one run shows every problem; what it returns may only be synthesized without errors.
 *
 * @param earlier - reports of reading, to be shown with the rest
 */
export function compile(
  config: Config,
  inputs: readonly ClusterInput[],
  earlier: readonly Diagnostic[] = [],
  observe: PassObserver = (_, run) => run(),
  { keeps = ["manifests", "endpoints"], imports }: CompileOptions = {},
): Compilation {
  const reporter = new DiagnosticCollector({ exact: config.compat.mode === "exact" });
  const parsed = observe("parse", () => inputs.map((input) => ({ ...input, manifests: parse(input, reporter) })));
  const extracted = observe("extract", () =>
    parsed.map(({ cluster, manifests }) => ({ cluster, endpoints: extract(cluster, manifests, config, reporter) })),
  );
  const adoption = imports && parseImports(imports, reporter);
  const labelsOf =
    adoption &&
    labelIndex(
      adoption,
      parsed.flatMap(({ manifests }) => manifests),
    );
  if (!keeps.includes("manifests"))
    for (const { manifests } of parsed) manifests.forEach((manifest) => manifest.release());
  const endpoints = keeps.includes("endpoints") ? extracted.flatMap((cluster) => cluster.endpoints) : [];
  // Taken out of the list, so that nothing holds the endpoints when the pass is over.
  const recordSets = observe("resolve", () => resolveRecordSets(extracted.splice(0), config, reporter));
  observe("validate", () => validateRecordSets(recordSets, config, reporter));
  const planned = observe("plan", () => planRecordSets(recordSets, config, reporter));
  const graph = adoption
    ? observe("adopt", () => applyImports(planned, { file: imports, imports: adoption, labelsOf }, config, reporter))
    : planned;
  const diagnostics = sortDiagnostics([...earlier, ...reporter.diagnostics]);
  return {
    manifests: parsed.flatMap(({ manifests }) => manifests),
    endpoints,
    recordSets,
    graph,
    diagnostics,
    hasErrors: diagnostics.some(({ severity }) => severity === "error"),
  };
}

function parse({ cluster, files }: ClusterInput, reporter: Reporter): Manifest[] {
  return parseManifests(files, { cluster: cluster.name, isRelevant: kindsToRead(cluster) }, reporter);
}

/** The labels of objects, kept apart since objects may be let go; undefined where nobody asks for them. */
function labelIndex({ hostedZones }: ImportsFile, manifests: readonly Manifest[]): LabelsOf | undefined {
  return hostedZones.some(({ scope }) => scope !== undefined) ? labelsOfManifests(manifests) : undefined;
}

function extract(
  cluster: ClusterConfig,
  manifests: readonly Manifest[],
  config: Config,
  reporter: Reporter,
): readonly Endpoint[] {
  return extractEndpoints({
    cluster: cluster.name,
    manifests,
    options: cluster.externalDns ?? DEFAULT_OPTIONS,
    mode: config.compat.mode,
    reporter,
    targetsFor: targetLookup(config.targets),
  });
}
