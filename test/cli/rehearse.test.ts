import Ajv2020 from "ajv/dist/2020";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rehearsalJsonSchema } from "../../src/cli/output-schema";
import { runCli, type CliResult } from "../support/run-cli";

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-rehearse-test-"));
  mkdirSync(join(folder, "manifests"));
  write("manifests/none.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: none }\n");
  write("kube53.yaml", project([["www.example.com", "198.51.100.7"]]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const project = (records: readonly (readonly [string, string])[], zone = "id: Z0EXAMPLECOM"): string => `version: 1
clusters: [{ name: a, from: [{ path: manifests }] }]
zones: [{ name: example.com, ${zone} }]
records:
${records.map(([name, value]) => `  - { name: ${name}, type: A, ttl: 300, values: [${value}] }`).join("\n")}
`;

const ENV = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
const rehearse = (...argv: string[]): Promise<CliResult> => runCli(["rehearse", ...argv], { cwd: folder, env: ENV });

/** A program in Terraform's place. */
function fake(body: string): string {
  const path = join(folder, "fake");
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

const record = (Name: string, value: string): object => ({
  Name,
  Type: "A",
  TTL: 300,
  ResourceRecords: [{ Value: value }],
});
const APEX = [
  { Name: "example.com.", Type: "NS", TTL: 172800, ResourceRecords: [{ Value: "ns-1.awsdns-00.com." }] },
  {
    Name: "example.com.",
    Type: "SOA",
    TTL: 900,
    ResourceRecords: [{ Value: "ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400" }],
  },
];

describe("output", () => {
  test("is a header for each stack, Terraform's plan and a sum", async () => {
    const { code, stdout, stderr } = await rehearse();
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^== example-com\n\n[^]*Plan: 1 to add[^]*\n1 stack: 0 to import, 1 to add, 0 to change, 0 to destroy\n$/,
    );
    // eslint-disable-next-line no-control-regex -- the escapes of a terminal begin with a control character
    expect(stdout).not.toMatch(/\u001b/);
  });

  test("for programs keeps to its schema", async () => {
    const { code, stdout } = await rehearse("-o", "json", "--apply", "--detailed-exitcode");
    const output = JSON.parse(stdout) as {
      total: object;
      stacks: { applied: boolean; plan: { format_version: string } }[];
    };
    const ajv = new Ajv2020({ strict: false });
    expect([ajv.validate(rehearsalJsonSchema(), output), ajv.errors]).toEqual([true, null]);
    expect([code, output.total, output.stacks[0]!.applied]).toEqual([
      2,
      { import: 0, add: 1, change: 0, destroy: 0, forget: 0 },
      true,
    ]);
  });

  test("has progress and colours at a terminal, and none of these with NO_COLOR", async () => {
    const coloured = await runCli(["rehearse"], { cwd: folder, env: ENV, terminal: true });
    expect(coloured.stdout).toContain("\u001b[32m+");
    expect(coloured.stderr).toContain("example-com: terraform plan");
    const plain = await runCli(["rehearse"], { cwd: folder, env: { ...ENV, NO_COLOR: "1" }, terminal: true });
    expect(plain.stdout).not.toContain("\u001b[");
  });
});

describe("what is there before", () => {
  const ZONE = "$ORIGIN example.com.\n$TTL 300\n@ 900 IN SOA ns1.example.net. dns.example.net. 1 2 3 4 5\n";
  test.each([
    ["a listing", JSON.stringify({ ResourceRecordSets: [...APEX, record("old.example.com.", "192.0.2.1")] })],
    ["a zone file", `${ZONE}@ 900 IN NS ns1.example.net.\nold 300 IN A 192.0.2.1\n`],
    [
      "a state",
      JSON.stringify({
        format_version: "1.0",
        values: {
          root_module: {
            resources: [
              {
                address: "aws_route53_record.old",
                mode: "managed",
                type: "aws_route53_record",
                values: {
                  zone_id: "Z0EXAMPLECOM",
                  name: "old.example.com",
                  type: "A",
                  ttl: 300,
                  records: ["192.0.2.1"],
                },
              },
            ],
          },
        },
      }),
    ],
  ])("is read from %s", async (_, text) => {
    write("zone", text);
    const { code, stderr } = await rehearse("--from", "zone", "--apply", "--dump", "dump.json");
    expect([code, stderr]).toEqual([0, ""]);
    const [page] = JSON.parse(readFileSync(join(folder, "dump.json"), "utf8")) as {
      HostedZone: { Id: string };
      ResourceRecordSets: { Name: string }[];
    }[];
    expect(page!.HostedZone.Id).toBe("/hostedzone/Z0EXAMPLECOM");
    expect(page!.ResourceRecordSets.map(({ Name }) => Name)).toEqual([
      "example.com.",
      "example.com.",
      "old.example.com.",
      "www.example.com.",
    ]);
  });

  test("for a hosted zone that is looked up, under the id that the export is given", async () => {
    write("kube53.yaml", project([["www.example.com", "198.51.100.7"]], "lookup: true"));
    write("zone.json", JSON.stringify({ ResourceRecordSets: APEX }));
    const { stdout } = await rehearse("--from", "Z0LOOKEDUP=zone.json");
    expect(stdout).toContain('zone_id         = "Z0LOOKEDUP"');
  });

  test.each(["dump.json", "dump.zone"])("%s is read again, and nothing is lost", async (file) => {
    await rehearse("--apply", "--dump", file);
    const second = await rehearse("--from", file, "--dump", `second-${file}`);
    expect(second.code).toBe(0);
    expect(readFileSync(join(folder, `second-${file}`), "utf8")).toBe(readFileSync(join(folder, file), "utf8"));
  });

  test.each([
    ["cut short", '{"ResourceRecordSets": [', "is no JSON: what begins on line 1 does not end"],
    ["one page of several", JSON.stringify({ ResourceRecordSets: APEX, NextToken: "x" }), "is not the whole listing"],
    ["foreign", "zones:\n  - name: example.com\n", "is neither JSON of the AWS CLI or of Terraform nor a zone file"],
    ["of another hosted zone", JSON.stringify({ ResourceRecordSets: [] }), "belongs to none of the hosted zones"],
    ["encrypted", '{"meta":{},"encrypted_data":"x"}', "is encrypted; print it with tofu state pull"],
  ])("a file that is %s", async (_, text, why) => {
    write("zone.json", text);
    const { code, stdout, stderr } = await rehearse("--from", "zone.json");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(new RegExp(`error K53-E371[^\n]*"zone\\.json" ${why}`));
  });

  test.each([
    [
      ["--state", "none=state.json"],
      4,
      "is of no stack\n  hint: write STACK=FILE with one of these stacks: example-com",
    ],
    [["--state", "state.json"], 1, '"state.json" is what terraform show -json prints'],
    [["--dump", "zone.txt"], 4, "ends neither in .json nor in .zone"],
    [["--parallel", "0"], 4, "is no number from 1 to 999"],
    [["--health-checks", "state.json"], 1, "has no HealthChecks"],
  ])("%j", async (argv, expected, words) => {
    write("state.json", '{"format_version":"1.0"}');
    const { code, stderr } = await rehearse(...argv);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(words)]);
  });

  test("a state that holds what kube53 does not write is named before Terraform runs", async () => {
    const resources = [
      {
        mode: "managed",
        type: "aws_lb",
        name: "x",
        provider: 'provider["registry.terraform.io/hashicorp/aws"]',
        instances: [],
      },
      { mode: "data", type: "aws_region", name: "x", provider: "p", instances: [{ attributes: {} }] },
      { mode: "managed", type: "aws_vpc", name: "x", provider: "p", instances: [{ attributes: {} }] },
    ];
    write("example-com.tfstate", JSON.stringify({ version: 4, terraform_version: "1.7.0", resources }));
    const { code, stderr } = await rehearse("--state", "example-com.tfstate");
    expect([code, stderr]).toEqual([
      4,
      expect.stringContaining("has aws_vpc, data aws_region, which a rehearsal does not serve"),
    ]);
    expect(stderr).toContain("hint: a rehearsal serves what kube53 writes: aws_eks_pod_identity_association, ");
  });

  test("a state alone shows what an apply would change", async () => {
    const attributes = {
      id: "Z0EXAMPLECOM_www.example.com_A",
      ...{ zone_id: "Z0EXAMPLECOM", name: "www.example.com", fqdn: "www.example.com", type: "A", ttl: 300 },
      records: ["198.51.100.7"],
      ...{ set_identifier: "", health_check_id: "", multivalue_answer_routing_policy: false, allow_overwrite: null },
    };
    const synthesized = JSON.parse((await rehearse("-o", "json")).stdout) as {
      stacks: { plan: { planned_values: { root_module: { resources: { name: string }[] } } } }[];
    };
    const resource = {
      ...{ mode: "managed", type: "aws_route53_record" },
      name: synthesized.stacks[0]!.plan.planned_values.root_module.resources[0]!.name,
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [{ schema_version: 2, attributes }],
    };
    const state = {
      version: 4,
      terraform_version: "1.7.0",
      serial: 3,
      lineage: "x",
      outputs: {},
      resources: [resource],
    };
    write("terraform.example-com.tfstate", JSON.stringify(state));
    const same = await rehearse("--state", "terraform.example-com.tfstate", "--detailed-exitcode");
    expect([same.code, same.stderr]).toEqual([0, ""]);
    write("kube53.yaml", project([["www.example.com", "198.51.100.8"]]));
    const changed = await rehearse("--state", "example-com=terraform.example-com.tfstate", "--detailed-exitcode");
    expect(changed.stdout).toContain("0 to import, 0 to add, 1 to change, 0 to destroy");
    expect(changed.code).toBe(2);
  });

  test("a stack that has no state yet starts from nothing", async () => {
    write("empty", "\n");
    expect((await rehearse("--state", "example-com=empty")).stdout).toContain("1 to add");
  });
});

describe("another program than Terraform", () => {
  test.each([
    ["is not there", "/nonexistent/terraform", "/nonexistent/terraform is not installed, or not in the PATH"],
    ["is no Terraform", "exit 3", "is no Terraform: asked for its version it ended with 3 and said nothing"],
    ["says something else", "echo Terraform v1.9.0", 'and said "Terraform v1.9.0"'],
    ["is too old", `echo '{"terraform_version":"1.6.6"}'`, "is Terraform 1.6.6, and 1.7 is needed"],
    ["cannot be run", "dir", "cannot be run: not started: EACCES"],
  ])("%s", async (_, body, words) => {
    const binary = body.startsWith("/") ? body : body === "dir" ? folder : fake(body);
    const { code, stdout, stderr } = await rehearse("--terraform-binary", binary);
    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr).toContain(words);
    expect(stderr).toContain("hint: install Terraform 1.7 or later");
  });

  test("OpenTofu finds the provider under its own registry's name; no credentials and no other run's settings reach it", async () => {
    const seen = join(folder, "seen");
    const binary = fake(`echo "$*" >> ${seen}; env >> ${seen}
case "$1" in
  version) echo '{"terraform_version":"1.8.0"}' ;;
  plan) echo "No changes. Your infrastructure matches the configuration." ;;
esac`);
    const secrets = {
      AWS_SECRET_ACCESS_KEY: "hush",
      AWS_PROFILE: "hush",
      TF_VAR_x: "hush",
      TF_CLI_ARGS: "-hush",
      TF_TOKEN_app_terraform_io: "hush",
      TF_WORKSPACE: "hush",
    };
    const { code, stdout, stderr } = await runCli(["rehearse", "--terraform-binary", binary], {
      cwd: folder,
      env: { ...ENV, ...secrets },
    });
    expect([code, stderr]).toEqual([0, ""]);
    const text = readFileSync(seen, "utf8");
    expect(text + stdout).not.toContain("hush");
    expect(text).toContain('"registry.opentofu.org/hashicorp/aws":{"Protocol":"grpc"');
    expect(text.match(/^(version|init|validate|plan) .*$/gm)).toEqual([
      "version -json",
      "init -input=false -no-color",
      "validate -no-color",
      "plan -input=false -out=tfplan -no-color",
    ]);
  });

  test("that is killed midway ends the run with one line on stderr", async () => {
    const binary = fake(`case "$1" in version) echo '{"terraform_version":"1.8.0"}' ;; plan) kill -KILL $$ ;; esac`);
    const { code, stderr } = await rehearse("--terraform-binary", binary);
    expect([code, stderr]).toEqual([
      4,
      `kube53: ${binary} did not end by itself at plan of the stack example-com: killed by SIGKILL\n`,
    ]);
  });

  test("that fails, such as on a lock, is quoted", async () => {
    const binary = fake(
      `case "$1" in version) echo '{"terraform_version":"1.8.0"}' ;; plan) echo "Error acquiring the state lock" >&2; exit 1 ;; esac`,
    );
    const { code, stdout, stderr } = await rehearse("--terraform-binary", binary);
    expect([code, stderr]).toEqual([4, `kube53: ${binary} failed at plan of the stack example-com\n`]);
    expect(stdout).toContain("Failed at plan:\n\nError acquiring the state lock");
  });

  test("that prints tens of megabytes is printed in full", async () => {
    const binary = fake(
      `case "$1" in version) echo '{"terraform_version":"1.8.0"}' ;; plan) head -c 30000000 /dev/zero | tr '\\0' x ;; esac`,
    );
    const { code, stdout } = await rehearse("--terraform-binary", binary);
    expect([code, stdout.length > 30_000_000]).toEqual([0, true]);
  });
});

test("a rehearsal leaves nothing behind", async () => {
  await rehearse();
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`kube53-rehearsal-${process.pid}-`));
  expect(left).toEqual([]);
});
