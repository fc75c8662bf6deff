import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCli } from "../support/run-cli";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-previous-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kube53 = (...argv: string[]): ReturnType<typeof runCli> => runCli(argv, { cwd: folder });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const COM = "{ name: example.com, id: Z0EXAMPLECOM }";

function writeConfig(records: readonly string[], zones = COM): void {
  const list = records.map((record) => `  - ${record}\n`).join("");
  write(
    "kube53.yaml",
    `version: 1\nclusters: [{ name: c, from: [{ path: m }] }]\nzones: [${zones}]\nrecords:\n${list}`,
  );
  write("m/empty.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: { name: x }\n");
}

interface StackJson {
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  readonly resource: { readonly aws_route53_record: Record<string, { readonly name: string }> };
}

const stack = (name = "example-com"): StackJson =>
  JSON.parse(readFileSync(join(folder, `cdktf.out/stacks/${name}/cdk.tf.json`), "utf8")) as StackJson;

const SIMPLE = '{ name: www.example.com, type: A, values: ["192.0.2.1"] }';
const weighted = (id: string): string =>
  `{ name: www.example.com, type: A, values: ["192.0.2.1"], setIdentifier: ${id}, properties: { aws/weight: "1" } }`;
const AAAA = '{ name: www.example.com, type: AAAA, values: ["2001:db8::1"] }';
const CNAME = "{ name: www.example.com, type: CNAME, values: [web.example.net] }";
const TXT = `{ name: www.example.com, type: TXT, values: ['"x"'] }`;
const MX = '{ name: www.example.com, type: MX, values: ["10 mail.example.net"] }';

const SOA = {
  Name: "example.com.",
  Type: "SOA",
  TTL: 900,
  ResourceRecords: [{ Value: "ns. host. 1 7200 900 1209600 86400" }],
};
const EXPORT = JSON.stringify({
  ResourceRecordSets: [
    SOA,
    { Name: "www.example.com.", Type: "A", TTL: 300, ResourceRecords: [{ Value: "192.0.2.1" }] },
  ],
});

function state(): string {
  const [address] = Object.keys(stack().resource.aws_route53_record);
  const values = { zone_id: "Z0EXAMPLECOM", name: "www.example.com", type: "A", ttl: 300, records: ["192.0.2.1"] };
  const resource = {
    address: `aws_route53_record.${address}`,
    mode: "managed",
    type: "aws_route53_record",
    name: address,
    values,
  };
  return JSON.stringify({ format_version: "1.0", values: { root_module: { resources: [resource] } } });
}

function git(...args: string[]): void {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
}

describe("what is applied now", () => {
  const prepare: Readonly<Record<string, () => string>> = {
    "a commit": () => {
      git("init", "-q");
      git("add", "kube53.yaml", "m");
      git("commit", "-qm", "before");
      return "HEAD";
    },
    "a folder that synth wrote": () => "cdktf.out",
    "a state": () => {
      write("shown.json", state());
      return "example-com=shown.json";
    },
    "a state in a file with the name of its stack": () => {
      write("example-com.json", state());
      return "example-com.json";
    },
    "an export": () => {
      write("zone.json", EXPORT);
      return "zone.json";
    },
    "an export of the hosted zone with an id": () => {
      write("zone.json", EXPORT);
      return "Z0EXAMPLECOM=zone.json";
    },
  };

  test.each(Object.keys(prepare))("%s", async (kind) => {
    writeConfig([SIMPLE]);
    await kube53("synth");
    const [before] = Object.keys(stack().resource.aws_route53_record);
    const what = prepare[kind]!();
    writeConfig([weighted("blue"), weighted("green")]);
    const { code, stderr } = await kube53("synth", "--previous", what);
    expect([code, stderr]).toEqual([0, "2 record sets, 0 health checks\n"]);
    const [blue] = Object.keys(stack().resource.aws_route53_record).filter((address) => address.includes("blue"));
    expect(stack().moved).toEqual([{ from: `aws_route53_record.${before}`, to: `aws_route53_record.${blue}` }]);
  });
});

async function change(before: readonly string[], after: readonly string[], zones?: string) {
  writeConfig(before);
  await kube53("synth");
  const written = readFileSync(join(folder, "cdktf.out/stacks/example-com/cdk.tf.json"), "utf8");
  writeConfig(after, zones);
  const result = await kube53("synth", "--previous", "cdktf.out");
  const now = readFileSync(join(folder, "cdktf.out/stacks/example-com/cdk.tf.json"), "utf8");
  return { ...result, isUntouched: now === written };
}

test("what cannot be done in one apply is refused with the steps, and nothing is written", async () => {
  const { code, stderr, isUntouched } = await change([TXT, MX], [CNAME]);
  expect(code).toBe(1);
  expect(stderr).toContain("kube53.yaml:5:5: error K53-E801 transition-needs-steps");
  expect(stderr).toContain("hint: 1. take MX, TXT away and apply; 2. publish the CNAME and apply");
  expect(isUntouched).toBe(true);
});

test("a moment without an answer is announced, and can be made an error", async () => {
  const { code, stderr } = await change([CNAME], [SIMPLE, AAAA]);
  expect(code).toBe(0);
  expect(stderr).toContain("warning K53-W802 brief-gap");
  writeConfig([CNAME]);
  await kube53("synth");
  writeConfig([SIMPLE, AAAA]);
  expect((await kube53("synth", "--previous", "cdktf.out", "--fail-on", "warning")).code).toBe(1);
});

test("a name that comes under a wildcard has the moment without an answer that the wildcard has", async () => {
  const wildcard = (record: string): string => record.replace("www.", '"*.').replace(".com,", '.com",');
  const { stderr } = await change([wildcard(CNAME), CNAME], [wildcard(SIMPLE), wildcard(AAAA)]);
  expect(stderr).toContain('AAAA of "*.example.com" is not answered');
  expect(stderr).toContain('AAAA of "www.example.com" is not answered');
});

test("what was adopted and is forgotten stays in the way of another policy", async () => {
  const listed = (SetIdentifier: string) => ({
    Name: "www.example.com.",
    Type: "A",
    SetIdentifier,
    Weight: 1,
    TTL: 300,
    ResourceRecords: [{ Value: "192.0.2.1" }],
  });
  write("zone.json", JSON.stringify({ ResourceRecordSets: [SOA, listed("a"), listed("b")] }));
  writeConfig([weighted("a"), weighted("b")]);
  expect((await kube53("import", "--from", "zone.json")).code).toBe(0);
  writeConfig([weighted("a").replace('aws/weight: "1"', "aws/region: eu-west-1")]);
  const { code, stderr } = await kube53("synth", "--previous", "zone.json");
  expect(code).toBe(1);
  expect(stderr).toContain('A "b" of that name was adopted, so Terraform forgets it and it stays in the way');
  writeConfig([weighted("a")]);
  expect((await kube53("synth", "--previous", "zone.json")).code).toBe(0);
});

test("a name that changes its hosted zone gives the stacks an order", async () => {
  const record = '{ name: www.eu.example.com, type: A, values: ["192.0.2.1"] }';
  const { code, stderr } = await change([record], [record], `${COM}, { name: eu.example.com, id: Z0EU }`);
  expect(code).toBe(0);
  expect(stderr).toContain('warning K53-W803 stack-order: "www.eu.example.com" moves to another hosted zone');
  const manifest = JSON.parse(readFileSync(join(folder, "cdktf.out/manifest.json"), "utf8")) as {
    stacks: Record<string, { dependencies: string[] }>;
  };
  expect(manifest.stacks["example-com"]!.dependencies).toEqual(["eu-example-com"]);
});

test("a record set that changes its state is not changed but carried over", async () => {
  const records = ["a", "b", "c", "d"].map((name) => `{ name: ${name}.example.com, type: A, values: ["192.0.2.1"] }`);
  const { code, stderr } = await change(records, records, "{ name: example.com, id: Z0EXAMPLECOM, shards: 2 }");
  expect(code).toBe(1);
  expect(stderr).toContain("kube53 stacks reshard --previous");
});

test.each([
  ["nowhere", "K53-E033"],
  ["", "--previous names nothing"],
  ["m", "is no folder that synth wrote"],
  ["other=kube53.yaml", "belongs to no hosted zone"],
  ["example-com=kube53.yaml", "K53-E804 unusable-previous"],
])("--previous %s", async (what, report) => {
  git("init", "-q");
  writeConfig([SIMPLE]);
  git("add", ".");
  git("commit", "-qm", "x");
  const { code, stderr } = await kube53("synth", "--previous", what);
  expect(stderr).toContain(report);
  expect([1, 4]).toContain(code);
});

test("an export shows what alias records stand for", async () => {
  const zone = (records: readonly object[]): string =>
    JSON.stringify({
      ResourceRecordSets: [
        {
          Name: "example.com.",
          Type: "SOA",
          TTL: 900,
          ResourceRecords: [{ Value: "ns. host. 1 7200 900 1209600 86400" }],
        },
        ...records,
      ],
    });
  const target = (id: string): object => ({
    Name: "www.example.com.",
    Type: "A",
    SetIdentifier: id,
    Weight: 1,
    TTL: 300,
    ResourceRecords: [{ Value: "192.0.2.1" }],
  });
  const alias = {
    Name: "alias.example.com.",
    Type: "A",
    AliasTarget: { HostedZoneId: "Z0EXAMPLECOM", DNSName: "www.example.com.", EvaluateTargetHealth: true },
  };
  write("zone.json", zone([alias, target("a"), target("b")]));
  writeConfig([
    '{ name: alias.example.com, type: A, values: [www.example.com], properties: { alias: "true" } }',
    '{ name: www.example.com, type: A, values: ["192.0.2.1"], setIdentifier: a, properties: { aws/region: eu-west-1 } }',
  ]);
  const { code, stderr } = await kube53("synth", "--previous", "zone.json");
  expect(code).toBe(1);
  expect(stderr).toContain("an alias record stands for it");
});
