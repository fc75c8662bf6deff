import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCases, readTree } from "../../support/golden";
import { terraform } from "../../support/terraform";

/*
 * Real Terraform reads every stack of the examples: names, references, dependencies and lifecycles are as they are, only
 * the types of resources are Terraform's own stand-in for data, since the AWS provider cannot be had everywhere.
 */

const ROOT = join(__dirname, "..", "..", "..");

interface Stack {
  readonly resource?: Record<string, Record<string, Record<string, unknown>>>;
  readonly data?: Record<string, Record<string, Record<string, unknown>>>;
  readonly output?: Record<string, unknown>;
}

const META = ["depends_on", "lifecycle", "//"];

/** The stack with `terraform_data` in place of every resource and data source. */
function withStandIns(text: string): object {
  const renamed = text
    .replace(/\$\{data\.terraform_remote_state\.[A-Za-z0-9_.-]+\}/g, "Z0FOUNDATION")
    .replace(/(?<=[{"])data\.(aws_\w+)\.([\w-]+)(\.\w+)?/g, (_, type: string, name: string, attribute?: string) =>
      standIn(`data_${type}`, name, attribute),
    )
    .replace(/(?<=\{|")(aws_\w+)\.([\w-]+)(\.\w+)?(?=[}"])/g, (_, type: string, name: string, attribute?: string) =>
      standIn(type, name, attribute),
    );
  const stack = JSON.parse(renamed) as Stack;
  const entries = [
    ...Object.entries(stack.resource ?? {}),
    ...Object.entries(stack.data ?? {})
      .filter(([type]) => type !== "terraform_remote_state")
      .map(([type, named]) => [`data_${type}`, named] as const),
  ].flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => [`${type}__${name}`, standInBody(body)] as const),
  );
  return { resource: { terraform_data: Object.fromEntries(entries) }, ...(stack.output && { output: stack.output }) };
}

function standIn(type: string, name: string, attribute: string | undefined): string {
  return `terraform_data.${type}__${name}${attribute === undefined ? "" : ".id"}`;
}

function standInBody(body: Record<string, unknown>): object {
  const input = Object.fromEntries(Object.entries(body).filter(([key]) => !META.includes(key)));
  const meta = Object.fromEntries(Object.entries(body).filter(([key]) => META.includes(key)));
  return { ...meta, input };
}

const golden = [
  "shards-keep-joined-names-together",
  "zones-created-and-looked-up",
  "terraform-code-stays-text",
  "exact-mode-alias-circle",
  "k53-w503-alias-without-ipv6-target",
];
const folders = [...findCases(join(ROOT, "examples")), ...golden.map((name) => join(ROOT, "test", "golden", name))];
const stacks = folders.flatMap((folder) =>
  [...readTree(join(folder, "expected"))]
    .filter(([path]) => path.endsWith("cdk.tf.json"))
    .map(([path, text]) => [`${folder.slice(ROOT.length + 1)} ${path.split("/")[1]}`, text] as const),
);

test("Terraform takes every stack", () => {
  expect(stacks.length).toBeGreaterThan(15);
  // One module for each stack, so that Terraform starts once.
  const folder = mkdtempSync(join(tmpdir(), "kube53-stacks-"));
  try {
    const modules = stacks.map(([, text], i) => {
      const module = join(folder, `m${i}`);
      mkdirSync(module);
      writeFileSync(join(module, "main.tf.json"), JSON.stringify(withStandIns(text)));
      return [`m${i}`, { source: `./m${i}` }];
    });
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ module: Object.fromEntries(modules) }));
    terraform(folder, "init", "-backend=false");
    terraform(folder, "validate");
    terraform(folder, "apply", "-auto-approve", "-input=false");
    expect(() => terraform(folder, "plan", "-detailed-exitcode", "-input=false")).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
