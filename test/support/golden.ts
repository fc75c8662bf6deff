import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { compile, type ClusterInput } from "../../src/compile";
import { loadConfig, parseConfig, type LoadedConfig } from "../../src/config/load";
import type { Diagnostic } from "../../src/diagnostics/diagnostic";
import { formatText, summarize } from "../../src/diagnostics/format/text";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import { sortDiagnostics } from "../../src/diagnostics/sort";
import { endpointToJson, recordSetToJson } from "../../src/endpoint/json";
import { readInput } from "../../src/manifest/input";
import { toRrsets } from "../../src/plan/rrsets";
import { kindsOf } from "../../src/sources/kinds-to-read";
import { writeStacks } from "../../src/synth/write";
import type { InputFile } from "../../src/text/input-file";

/** What a case is compiled with when it has no kube53.yaml of its own. */
const DEFAULT_CONFIG = `version: 1
clusters: [{ name: default, from: [{ path: manifests }] }]
zones: [{ name: example.com, id: Z0EXAMPLECOM }]
`;

/** Every stage of a case: path below `expected/` → text. */
export type Stages = Map<string, string>;

/** Every folder that holds a case: one with manifests or a kube53.yaml. */
export function findCases(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    const names = readdirSync(folder).sort();
    // The library example brings a program instead of a configuration.
    if (!names.includes("main.ts") && (names.includes("kube53.yaml") || names.includes("manifests")))
      found.push(folder);
    for (const name of names) {
      if (["manifests", "expected", "cdktf.out", "node_modules"].includes(name)) continue;
      if (statSync(join(folder, name)).isDirectory()) visit(join(folder, name));
    }
  };
  if (existsSync(root)) visit(root);
  return found;
}

/** Changes the input of a case without changing what it means. */
export type Disturb = (files: readonly InputFile[]) => readonly InputFile[];

/** Runs a case through every pass. */
export async function runCase(folder: string, disturb: Disturb = (files) => files): Promise<Stages> {
  const collector = new DiagnosticCollector();
  const loaded = loadCase(folder, collector);
  const stages: Stages = new Map();
  if (!loaded) {
    stages.set("diagnostics.txt", diagnosticsText(sortDiagnostics(collector.diagnostics)));
    return stages;
  }
  const inputs: ClusterInput[] = [];
  for (const cluster of loaded.config.clusters) {
    const context = { folder: loaded.folder, stdin: Readable.from([]), kinds: kindsOf(cluster) };
    const files: InputFile[] = [];
    for (const spec of cluster.from) files.push(...(await readInput(spec, context, collector)));
    inputs.push({ cluster, files: disturb(files) });
  }
  const own = join(folder, "kube53.imports.json");
  const imports = existsSync(own) ? { path: "kube53.imports.json", text: readFileSync(own, "utf8") } : undefined;
  const result = compile(loaded.config, inputs, collector.diagnostics, undefined, { imports });
  stages.set("endpoints.json", json(result.endpoints.map(endpointToJson)));
  stages.set("record-sets.json", json(result.recordSets.map(recordSetToJson)));
  const synthesized = new DiagnosticCollector();
  if (!result.hasErrors) {
    stages.set(
      "rrsets.jsonl",
      toRrsets(result.graph)
        .map((rrset) => `${JSON.stringify(rrset)}\n`)
        .join(""),
    );
    const out = mkdtempSync(join(tmpdir(), "kube53-golden-"));
    writeStacks(result.graph, loaded.config, out, "cdktf.out", synthesized);
    for (const [path, text] of readTree(out)) stages.set(path, text);
    rmSync(out, { recursive: true });
  }
  stages.set("diagnostics.txt", diagnosticsText([...result.diagnostics, ...synthesized.diagnostics]));
  return stages;
}

function loadCase(folder: string, collector: DiagnosticCollector): LoadedConfig | undefined {
  const own = join(folder, "kube53.yaml");
  if (existsSync(own)) return loadConfig(own, folder, collector);
  const config = parseConfig({ path: "kube53.yaml", text: DEFAULT_CONFIG }, collector);
  return config && { config, folder };
}

function diagnosticsText(diagnostics: readonly Diagnostic[]): string {
  const texts = diagnostics.map((diagnostic) => `${formatText(diagnostic, { enabled: false })}\n\n`);
  return `${texts.join("")}${summarize(diagnostics) || "no problems"}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Every file below a folder: path with forward slashes → text. */
export function readTree(folder: string): Stages {
  const files: Stages = new Map();
  const visit = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) visit(path);
      else files.set(relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8"));
    }
  };
  if (existsSync(folder)) visit(folder);
  return files;
}

/** Copies a case, for tests that change it. */
export function copyCase(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "kube53-case-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
