import { relative, sep } from "node:path";
import type { ClusterInput } from "../compile";
import type { ClusterConfig } from "../config/config";
import type { Reporter } from "../diagnostics/reporter";
import { readInput } from "../manifest/input";
import { kindsToList } from "../sources/kinds-to-read";
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
  const found: (readonly InputFile[])[] = [];
  const context = {
    folder,
    prefix: relative(io.cwd, folder).split(sep).join("/"),
    stdin: io.stdin,
    kinds: kindsToList(cluster),
  };
  for (const spec of cluster.from) found.push(await readInput(spec, context, reporter));
  return found.flat();
}
