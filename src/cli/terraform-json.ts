import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../config/config";
import type { PlanGraph } from "../plan/graph";

/** The Terraform JSON of each stack by name, in the order in which they are to be applied. Writes no stack. */
export function terraformJson(graph: PlanGraph, config: Config): Readonly<Record<string, object>> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- cdktf is slow to load, and few commands need it
  const { createApp } = require("../synth/synthesize") as typeof import("../synth/synthesize");
  const folder = mkdtempSync(join(tmpdir(), "kube53-"));
  try {
    const { stacks } = createApp(graph, config, folder);
    return Object.fromEntries(stacks.map((stack) => [stack.node.id, stack.toTerraform()]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
