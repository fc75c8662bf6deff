import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { parseArguments } from "../src/cli/parse-arguments";
import type { Command } from "../src/cli/command";
import { parseConfig } from "../src/config/load";
import { compile } from "../src/compile";
import { DiagnosticCollector } from "../src/diagnostics/reporter";
import { checkIam } from "../src/synth/iam/check";
import { splitWords } from "../src/util/split-words";
import { terraform } from "./support/terraform";

/* The files of docs/ci are for copying: here they are read as the tools that they are for would read them. */

const CI = join(__dirname, "..", "docs", "ci");
const COMMANDS = join(__dirname, "..", "src", "cli", "commands");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const files = filesBelow(CI).map((path) => relative(CI, path));
const read = (path: string): string => readFileSync(join(CI, path), "utf8");
const yamlFiles = files.filter((path) => /\.ya?ml$/.test(path));

const commands = new Map(
  readdirSync(COMMANDS).map((name) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- whatever commands there are
    const exported = require(join(COMMANDS, name)) as Record<string, Command>;
    const command = Object.values(exported).find((value) => typeof value.run === "function")!;
    return [command.name, command] as const;
  }),
);

/** Every text in a document that a shell runs. */
function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    ["run", "script", "before_script"].includes(key)
      ? [entry].flat().flatMap((text: unknown) => (typeof text === "string" ? [text] : scriptsIn(text)))
      : scriptsIn(entry),
  );
}

/** What pages say to type, in blocks for a console and between backquotes. */
function scriptsOfPage(text: string): string[] {
  const blocks = [...text.matchAll(/^```console\n([^]*?)^```/gm)].map(([, block]) => block!);
  const inline = [...text.replace(/^```[^]*?^```/gm, "").matchAll(/`((?:npx )?(?:kube53|terraform) [^`…]+)`/g)];
  return [...blocks, ...inline.map(([, command]) => command!)];
}

/** The words of each call of a program; a command ends at whatever a shell ends it with. */
function callsOf(program: string, script: string): string[][] {
  const joined = script.replace(/\\\n\s*/g, " ");
  const calls = joined.matchAll(new RegExp(`(?<![\\w/.-])${program} ([^\\n|;&>)]*)`, "g"));
  return [...calls].map(([, words]) => splitWords(words!.replace(/\s+fi$/, ""))!);
}

const scripts = [
  ...yamlFiles.flatMap((path) => scriptsIn(parse(read(path))).map((text) => [path, text] as const)),
  ...files
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) => scriptsOfPage(read(path)).map((text) => [path, text] as const)),
];
const calls = (program: string): (readonly [string, string[]])[] =>
  scripts.flatMap(([path, text]) => callsOf(program, text).map((words) => [path, words] as const));

test("every way has its files and commands", () => {
  expect(yamlFiles.length).toBeGreaterThanOrEqual(8);
  expect(calls("kube53").length).toBeGreaterThan(20);
  expect(calls("terraform").length).toBeGreaterThan(12);
});

test.each(yamlFiles)("%s is YAML without repeated keys", (path) => {
  expect(parse(read(path), { strict: true, uniqueKeys: true })).toEqual(expect.any(Object));
});

test.each(calls("kube53"))("%s: kube53 %j has these options", (_, [name, ...words]) => {
  const command = commands.get(name!);
  expect(command?.name).toBe(name);
  expect(() => parseArguments(words, command!.options)).not.toThrow();
});

const FLAG = /^-{1,2}([a-z-]+)/;

test.each(calls("terraform"))("%s: terraform %j has these arguments", (_, words) => {
  const [name, ...rest] = words.filter((word) => !word.startsWith("-chdir="));
  const help = terraform(tmpdir(), name!, "-help");
  expect(help).toContain(`terraform [global options] ${name}`);
  const unknown = rest.filter((word) => FLAG.test(word) && !help.includes(`  -${FLAG.exec(word)![1]!}`));
  expect(unknown).toEqual([]);
});

describe.each(yamlFiles.filter((path) => path.endsWith("kube53.yaml")))("%s", (path) => {
  const collector = new DiagnosticCollector();
  const config = parseConfig({ path, text: read(path) }, collector);

  test("is a configuration that the stack of roles can be made of", () => {
    expect(collector.diagnostics).toEqual([]);
    const { graph } = compile(config!, []);
    checkIam(graph, config!, {}, collector);
    expect(collector.diagnostics).toEqual([]);
  });

  test("has the roles that the pipelines take on", () => {
    expect(config!.iam.operators.map(({ name, rights }) => [name, rights])).toEqual([
      ["dns-plan", "plan"],
      ["dns-apply", "apply"],
    ]);
  });
});

interface Job {
  readonly permissions?: Record<string, string>;
  readonly environment?: string;
  readonly steps: readonly { readonly with?: Record<string, string>; readonly run?: string }[];
}

describe("who gets which role", () => {
  const roleOf = ({ steps }: Job): string | undefined =>
    steps.map((step) => step.with?.["role-to-assume"]).find((role) => role !== undefined);

  test("on GitHub pull requests plan and an environment applies; no job has more rights than it uses", () => {
    const plan = parse(read("github-actions/plan.yml")) as {
      on: object;
      permissions: object;
      jobs: Record<string, Job>;
    };
    expect(Object.keys(plan.on)).toEqual(["pull_request"]);
    expect(plan.permissions).toEqual({});
    expect(plan.jobs["compile"]!.permissions).toEqual({ contents: "read" });
    expect(plan.jobs["plan"]!.permissions).toEqual({ "id-token": "write" });
    expect(Object.values(plan.jobs).map(roleOf)).toEqual([undefined, "arn:aws:iam::111122223333:role/dns-plan"]);
    const apply = parse(read("github-actions/apply.yml")) as { on: object; jobs: Record<string, Job> };
    expect(apply.on).toEqual({ push: { branches: ["main"] } });
    expect(apply.jobs["apply"]!.environment).toBe("dns");
    expect(roleOf(apply.jobs["apply"]!)).toBe("arn:aws:iam::111122223333:role/dns-apply");
    const subjects = parseConfig({ path: "kube53.yaml", text: read("kube53.yaml") }, new DiagnosticCollector())!.iam
      .operators;
    expect(subjects.map(({ trust }) => (trust?.by === "oidc" ? trust.subjects : []))).toEqual([
      ["repo:acme/dns:pull_request"],
      ["repo:acme/dns:environment:dns"],
    ]);
  });

  test("no expression of GitHub stands in a script, where a name could become code", () => {
    const workflows = yamlFiles.filter((path) => path.startsWith("github-actions/") || path.endsWith("workflow.yml"));
    const inside = workflows.flatMap((path) => scriptsIn(parse(read(path)))).filter((text) => text.includes("${{"));
    expect(inside).toEqual([]);
  });

  test("on GitLab each job's variables name its role", () => {
    type GitLab = Record<string, { variables?: Record<string, string>; rules?: { if: string }[] }>;
    const { plan, apply } = parse(read("gitlab/gitlab-ci.yml")) as GitLab;
    expect(plan!.variables!["AWS_ROLE_ARN"]).toMatch(/role\/dns-plan$/);
    expect(plan!.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
    expect(apply!.variables!["AWS_ROLE_ARN"]).toMatch(/role\/dns-apply$/);
    expect(apply!.rules).toEqual([{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }]);
  });
});

test("Atlantis gets a project for each stack, in order", () => {
  const folder = mkdtempSync(join(tmpdir(), "kube53-atlantis-"));
  try {
    const include = ["foundation", "example-com"].map((stack) => ({ stack, dir: `cdktf.out/stacks/${stack}` }));
    writeFileSync(join(folder, "stacks.json"), JSON.stringify({ include }));
    const script = join(CI, "atlantis", "atlantis-projects.mjs");
    const text = execFileSync(process.execPath, [script, "stacks.json"], { cwd: folder, encoding: "utf8" });
    const { version, projects } = parse(text) as { version: number; projects: Record<string, unknown>[] };
    expect(version).toBe(3);
    expect(projects.map(({ name, execution_order_group }) => [name, execution_order_group])).toEqual([
      ["foundation", 0],
      ["example-com", 1],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
