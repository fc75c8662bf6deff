import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../support/run-cli";

const MANIFEST = `apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata: { name: web, namespace: web }
spec:
  endpoints:
    - { dnsName: www.example.com, recordType: A, targets: [198.51.100.7] }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-failures-"));
  mkdirSync(join(folder, "manifests"));
  writeFileSync(join(folder, "manifests", "web.yaml"), MANIFEST);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kube53 = (...argv: string[]) => runCli(argv, { cwd: folder });

test("a configuration that is not there ends with 4", async () => {
  const { code, stdout } = await kube53("lint", "--config", "missing.yaml");
  expect(stdout).toContain("error K53-E001 config-unreadable");
  expect(code).toBe(4);
});

test.each(["bad name", "example.com=", "example.com=not-an-id", "*.example.com"])(
  "--zone %j cannot be read",
  async (zone) => {
    const { code, stdout } = await kube53("lint", "manifests", `--zone=${zone}`);
    expect(stdout).toContain("error K53-E009 invalid-zone-option");
    expect(code).toBe(1);
  },
);

test("a file that cannot be used is named where users stand, in reports for programs too", async () => {
  writeFileSync(join(folder, "manifests", "latin.yaml"), Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
  const config = `version: 1
clusters: [{ name: a, from: [{ path: manifests }] }]
zones: [{ name: example.com, id: Z0EXAMPLECOM }]
`;
  writeFileSync(join(folder, "kube53.yaml"), config);
  mkdirSync(join(folder, "below"));
  const run = (...argv: string[]) =>
    runCli(["lint", "--config=../kube53.yaml", ...argv], { cwd: join(folder, "below") });
  expect((await run()).stdout).toMatch(/^\.\.\/manifests\/latin\.yaml:1:1: error K53-E025 .*\n {2}hint: /);
  expect((await run("-o", "github")).stdout).toContain("::error file=../manifests/latin.yaml,line=1,");
});

test("an empty standard input is told of, since a pipe hides that the command before it failed", async () => {
  const { code, stdout } = await runCli(["lint", "-"], { cwd: folder, stdin: "" });
  expect(stdout).toContain("warning K53-W026 nothing-to-read: Standard input is empty");
  expect(code).toBe(0);
});

test("synth without a hosted zone says how to name one and writes nothing", async () => {
  const { code, stderr } = await kube53("synth", "manifests");
  expect(stderr).toContain("error K53-E010 no-zones");
  expect(stderr).toContain("--zone example.com=");
  expect(code).toBe(4);
  expect(readdirSync(folder)).toEqual(["manifests"]);
});

test("a repository that has lost objects is Git's failure, not the manifests'", async () => {
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  git("init", "-q", "-b", "main");
  git("add", "manifests");
  git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "-q", "-m", "one");
  const blob = git("rev-parse", "HEAD:manifests/web.yaml").trim();
  rmSync(join(folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)), { force: true });
  const { code, stdout } = await kube53("lint", "--ref", "main", "manifests");
  expect(stdout).toContain("error K53-E036 git-failed");
  expect(code).toBe(4);
});

describe("--ref reads paths as the work tree would", () => {
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  const commit = (): void => {
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "-q", "-m", "one");
  };
  const ZONE = "--zone=example.com=Z0EXAMPLECOM";

  test.each([
    [".", ["manifests"]],
    ["manifests", []],
    ["manifests", ["."]],
    ["other", ["../manifests"]],
  ])("from %s: %j", async (cwd, paths) => {
    mkdirSync(join(folder, "other"));
    writeFileSync(join(folder, "elsewhere.yaml"), "kind: [");
    commit();
    const { code, stdout } = await runCli(["lint", "--ref", "main", ...paths, ZONE], { cwd: join(folder, cwd) });
    expect(stdout).toBe("no problems: 1 object, 1 record set\n");
    expect(code).toBe(0);
  });

  test("those of every cluster of kube53.yaml", async () => {
    writeFileSync(join(folder, "manifests", "b.yaml"), MANIFEST.replaceAll("www", "b").replace("name: web", "name: b"));
    const config = `version: 1
clusters:
  - { name: a, from: [{ path: manifests/web.yaml }] }
  - { name: b, from: [{ path: manifests/b.yaml }] }
zones: [{ name: example.com, id: Z0EXAMPLECOM }]
`;
    writeFileSync(join(folder, "kube53.yaml"), config);
    commit();
    rmSync(join(folder, "manifests"), { recursive: true });
    expect((await kube53("lint", "--ref", "main")).stdout).toBe("no problems: 2 objects, 2 record sets\n");
  });
});

test("what synthesis warns of can be silenced, and cdktf is told of problems only", async () => {
  const zone = (name: string) => `--zone=${name}=Z0EXAMPLECOM`;
  await kube53("synth", "manifests", zone("example.com"), zone("example.net"));
  const again = ["synth", "manifests", zone("example.com")];
  const ignored = await runCli([...again, "--ignore=K53-W601"], { cwd: folder, env: { CDKTF_OUTDIR: "cdktf.out" } });
  expect([ignored.code, ignored.stderr]).toEqual([0, ""]);
  await kube53("synth", "manifests", zone("example.com"), zone("example.net"));
  const told = await kube53(...again);
  expect(told.stderr).toContain("warning K53-W601");
  expect(told.stderr).toContain("1 record set, 0 health checks\n");
});

test.each(["[]", "{", '{"ResourceRecordSets": 5}'])("%s is no export of a hosted zone", async (text) => {
  writeFileSync(join(folder, "zone.json"), text);
  const args = [
    "--external-dns-args=--source=crd --provider=aws --policy=sync --registry=noop",
    "--zone=example.com=Z0EXAMPLECOM",
  ];
  const { code, stderr } = await kube53("compile", "manifests", ...args, "--plan-from", "zone.json");
  expect(stderr).toContain("error K53-E371 unusable-zone-export");
  expect(code).toBe(1);
});

test("a policy that AWS would refuse for its length is not written", async () => {
  const names = Array.from({ length: 1600 }, (_, i) => `zone-number-${i}.example.com`);
  const zones = names.map((name, i) => `  - { name: ${name}, id: Z0${String(i).padStart(12, "0")} }\n`).join("");
  const config = `version: 1\nclusters: [{ name: a, from: [{ path: none }] }]\nzones:\n${zones}iam: { applyPolicyName: dns }\n`;
  mkdirSync(join(folder, "none"));
  writeFileSync(join(folder, "kube53.yaml"), config);
  const { code, stderr } = await kube53("synth");
  expect(stderr).toContain("error K53-E603");
  expect(code).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(["kube53.yaml", "manifests", "none"]);
});
