import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { findCases, readTree } from "../support/golden";
import { runCli } from "../support/run-cli";

/*
 * Every example and every golden case that synthesizes is applied by real Terraform, and a second plan is empty. What
 * Route 53 refuses is what external-dns would have tried, too: in exact mode that is no error of kube53's.
 */

const ROOT = join(__dirname, "..", "..");
const REFUSED: Readonly<Record<string, string>> = {
  "test/golden/exact-mode-alias-circle": "but that target was not found",
  "test/golden/k53-e428-txt-string-too-long": "CharacterStringTooLong",
};

const folders = [...findCases(join(ROOT, "examples")), ...findCases(join(ROOT, "test", "golden"))]
  .filter((folder) => [...readTree(join(folder, "expected")).keys()].some((path) => path.endsWith("cdk.tf.json")))
  .map((folder) => relative(ROOT, folder));

test("there are cases", () => {
  expect(folders.length).toBeGreaterThan(60);
});

test.each(folders)("%s", async (folder) => {
  const cwd = join(ROOT, folder);
  const own = existsSync(join(cwd, "kube53.yaml")) ? [] : ["manifests", "--zone", "example.com=Z0EXAMPLECOM"];
  const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const { code, stdout, stderr } = await runCli(["rehearse", "--apply", ...own], { cwd, env });
  const refused = REFUSED[folder];
  if (refused !== undefined) {
    expect(stdout).toContain(refused);
    expect(code).toBe(4);
    return;
  }
  if (code !== 0) throw new Error(stderr + stdout);
  expect(stdout).toContain("a second plan is empty");
});
