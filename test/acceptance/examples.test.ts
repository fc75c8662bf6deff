import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findCases, readTree } from "../support/golden";
import { runCli } from "../support/run-cli";

/* Every example and every golden case that synthesizes is applied by real Terraform, and a second plan is empty. */

const ROOT = join(__dirname, "..", "..");
const folders = [...findCases(join(ROOT, "examples")), ...findCases(join(ROOT, "test", "golden"))].filter((folder) =>
  [...readTree(join(folder, "expected")).keys()].some((path) => path.endsWith("cdk.tf.json")),
);
