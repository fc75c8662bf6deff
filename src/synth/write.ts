import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import * as catalog from "../diagnostics/catalog/synth";
import { DiagnosticCollector, type Reporter } from "../diagnostics/reporter";
import type { Config } from "../config/config";
import type { PlanGraph } from "../plan/graph";
import { compareBytes } from "../util/compare";
import { isRunning } from "../util/is-running";
import { checkIam } from "./iam/check";
import { SERVICE_ACCOUNTS, serviceAccountFiles } from "./kubernetes";
import type { SynthOptions } from "./options";
import { createApp } from "./synthesize";
import { wantsIam } from "./wanted";

const MANIFEST = "manifest.json";
/** Followed by the id of the process, so that two runs into one folder do not meet. */
const STAGING = ".kube53-staging-";

/** What a synthesis left in the output folder; paths relative to it, sorted. */
export interface Written {
  readonly files: readonly string[];
}

/**
 * Synthesizes a plan graph into a folder in cdktf's layout: `manifest.json` and `stacks/NAME/cdk.tf.json`.
 *
 * Everything is first written to a folder beside and moved file by file when it is complete, `manifest.json` last, so
 * a run that fails or is stopped leaves what was there. Terraform's own files in a stack's folder stay.
 *
 * @param shown - the folder as users know it
 * @returns undefined when nothing was written
 * @remarks Reports K53-E602 (folder cannot be written), what {@link checkIam} does, K53-W601 for each stack that an earlier run wrote and this one does not.
 */
export function writeStacks(
  graph: PlanGraph,
  config: Config,
  folder: string,
  shown: string,
  reporter: Reporter,
  options: SynthOptions = {},
): Written | undefined {
  const problems = new DiagnosticCollector();
  if (wantsIam(config)) checkIam(graph, config, options, problems);
  for (const problem of problems.diagnostics) reporter.report(problem);
  if (problems.hasErrors) return undefined;
  const staging = join(folder, `${STAGING}${process.pid}`);
  try {
    const earlier = stacksIn(folder);
    removeAbandoned(folder);
    const files = stage(graph, config, staging, options);
    if (earlier.length > 0) rmSync(join(folder, SERVICE_ACCOUNTS), { recursive: true, force: true });
    for (const file of files) move(join(staging, file), join(folder, file));
    removeStale(folder, earlier, new Set(stacksIn(folder)), reporter);
    return { files };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    reporter.report(catalog.outputUnwritable(shown, code));
    return undefined;
  } finally {
    discard(staging);
  }
}

/** Writes everything into a folder of its own. */
function stage(graph: PlanGraph, config: Config, staging: string, options: SynthOptions): string[] {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  createApp(graph, config, staging, options).app.synth();
  const files = stacksIn(staging).map((name) => `stacks/${name}/cdk.tf.json`);
  for (const file of serviceAccountFiles(config)) {
    put(join(staging, file.path), file.text);
    files.push(file.path);
  }
  // The manifest last: cdktf reads what it lists.
  return [...files.sort(compareBytes), MANIFEST];
}

/** What a run left behind that was killed. */
function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const id = /^\d+$/.exec(name.startsWith(STAGING) ? name.slice(STAGING.length) : "")?.[0];
    if (id !== undefined && !isRunning(Number(id))) discard(join(folder, name));
  }
}

function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Where nothing can be written nothing was left behind.
  }
}

/** The stacks that a manifest lists; what it lists beside plain names is nothing that kube53 wrote. */
function stacksIn(folder: string): string[] {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return [];
  let names: string[];
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as { stacks?: object } | null;
    names = Object.keys(manifest?.stacks ?? {});
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  return names.filter((name) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)).sort(compareBytes);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Takes away what kube53 and Terraform put into the folder of a stack, and the folder if nothing else is in it. */
function removeStale(
  folder: string,
  earlier: readonly string[],
  present: ReadonlySet<string>,
  reporter: Reporter,
): void {
  for (const name of earlier) {
    const stack = join(folder, "stacks", name);
    if (present.has(name) || !existsSync(stack)) continue;
    for (const own of ["cdk.tf.json", ".terraform", ".terraform.lock.hcl"]) {
      rmSync(join(stack, own), { recursive: true, force: true });
    }
    try {
      rmdirSync(stack);
    } catch {
      // Something of the user's is in there, and stays.
    }
    reporter.report(catalog.stackNoLongerMade(name));
  }
}
