import { posix } from "node:path";
import { compile, type ClusterInput, type Compilation } from "../compile";
import type { ClusterConfig, Config, InputSpec } from "../config/config";
import { gitFailed, gitMissing } from "../diagnostics/catalog/read";
import { DiagnosticCollector, type Reporter } from "../diagnostics/reporter";
import { readInput } from "../manifest/input";
import { findCommit, reasonOf } from "../manifest/input/git";
import { folderInRepository, readGitText } from "../manifest/input/git-file";
import { GitFailure } from "../manifest/input/run-git";
import { kindsToList } from "../sources/kinds-to-read";
import type { InputFile } from "../text/input-file";
import { UsageError, type Arguments } from "./command";
import { configure, type ConfigLoader } from "./configure";
import type { Io } from "./io";

/** What a commit would have compiled to. */
export interface Earlier {
  readonly config: Config;
  readonly compilation: Compilation;
}

/**
 * Compiles configuration and manifests as they are in a commit, without touching the work tree.
 *
 * Files have the same paths as in the work tree, so that equal input is equal output. A path that the commit does not
 * have is empty. Inputs that are no files of the work tree are read as they are now.
 *
 * @returns "unusable" when the commit has no configuration or one with errors; undefined when there is no such commit,
 * which was reported
 */
export async function compileAtRef(
  ref: string,
  args: Arguments,
  io: Io,
  reporter: Reporter,
): Promise<Earlier | "unusable" | undefined> {
  try {
    const commit = findCommit(io.cwd, ".", ref, reporter);
    return commit === undefined ? undefined : await compileCommit(commit, args, io);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    reporter.report(error.isMissing ? gitMissing() : gitFailed(reasonOf(error)));
    return undefined;
  }
}

async function compileCommit(commit: string, args: Arguments, io: Io): Promise<Earlier | "unusable"> {
  // What is wrong with the past is nothing that can be mended now.
  const silent = new DiagnosticCollector();
  const run = configure(args, io, silent, loaderAt(commit, io));
  if (!run || silent.hasErrors) return "unusable";
  const inputs: ClusterInput[] = [];
  for (const cluster of run.config.clusters) {
    inputs.push({ cluster, files: await readCluster(cluster, run.folder, commit, io) });
  }
  const compilation = compile(run.config, inputs, [], undefined, { keeps: [] });
  return compilation.hasErrors ? "unusable" : { config: run.config, compilation };
}

function loaderAt(commit: string, io: Io): ConfigLoader {
  return (path, from, reporter, mode) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- only a run with a kube53.yaml pays for its parser
    const { loadConfig } = require("../config/load") as typeof import("../config/load");
    const read = (file: string): string => {
      const text = readGitText(io.cwd, commit, file);
      if (text === undefined) throw Object.assign(new Error(`no ${file} in the commit`), { code: "ENOENT" });
      return text;
    };
    return loadConfig(path, from, reporter, mode, read);
  };
}

async function readCluster(cluster: ClusterConfig, folder: string, commit: string, io: Io): Promise<InputFile[]> {
  const silent = new DiagnosticCollector();
  const context = { folder, stdin: io.stdin, kinds: kindsToList(cluster) };
  const files: InputFile[] = [];
  for (const spec of cluster.from) {
    if (spec.kind === "stdin") throw new UsageError("standard input has no earlier version", "name files or folders");
    const found = await readInput(atCommit(spec, commit), context, silent);
    files.push(...(spec.kind === "path" ? found.map((file) => asInWorkTree(file, folder, commit)) : found));
  }
  return files;
}

function atCommit(spec: InputSpec, ref: string): InputSpec {
  if (spec.kind !== "path") return spec;
  return { kind: "git", repository: ".", ref, path: spec.path, pathFrom: "folder" };
}

/** Git gives paths from the root of the repository, the work tree from the folder of the configuration. */
function asInWorkTree(file: InputFile, folder: string, commit: string): InputFile {
  const path = file.path.slice(commit.length + 1);
  return { path: posix.relative(folderInRepository(folder), path), shown: file.path, text: file.text };
}
