import Ajv2020 from "ajv/dist/2020";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stacksJsonSchema } from "../../src/cli/output-schema";
import { runCli } from "../support/run-cli";

const GOLDEN = join(__dirname, "..", "golden");

interface Listed {
  readonly name: string;
  readonly kind: string;
  readonly state: string | null;
  readonly change?: string;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-stacks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kube53 = (...argv: string[]): ReturnType<typeof runCli> => runCli(argv, { cwd: join(folder, "dns") });

function write(path: string, text: string): void {
  mkdirSync(join(folder, "dns", path, ".."), { recursive: true });
  writeFileSync(join(folder, "dns", path), text);
}

function git(...args: string[]): void {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
}

const config = (zones: string, more = ""): string => `version: 1
clusters: [{ name: prod, from: [{ path: manifests }] }]
zones: [${zones}]
${more}`;
const COM = "{ name: example.com, id: Z0EXAMPLECOM }";
const ORG = "{ name: example.org, id: Z0EXAMPLEORG }";

const endpoint = (name: string, target = "198.51.100.1"): string => `apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata: { name: ${name.replaceAll(".", "-")}, namespace: web }
spec: { endpoints: [{ dnsName: ${name}, recordType: A, targets: ["${target}"] }] }
`;

/** A folder below the root of a repository, with two hosted zones, committed as `applied`. */
function commitTwoZones(): void {
  write("kube53.yaml", config(`${COM}, ${ORG}`));
  write("manifests/com.yaml", endpoint("www.example.com"));
  write("manifests/org.yaml", endpoint("www.example.org"));
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "first");
  git("tag", "applied");
}

async function changes(...more: string[]): Promise<[string, string | undefined][]> {
  const { stdout } = await kube53("stacks", "--changed-since", "applied", "-o", "json", ...more);
  return (JSON.parse(stdout) as { stacks: Listed[] }).stacks.map(({ name, change }) => [name, change]);
}

describe("the list", () => {
  test("is in the order of application, with the place of each state", async () => {
    const { code, stdout } = await runCli(["stacks"], { cwd: join(GOLDEN, "zones-created-and-looked-up") });
    expect(code).toBe(0);
    const rows = stdout.split("\n").map((line) => line.split(/ {2,}/));
    expect(rows.slice(1, -1).map(([name]) => name)).toEqual([
      "foundation",
      "corp-internal_private",
      "eu-example-org_private",
      "example-com",
      "example-org",
      "iam",
    ]);
    expect(rows[3]).toEqual(["eu-example-org_private", "eu.example.org (private)", "1", "0", expect.any(String)]);
    expect(rows[1]!.at(-1)).toBe("dns/foundation.tfstate");
  });

  test("as JSON is what its schema says", async () => {
    const validate = new Ajv2020({ strict: false }).compile(stacksJsonSchema());
    const { stdout } = await runCli(["stacks", "-o", "json"], { cwd: join(GOLDEN, "cidr-collections-and-accounts") });
    expect(validate(JSON.parse(stdout)) || validate.errors).toBe(true);
    const { stacks } = JSON.parse(stdout) as { stacks: (Listed & { dependsOn: string[] })[] };
    const waiting = stacks.filter(({ dependsOn }) => dependsOn.includes("foundation")).map(({ name }) => name);
    expect(waiting).toEqual(["example-com", "example-net", "iam"]);
  });

  test("as matrix leaves out the stack of roles", async () => {
    const cwd = join(GOLDEN, "zones-created-and-looked-up");
    const { stdout } = await runCli(["stacks", "-o", "matrix", "--out", "out"], { cwd });
    const { include } = JSON.parse(stdout) as { include: { stack: string; dir: string }[] };
    expect(include[0]).toEqual({ stack: "foundation", dir: "out/stacks/foundation" });
    expect(include.map(({ stack }) => stack)).not.toContain("iam");
  });

  test.each([
    ["local: { path: '/states/{stack}.tfstate' }", "/states/example-com.tfstate"],
    ["s3: { bucket: b, key: 'dns/{stack}', region: eu-west-1 }", "dns/example-com"],
    ["http: { address: 'https://gitlab.example.com/state/{stack}' }", "https://gitlab.example.com/state/example-com"],
    ["remote: { organization: acme, workspaces: { name: 'dns-{stack}' } }", "dns-example-com"],
    ["cloud: { organization: acme, workspaces: { name: 'dns-{stack}' } }", "dns-example-com"],
    ["cloud: { organization: acme, workspaces: { tags: [dns] } }", null],
  ])("knows where a backend %s keeps a state", async (backend, state) => {
    write("kube53.yaml", config(`${COM}, ${ORG}`, `stacks: { backend: { ${backend} } }`));
    write("manifests/com.yaml", endpoint("www.example.com"));
    const { stdout } = await kube53("stacks", "-o", "json");
    const { stacks } = JSON.parse(stdout) as { stacks: Listed[] };
    expect(stacks[0]).toMatchObject({ name: "example-com", state });
    // What the list says is what the stack is written with.
    const written = JSON.parse((await kube53("print", "terraform")).stdout) as Record<string, object>;
    if (state !== null) expect(JSON.stringify(written["example-com"])).toContain(JSON.stringify(state));
  });
});

describe("--changed-since", () => {
  test("is empty where nothing changed, though files moved below the same names", async () => {
    commitTwoZones();
    expect(await changes()).toEqual([]);
    expect((await kube53("stacks", "--changed-since", "applied", "-o", "matrix")).stdout).toBe('{"include":[]}\n');
  });

  test("names the stack whose record changed, committed or not", async () => {
    commitTwoZones();
    write("manifests/org.yaml", endpoint("www.example.org", "198.51.100.9"));
    expect(await changes()).toEqual([["example-org", "changed"]]);
    git("commit", "-aqm", "second");
    expect(await changes()).toEqual([["example-org", "changed"]]);
  });

  test("reads the configuration of that commit, and names added and removed stacks", async () => {
    commitTwoZones();
    write("kube53.yaml", config(`${COM}, { name: example.net, id: Z0EXAMPLENET }`));
    write("manifests/org.yaml", endpoint("www.example.net"));
    expect(await changes()).toEqual([
      ["example-net", "added"],
      ["example-org", "removed"],
    ]);
    const { stdout } = await kube53("stacks", "--changed-since", "applied", "-o", "matrix");
    expect(JSON.parse(stdout)).toEqual({ include: [{ stack: "example-net", dir: "cdktf.out/stacks/example-net" }] });
    expect((await kube53("stacks", "--changed-since", "applied")).stdout).toMatch(/^CHANGE {3}STACK .*\nadded/);
  });

  test("counts everything as added where the commit has no configuration", async () => {
    write("other.txt", "");
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "nothing yet");
    write("kube53.yaml", config(COM));
    write("manifests/com.yaml", endpoint("www.example.com"));
    const { stdout, stderr } = await kube53("stacks", "--changed-since", "main");
    expect(stdout).toContain("added");
    expect(stderr).toContain("warning K53-W620");
  });

  test("puts the stack that gets a name before the one that loses it", async () => {
    write("kube53.yaml", config(COM));
    write("manifests/a.yaml", endpoint("www.sub.example.com"));
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    git("tag", "applied");
    write("kube53.yaml", config(`${COM}, { name: sub.example.com, id: Z0SUB }`));
    expect(await changes()).toEqual([
      ["sub-example-com", "added"],
      ["example-com", "changed"],
    ]);
  });

  test("refuses a commit that is not there", async () => {
    commitTwoZones();
    const { code, stderr, stdout } = await kube53("stacks", "--changed-since", "nowhere");
    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr).toContain("error K53-E033");
  });
});

describe("reshard", () => {
  const file = (): { stacks: string[]; moves: { from: string; to: string; address: string; id: string }[] } =>
    JSON.parse(readFileSync(join(folder, "dns", "kube53.reshard.json"), "utf8")) as ReturnType<typeof file>;

  test.each([
    ["reshard-two-to-four", ["--from", "2"]],
    [
      "reshard-three-to-one-of-a-looked-up-zone",
      ["--from=example.com=3", "--state=example-com_1=states/example-com_1.json"],
    ],
  ])("%s is written as it is committed, whether or not it was there", async (name, options) => {
    cpSync(join(GOLDEN, name), join(folder, "dns"), { recursive: true });
    const committed = readFileSync(join(folder, "dns", "kube53.reshard.json"), "utf8");
    for (let i = 0; i < 2; i++) {
      expect((await kube53("stacks", "reshard", ...options)).code).toBe(0);
      expect(readFileSync(join(folder, "dns", "kube53.reshard.json"), "utf8")).toBe(committed);
      if (i === 0) rmSync(join(folder, "dns", "kube53.reshard.json"));
    }
  });

  test("moves what a commit had, and not what came since", async () => {
    write("kube53.yaml", config("{ name: example.com, id: Z0EXAMPLECOM, shards: 1 }"));
    write("manifests/com.yaml", endpoint("www.example.com"));
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    write("kube53.yaml", config("{ name: example.com, id: Z0EXAMPLECOM, shards: 3 }"));
    write("manifests/new.yaml", endpoint("new.example.com"));
    expect((await kube53("stacks", "reshard", "--previous", "main")).code).toBe(0);
    expect(file().stacks).toEqual(["example-com"]);
    expect(file().moves.map(({ from, id }) => [from, id])).toEqual([["example-com", "www.example.com_A"]]);
    const stacks = JSON.parse((await kube53("print", "terraform")).stdout) as Record<string, { removed?: unknown[] }>;
    expect(stacks["example-com"]!.removed).toHaveLength(1);
  });

  test("says which health checks are made again", async () => {
    cpSync(join(GOLDEN, "reshard-three-to-one-of-a-looked-up-zone"), join(folder, "dns"), { recursive: true });
    const { code, stderr } = await kube53("stacks", "reshard", "--from", "3");
    expect(code).toBe(0);
    expect(stderr).toContain("warning K53-W621");
    expect(file().moves.some(({ address }) => address.startsWith("aws_route53_health_check"))).toBe(false);
  });

  test("writes nothing where nothing moves", async () => {
    commitTwoZones();
    const { code, stdout } = await kube53("stacks", "reshard", "--previous", "applied");
    expect([code, stdout]).toEqual([0, "every record set stays in its stack\n"]);
    expect(() => file()).toThrow("ENOENT");
  });

  test.each([
    [[]],
    [["--from", "2", "--previous", "main"]],
    [["--from", "2"]],
    [["--from", "example.net=2"]],
    [["--from", "example.com=0"]],
    [["--from", "example.com=2", "--state", "x"]],
    [["--from", "example.com=2", "--state", "x=missing.json"]],
  ])("refuses %j", async (words) => {
    commitTwoZones();
    expect((await kube53("stacks", "reshard", ...words)).code).toBe(4);
  });
});

test.each([[["-o", "xml"]], [["--from", "2"]], [["--state", "a=b"]]])("stacks %j is refused", async (words) => {
  commitTwoZones();
  expect((await kube53("stacks", ...words)).code).toBe(4);
});
