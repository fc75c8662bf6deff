import Ajv from "ajv/dist/2020";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTree } from "../support/golden";
import { runCli } from "../support/run-cli";

const ROOT = join(__dirname, "..", "..");
const ZONE = "--zone=example.com=Z0EXAMPLECOM";

const endpoint = (
  target: string,
  name = "www.example.com",
  type = "A",
): string => `apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata: { name: web, namespace: web }
spec:
  endpoints:
    - { dnsName: ${name}, recordType: ${type}, targets: ["${target}"] }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const kube53 = (...argv: string[]) => runCli(argv, { cwd: folder });

describe("help", () => {
  test("without words it explains itself and fails", async () => {
    const { code, stderr, stdout } = await kube53();
    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr).toContain("Commands:");
  });

  test.each(["synth", "compile", "lint", "rehearse", "import", "print", "stacks", "iam", "schema"])(
    "%s --help has examples that begin as commands do",
    async (name) => {
      const { code, stdout } = await kube53(name, "--help");
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}(.* \| )?kube53 /);
      expect((await kube53("help", name)).stdout).toBe(stdout);
    },
  );

  test("--version is that of the package", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(await kube53("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("usage errors end with 4 and say what was meant", () => {
  test.each([
    [["sinth"], "did you mean synth?"],
    [["lint", "--zoen", "x"], "did you mean --zone?"],
    [["lint", "--zone"], "--zone needs a value"],
    [["lint"], "nothing to read"],
    [["compile", "-o", "xml", "x"], "-o xml is none of"],
    [["print", "nothing", "x"], "name one of config"],
    [["lint", "--compat", "sloppy", "x"], "neither safe nor exact"],
    [["lint", "--fail-on", "info", "."], "neither error nor warning"],
    [["lint", "--ignore", "E1", "."], "is no code"],
    [["lint", "--external-dns-args", "'open", "."], "a quote"],
    [["synth", "--no-color=yes", "."], "takes no value"],
    [["synth", "--out", "a", "--out", "b", "."], "given twice"],
    [["schema", "nothing"], "no schema nothing"],
  ])("%j", async (argv, message) => {
    const { code, stderr, stdout } = await kube53(...argv);
    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr).toContain(message);
  });
});

describe("exit codes", () => {
  test.each([
    ["fine", endpoint("192.0.2.1"), [], 0],
    ["an error", endpoint("10.0.0.1"), [], 1],
    ["a warning", endpoint("192.0.2.1", "www.example.org"), [], 0],
    ["a warning that counts", endpoint("192.0.2.1", "www.example.org"), ["--fail-on=warning"], 1],
    [
      "a warning that is ignored",
      endpoint("192.0.2.1", "www.example.org"),
      ["--fail-on=warning", "--ignore=K53-W360"],
      0,
    ],
    ["an error is not ignored", endpoint("10.0.0.1"), ["--ignore=K53-E506"], 1],
  ])("%s", async (_, text, flags, expected) => {
    write("a.yaml", text);
    expect((await kube53("lint", "a.yaml", ZONE, ...flags)).code).toBe(expected);
  });

  test("what is no mistake in a manifest is 4", async () => {
    expect((await kube53("lint", "nowhere", ZONE)).code).toBe(4);
    expect((await kube53("lint", "--config", "nowhere.yaml")).code).toBe(4);
    write("a.yaml", endpoint("192.0.2.1"));
    expect((await kube53("synth", "a.yaml")).code).toBe(4);
    write("file", "");
    const blocked = await kube53("synth", "a.yaml", ZONE, "--out", "file/out");
    expect([blocked.code, blocked.stderr]).toEqual([4, expect.stringContaining("K53-E602")]);
  });
});

describe("synth", () => {
  test("writes cdktf's layout and says which files", async () => {
    write("m/a.yaml", endpoint("192.0.2.1"));
    const { code, stdout } = await kube53("synth", "m", ZONE);
    expect([code, stdout]).toEqual([0, "cdktf.out/stacks/example-com/cdk.tf.json\ncdktf.out/manifest.json\n"]);
    expect([...readTree(join(folder, "cdktf.out")).keys()]).toEqual([
      "manifest.json",
      "stacks/example-com/cdk.tf.json",
    ]);
  });

  test("leaves the earlier output when there is an error", async () => {
    write("m/a.yaml", endpoint("192.0.2.1"));
    await kube53("synth", "m", ZONE);
    const before = readTree(join(folder, "cdktf.out"));
    write("m/a.yaml", endpoint("10.0.0.1"));
    const { code, stdout } = await kube53("synth", "m", ZONE);
    expect([code, stdout]).toEqual([1, ""]);
    expect(readTree(join(folder, "cdktf.out"))).toEqual(before);
  });

  test("removes a stack that is not made any more, but nothing of the user's", async () => {
    write("m/a.yaml", endpoint("192.0.2.1"));
    await kube53("synth", "m", ZONE, "--zone=example.org=Z0EXAMPLEORG");
    write("cdktf.out/stacks/example-org/notes.txt", "mine");
    write("cdktf.out/stacks/example-org/.terraform.lock.hcl", "");
    write("cdktf.out/stacks/another/cdk.tf.json", "not in the manifest");
    const { code, stderr } = await kube53("synth", "m", ZONE);
    expect(code).toBe(0);
    expect(stderr).toContain('warning K53-W601 stack-no-longer-made: The stack "example-org"');
    expect([...readTree(join(folder, "cdktf.out")).keys()]).toEqual([
      "manifest.json",
      "stacks/another/cdk.tf.json",
      "stacks/example-com/cdk.tf.json",
      "stacks/example-org/notes.txt",
    ]);
  });

  test.each(['{"stacks": {"../../victim": {}}}', "no JSON", "[]", '{"stacks": 5}', "null"])(
    "a manifest of an earlier run is not trusted: %s",
    async (manifest) => {
      write("victim/cdk.tf.json", "mine");
      write("m/a.yaml", endpoint("192.0.2.1"));
      write("cdktf.out/manifest.json", manifest);
      expect((await kube53("synth", "m", ZONE)).code).toBe(0);
      expect(existsSync(join(folder, "victim/cdk.tf.json"))).toBe(true);
    },
  );

  test("clears away what a killed run left behind, and nothing that another run is writing", async () => {
    write("m/a.yaml", endpoint("192.0.2.1"));
    write("cdktf.out/.kube53-staging-999999999/manifest.json", "{}");
    write(`cdktf.out/.kube53-staging-${process.ppid}/manifest.json`, "{}");
    expect((await kube53("synth", "m", ZONE)).code).toBe(0);
    expect([...readTree(join(folder, "cdktf.out")).keys()]).toEqual([
      `.kube53-staging-${process.ppid}/manifest.json`,
      "manifest.json",
      "stacks/example-com/cdk.tf.json",
    ]);
  });

  test("gives the same bytes wherever it runs", async () => {
    write("one/m/a.yaml", endpoint("192.0.2.1"));
    write("two/deeper/m/a.yaml", endpoint("192.0.2.1"));
    for (const at of ["one", "two/deeper"]) await runCli(["synth", "m", ZONE], { cwd: join(folder, at) });
    expect(readTree(join(folder, "one/cdktf.out"))).toEqual(readTree(join(folder, "two/deeper/cdktf.out")));
  });

  test("gives the same bytes by its configuration wherever it is called", async () => {
    write(
      "p/kube53.yaml",
      "version: 1\nclusters: [{ name: c, from: [{ path: m }] }]\nzones: [{ name: example.com, id: Z0E }]\n",
    );
    write("p/m/a.yaml", endpoint("192.0.2.1"));
    await runCli(["synth"], { cwd: join(folder, "p") });
    await runCli(["synth", "--out", "elsewhere"], { cwd: folder, env: { KUBE53_CONFIG: "p/kube53.yaml" } });
    expect(readTree(join(folder, "elsewhere"))).toEqual(readTree(join(folder, "p/cdktf.out")));
  });
});

describe("inputs", () => {
  test("standard input", async () => {
    const { stdout } = await runCli(["compile", "-", ZONE, "-o", "rrsets"], {
      cwd: folder,
      stdin: endpoint("192.0.2.1"),
    });
    expect(stdout).toBe(
      '{"HostedZoneId":"Z0EXAMPLECOM","Name":"www.example.com.","Type":"A","TTL":300,"ResourceRecords":[{"Value":"192.0.2.1"}]}\n',
    );
  });

  test("external-dns' arguments", async () => {
    write(
      "a.yaml",
      endpoint("192.0.2.1") + "---\n" + endpoint("192.0.2.1", "www.example.org").replace("name: web", "name: org"),
    );
    const { stdout, stderr } = await kube53(
      "compile",
      "a.yaml",
      ZONE,
      "--external-dns-args",
      "--source=crd --domain-filter=example.com",
      "-o",
      "rrsets",
    );
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toContain("K53-W360");
  });

  test("paths on the command line need a cluster when there are several", async () => {
    write(
      "kube53.yaml",
      "version: 1\nclusters: [{ name: a, from: [{ path: m }] }, { name: b, from: [{ path: m }] }]\nzones: [{ name: example.com, id: Z0E }]\n",
    );
    write("a.yaml", endpoint("192.0.2.1"));
    expect(await kube53("lint", "a.yaml")).toMatchObject({ code: 4, stderr: expect.stringContaining("--cluster") });
    expect((await kube53("lint", "a.yaml", "--cluster", "b")).code).toBe(0);
    expect((await kube53("lint", "--cluster", "c")).code).toBe(4);
  });

  test("a report names the file as the user sees it", async () => {
    write(
      "p/kube53.yaml",
      "version: 1\nclusters: [{ name: c, from: [{ path: m }] }]\nzones: [{ name: example.com, id: Z0E }]\n",
    );
    write("p/m/a.yaml", endpoint("10.0.0.1"));
    expect((await kube53("lint", "--config", "p/kube53.yaml")).stdout).toMatch(/^p\/m\/a\.yaml:6:/);
  });
});

describe("outputs", () => {
  test.each([
    ["compilation", ["compile", "-o", "json"]],
    ["diagnostics", ["lint", "-o", "json"]],
  ])("JSON is as the schema %s says, with errors and without", async (schema, argv) => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse((await kube53("schema", schema)).stdout) as object);
    for (const target of ["192.0.2.1", "10.0.0.1"]) {
      write("a.yaml", endpoint(target));
      const { stdout } = await kube53(...argv, "a.yaml", ZONE);
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
  });

  test("kube53.yaml of every example is as the schema says", async () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse((await kube53("schema")).stdout) as object);
    const { parse } = await import("yaml");
    const files = [...readTree(join(ROOT, "examples"))].filter(([path]) => path.endsWith("kube53.yaml"));
    expect(files.length).toBeGreaterThan(5);
    for (const [, text] of files) {
      validate(parse(text));
      expect(validate.errors).toBeNull();
    }
  });

  test("YAML says what JSON says", async () => {
    write("a.yaml", endpoint("192.0.2.1"));
    const { parse } = await import("yaml");
    const [json, yaml] = await Promise.all(
      ["json", "yaml"].map((format) => kube53("compile", "a.yaml", ZONE, "-o", format)),
    );
    expect(parse(yaml!.stdout)).toEqual(JSON.parse(json!.stdout));
  });

  test("a manifest writes no workflow command of its own", async () => {
    write("a.yaml", endpoint("10.0.0.1", '"w\\n::error::x.example.com"'));
    const { stdout } = await kube53("lint", "a.yaml", ZONE, "-o", "github");
    expect(stdout).toMatch(/^::error file=a\.yaml,/);
    expect(stdout.split("\n").filter((line) => line.startsWith("::error::"))).toEqual([]);
  });

  test("a manifest writes nothing to a terminal but text", async () => {
    write("a.yaml", endpoint("10.0.0.1", '"\\e]0;owned\\a.example.com"'));
    const outputs = await Promise.all([kube53("lint", "a.yaml", ZONE), kube53("compile", "a.yaml", ZONE)]);
    // eslint-disable-next-line no-control-regex -- the point of the test
    for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toMatch(/[\u0007\u001b]/);
  });

  test.each(["config", "manifests", "endpoints", "record-sets", "plan", "terraform"])(
    "print %s is JSON",
    async (stage) => {
      write("a.yaml", endpoint("192.0.2.1"));
      const { code, stdout } = await kube53("print", stage, "a.yaml", ZONE);
      expect(code).toBe(0);
      expect(Object.keys(JSON.parse(stdout) as object).length).toBeGreaterThan(0);
    },
  );

  test("no secret is printed", async () => {
    write("a.yaml", endpoint("192.0.2.1"));
    const key = "0123456789abcdef0123456789abcdef";
    const args = `--source=crd --txt-encrypt-enabled --txt-encrypt-aes-key=${key}`;
    for (const argv of [["print", "config"], ["compile", "-o", "json"], ["lint"]]) {
      const { stdout, stderr } = await kube53(...argv, "a.yaml", ZONE, "--external-dns-args", args);
      expect(stdout + stderr).not.toContain(key);
    }
  });
});

describe("terminals", () => {
  test("colours and progress on a terminal only, and no colours with NO_COLOR", async () => {
    write("a.yaml", endpoint("10.0.0.1"));
    const on = (env: Record<string, string>, terminal: boolean) =>
      runCli(["lint", "a.yaml", ZONE], { cwd: folder, env, terminal });
    expect((await on({}, true)).stdout).toContain("\u001b[31m");
    expect((await on({}, true)).stderr).toContain("kube53: parse");
    expect((await on({ NO_COLOR: "1" }, true)).stdout).not.toContain("\u001b");
    expect(await on({}, false)).toMatchObject({ stderr: "", stdout: expect.not.stringContaining("\u001b") });
  });

  test("--timings is one JSON line on stderr", async () => {
    write("a.yaml", endpoint("192.0.2.1"));
    const { stderr } = await kube53("lint", "a.yaml", ZONE, "--timings");
    expect(Object.keys((JSON.parse(stderr) as { timings: object }).timings)).toEqual([
      "read",
      "parse",
      "extract",
      "resolve",
      "validate",
      "plan",
    ]);
  });
});
