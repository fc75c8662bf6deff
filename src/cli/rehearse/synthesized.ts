import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../config/config";
import type { Reporter } from "../../diagnostics/reporter";
import type { PlanGraph } from "../../plan/graph";
import type { SynthOptions } from "../../synth/options";
import type { RehearsalStack } from "../../rehearse/terraform/workspace";

/**
 * The stacks of a plan graph as `synth` would write them.
 *
 * @returns undefined when they cannot be written, which was reported
 */
export function synthesizedStacks(
  graph: PlanGraph,
  config: Config,
  reporter: Reporter,
  options?: SynthOptions,
): RehearsalStack[] | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- cdktf is slow to load, and errors need none of it
  const { writeStacks } = require("../../synth/write") as typeof import("../../synth/write");
  const folder = mkdtempSync(join(tmpdir(), "kube53-synth-"));
  try {
    return writeStacks(graph, config, folder, folder, reporter, options) && readStacks(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface AppManifest {
  readonly stacks: Readonly<
    Record<string, { readonly synthesizedStackPath: string; readonly dependencies: readonly string[] }>
  >;
}

/** The stacks in an output folder of cdktf's layout, in the order of its manifest. */
export function readStacks(folder: string): RehearsalStack[] {
  const { stacks } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as AppManifest;
  return Object.entries(stacks).map(([name, { synthesizedStackPath, dependencies }]) => ({
    name,
    text: readFileSync(join(folder, synthesizedStackPath), "utf8"),
    dependencies,
  }));
}
