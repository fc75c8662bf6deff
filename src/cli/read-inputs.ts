import { relative, sep } from "node:path";
import type { ClusterInput } from "../compile";
import type { ClusterConfig } from "../config/config";
import type { Reporter } from "../diagnostics/reporter";
import { readInput } from "../manifest/input";
import { kindsOf } from "../sources/kinds-to-read";
import type { InputFile } from "../text/input-file";
import type { RunConfig } from "./configure";
import type { Io } from "./io";

/** Reads everything that the clusters of a configuration name. */
export async function readInputs({ config, folder }: RunConfig, io: Io, reporter: Reporter): Promise<ClusterInput[]> {
  const inputs: ClusterInput[] = [];
  // One after the other, so that reports and requests come in one order.
  for (const cluster of config.clusters)
    inputs.push({ cluster, files: await readCluster(cluster, folder, io, reporter) });
  return inputs;
}

async function readCluster(cluster: ClusterConfig, folder: string, io: Io, reporter: Reporter): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const spec of cluster.from) {
    const found = await readInput(spec, { folder, stdin: io.stdin, kinds: kindsOf(cluster) }, reporter);
    const prefix = spec.kind === "path" ? relative(io.cwd, folder).split(sep).join("/") : "";
    files.push(...(prefix === "" ? found : found.map((file) => ({ ...file, shown: `${prefix}/${file.path}` }))));
  }
  return files;
}
