import Ajv from "ajv/dist/2020";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encrypt } from "../../src/external-dns/txt-crypto";
import type { ApiRecordSet } from "../../src/route53/api";
import { runCli } from "../support/run-cli";

const OWNER = "rke2";
const CONFIG = `version: 1
clusters:
  - name: prod
    from: [{ path: manifests }]
    externalDns: { args: [--provider=aws, --source=ingress, --source=crd, --policy=sync, --txt-owner-id=${OWNER}, --txt-prefix=x-, --domain-filter=example.com] }
zones: [{ name: example.com, id: Z0EXAMPLECOM }]
`;

const ingress = (name: string, namespace: string, host: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: ${namespace}
  labels: { team: ${namespace} }
  annotations: { external-dns.kubernetes.io/ttl: "60" }
spec: { rules: [{ host: ${host} }] }
status: { loadBalancer: { ingress: [{ ip: 198.51.100.1 }] } }
`;

const record = (
  Name: string,
  Type: string,
  values: readonly string[],
  rest: Partial<ApiRecordSet> = {},
): ApiRecordSet => ({
  Name: `${Name}.`,
  Type,
  TTL: 60,
  ResourceRecords: values.map((Value) => ({ Value })),
  ...rest,
});
const registry = (name: string, resource: string, owner = OWNER): ApiRecordSet =>
  record(name, "TXT", [`"heritage=external-dns,external-dns/owner=${owner},external-dns/resource=${resource}"`], {
    TTL: 300,
  });

const APEX = [
  record("example.com", "NS", ["ns-1.awsdns-01.org."], { TTL: 172800 }),
  record("example.com", "SOA", ["ns-1.awsdns-01.org. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"]),
];
const ZONE = [
  ...APEX,
  record("www.example.com", "A", ["198.51.100.1"]),
  registry("x-a-www.example.com", "ingress/web/www"),
  record("shop.example.com", "A", ["198.51.100.1"], { TTL: 300 }),
  registry("x-a-shop.example.com", "ingress/shop/shop"),
  record("old.example.com", "A", ["203.0.113.7"]),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kube53-import-"));
  write("kube53.yaml", CONFIG);
  write("manifests/www.yaml", ingress("www", "web", "www.example.com"));
  write("manifests/shop.yaml", ingress("shop", "shop", "shop.example.com"));
  zone(ZONE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const zone = (records: readonly ApiRecordSet[]): void =>
  write("zone.json", JSON.stringify({ ResourceRecordSets: records }));
const kube53 = (...argv: string[]) => runCli(argv, { cwd: folder });
const adopt = (...argv: string[]) => kube53("import", "--from", "zone.json", ...argv);

interface Stack {
  readonly import?: readonly { to: string; id: string }[];
  readonly removed?: readonly { from: string; lifecycle: unknown }[];
  readonly resource?: { readonly aws_route53_record?: Record<string, { name: string }> };
}
async function stack(): Promise<Stack> {
  const { code, stderr } = await kube53("synth");
  expect([code, stderr.includes("error")]).toEqual([0, false]);
  return JSON.parse(read("cdktf.out/stacks/example-com/cdk.tf.json")) as Stack;
}
const names = ({ resource }: Stack): string[] =>
  Object.values(resource?.aws_route53_record ?? {})
    .map(({ name }) => name)
    .sort();
const ids = ({ import: imports = [] }: Stack): string[] => imports.map(({ id }) => id).sort();

describe("a hosted zone is adopted", () => {
  test("what exists is imported, and the report says what the first apply changes", async () => {
    const { code, stdout, stderr } = await adopt();
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatchInlineSnapshot(`
     "example.com Z0EXAMPLECOM: 7 record sets
       Adopted, and changed by the first apply (1)
         A shop.example.com  external-dns (rke2)  manifests/shop.yaml:1 Ingress shop/shop
           ttl: 300 → 60 (manifests/shop.yaml:7)
       Adopted as they are (1)
       In no manifest: left alone (1)
         A old.example.com
       Ownership records of external-dns: left until they are retired (2)
         TXT x-a-shop.example.com
         TXT x-a-www.example.com
       Left alone (2)
         NS example.com  part of the hosted zone itself
         SOA example.com  part of the hosted zone itself

     kube53.imports.json written

     Steps for 2 record sets
     1. Release ownership, so that external-dns leaves the records alone:
          kube53 import --from … --retire-registry rke2
        and run the commands that it prints. The records stay as they are.
     2. Hide the objects from external-dns, in Git and not with kubectl where Git is what is deployed. kube53 goes on reading
        them:
          kubectl annotate -n shop ingress/shop external-dns.kubernetes.io/controller=kube53
          kubectl annotate -n web ingress/www external-dns.kubernetes.io/controller=kube53
     3. Adopt: commit kube53.imports.json, then kube53 synth and terraform plan. The plan imports, and changes only what the
        report above says. Apply it.
     4. Verify: kube53 import --check --from … with a fresh export ends with 0, and a second terraform plan is empty.
     "
    `);
    expect(read("kube53.imports.json")).toMatchInlineSnapshot(`
     "{
       "version": 1,
       "hostedZones": [
         {
           "name": "example.com",
           "private": false,
           "id": "Z0EXAMPLECOM",
           "recordSets": [
             {"name":"shop.example.com","type":"A","id":"Z0EXAMPLECOM_shop.example.com_A"},
             {"name":"www.example.com","type":"A","id":"Z0EXAMPLECOM_www.example.com_A"}
           ],
           "healthChecks": []
         }
       ]
     }
     "
    `);
    expect(ids(await stack())).toEqual(["Z0EXAMPLECOM_shop.example.com_A", "Z0EXAMPLECOM_www.example.com_A"]);
  });

  test("a second run changes nothing, and --check agrees", async () => {
    await adopt();
    const first = read("kube53.imports.json");
    zone([...ZONE].reverse());
    expect((await adopt("--check")).code).toBe(0);
    await adopt();
    expect(read("kube53.imports.json")).toBe(first);
  });

  test("--check writes nothing and fails when something came or went", async () => {
    const missing = await adopt("--check");
    expect([missing.code, existsSync(join(folder, "kube53.imports.json"))]).toEqual([1, false]);
    expect(missing.stderr).toContain("K53-E719");
    await adopt();
    zone(ZONE.filter(({ Name }) => Name !== "www.example.com."));
    expect((await adopt("--check")).stderr).toContain('to remove "Z0EXAMPLECOM_www.example.com_A"');
  });

  test("an adopted name that no manifest describes is forgotten, and destroyed once it is released", async () => {
    await adopt();
    rmSync(join(folder, "manifests/www.yaml"));
    const { code, stderr } = await kube53("synth");
    expect([code, stderr]).toEqual([0, expect.stringContaining("K53-W704")]);
    const forgotten = JSON.parse(read("cdktf.out/stacks/example-com/cdk.tf.json")) as Stack;
    expect(forgotten.removed).toEqual([
      { from: expect.stringMatching(/^aws_route53_record\.www-example-com_/) as string, lifecycle: { destroy: false } },
    ]);
    // A new run of import does not forget that it was adopted.
    await adopt();
    expect(read("kube53.imports.json")).toContain("Z0EXAMPLECOM_www.example.com_A");
    write("kube53.yaml", `${CONFIG}release: [www.example.com A]\n`);
    const released = await stack();
    expect([released.removed, ids(released)]).toEqual([undefined, ["Z0EXAMPLECOM_shop.example.com_A"]]);
  });

  test("what no manifest describes can be described", async () => {
    expect((await adopt("--generate", "dnsendpoint=manifests/rest.yaml")).code).toBe(0);
    expect(read("manifests/rest.yaml")).toContain("dnsName: old.example.com");
    await adopt();
    expect(ids(await stack())).toContain("Z0EXAMPLECOM_old.example.com_A");
    expect((await adopt("--generate", "dnsendpoint=manifests/rest.yaml")).stderr).toContain("is there already");
    expect((await adopt("--generate", "helm=x")).code).toBe(4);
  });

  test("-o json follows its schema, -o markdown is a table", async () => {
    const { stdout } = await adopt("-o", "json");
    const schema = JSON.parse((await kube53("schema", "adoption")).stdout) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
    expect((await adopt("-o", "markdown")).stdout).toContain("| shop.example.com | A | external-dns \\(rke2\\) |");
    const imports = JSON.parse((await kube53("schema", "imports")).stdout) as object;
    expect(new Ajv({ strict: false }).compile(imports)(JSON.parse(read("kube53.imports.json")))).toBe(true);
  });
});

describe("piece by piece", () => {
  test.each([["shop"], ["team=shop"], ["shop.example.com"], ["*.shop.example.com", "shop.example.com"]])(
    "--only %s adopts that part, and synth leaves the rest to external-dns",
    async (...only) => {
      const { code, stdout } = await adopt(...only.flatMap((text) => ["--only", text]));
      expect(code).toBe(0);
      expect(stdout).toContain("external-dns goes on with them (1)");
      const part = await stack();
      expect([names(part), ids(part)]).toEqual([["shop.example.com"], ["Z0EXAMPLECOM_shop.example.com_A"]]);
    },
  );

  test("steps name the commands: release, hide, adopt, verify", async () => {
    const { stdout } = await adopt("--only", "shop");
    expect(stdout.slice(stdout.indexOf("Steps"))).toMatchInlineSnapshot(`
     "Steps for 1 record set
     1. Release ownership, so that external-dns leaves the records alone:
          kube53 import --from … --only shop --retire-registry rke2
        and run the commands that it prints. The records stay as they are.
     2. Hide the objects from external-dns, in Git and not with kubectl where Git is what is deployed. kube53 goes on reading
        them:
          kubectl annotate -n shop ingress/shop external-dns.kubernetes.io/controller=kube53
     3. Adopt: commit kube53.imports.json, then kube53 synth and terraform plan. The plan imports, and changes only what the
        report above says. Apply it.
     4. Verify: kube53 import --check --only shop --from … with a fresh export ends with 0, and a second terraform plan is empty.
     "
    `);
  });

  test("the registry of a part is retired, and only of that", async () => {
    await adopt("--only", "shop");
    const refused = await adopt("--retire-registry", OWNER);
    expect([refused.code, refused.stderr.includes("K53-E718")]).toEqual([1, true]);
    expect(existsSync(join(folder, "kube53.changes"))).toBe(false);
    const { code, stdout } = await adopt("--retire-registry", OWNER, "--only", "shop");
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining("--cli-input-json file://kube53.changes/retire-rke2-1.json"),
    ]);
    const request = JSON.parse(read("kube53.changes/retire-rke2-1.json")) as { ChangeBatch: { Changes: unknown } };
    expect(request.ChangeBatch.Changes).toEqual([{ Action: "DELETE", ResourceRecordSet: ZONE[5] }]);
  });

  test("a second step adds to the first, and a run without --only adopts the rest", async () => {
    await adopt("--only", "shop");
    await adopt("--only", "www.example.com");
    expect(ids(await stack())).toHaveLength(2);
    expect(read("kube53.imports.json")).toContain('"scope": ["shop","www.example.com"]');
    await adopt();
    expect(read("kube53.imports.json")).not.toContain("scope");
  });

  test("what fits nothing is an error", async () => {
    const { code, stderr } = await adopt("--only", "nobody");
    expect([code, stderr.includes("K53-E722")]).toEqual([1, true]);
    expect((await adopt("--only", "a=b=c")).code).toBe(4);
  });
});

describe("and handed back", () => {
  test("Terraform forgets the records, and the registry is written again", async () => {
    await adopt();
    // As Terraform left it, after the registry was retired.
    zone(
      ZONE.filter(({ Name }) => !Name.startsWith("x-")).map((entry) =>
        entry.TTL === 300 ? { ...entry, TTL: 60 } : entry,
      ),
    );
    const { code, stdout, stderr } = await adopt("--hand-back");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("change-resource-record-sets --cli-input-json file://kube53.changes/hand-back-1.json");
    const { ChangeBatch } = JSON.parse(read("kube53.changes/hand-back-1.json")) as {
      ChangeBatch: { Changes: { ResourceRecordSet: ApiRecordSet }[] };
    };
    expect(ChangeBatch.Changes.map(({ ResourceRecordSet: { Name } }) => Name)).toEqual([
      "x-a-shop.example.com",
      "x-a-www.example.com",
    ]);
    const left = await stack();
    expect([names(left), ids(left), left.removed?.length]).toEqual([[], [], 2]);
    expect((await adopt("--only", "shop")).code).toBe(0);
    expect(names(await stack())).toEqual(["shop.example.com"]);
  });

  test("a registry in DynamoDB is retired and written again", async () => {
    write("kube53.yaml", CONFIG.replace("--txt-owner-id", "--registry=dynamodb, --txt-owner-id"));
    zone(ZONE.filter(({ Name }) => !Name.startsWith("x-")).map((entry) => ({ ...entry, TTL: 60 })));
    const items = ["www", "shop"].map((name) => ({ k: { S: `${name}.example.com#A#` }, o: { S: OWNER } }));
    write("table.json", JSON.stringify({ Items: items }));
    await adopt("--dynamodb", "table.json");
    const retired = await adopt("--dynamodb", "table.json", "--retire-registry", OWNER);
    expect(retired.stdout).toContain("--request-items file://kube53.changes/retire-rke2-dynamodb-1.json");
    expect(JSON.parse(read("kube53.changes/retire-rke2-dynamodb-1.json"))).toEqual({
      "external-dns": ["shop", "www"].map((name) => ({
        DeleteRequest: { Key: { k: { S: `${name}.example.com#A#` } } },
      })),
    });
    expect((await adopt("--hand-back")).stderr).toBe("");
    const labels = { M: { resource: { S: "ingress/shop/shop" } } };
    expect(JSON.parse(read("kube53.changes/hand-back-dynamodb-1.json"))).toMatchObject({
      "external-dns": [
        { PutRequest: { Item: { k: { S: "shop.example.com#A#" }, o: { S: OWNER }, l: labels } } },
        { PutRequest: { Item: { k: { S: "www.example.com#A#" } } } },
      ],
    });
  });

  test("it is said where external-dns would change something", async () => {
    await adopt();
    zone(ZONE.map((entry) => (entry.Name === "www.example.com." ? { ...entry, TTL: 5 } : entry)));
    expect((await adopt("--hand-back")).stderr).toContain("K53-W721");
  });

  test("arguments with which external-dns does not start are an error", async () => {
    write("kube53.yaml", CONFIG.replace("--provider=aws, ", ""));
    const { code, stderr } = await adopt("--hand-back");
    expect([code, stderr.includes("K53-E063")]).toEqual([1, true]);
    expect(existsSync(join(folder, "kube53.imports.json"))).toBe(false);
  });

  test("without external-dns' arguments it cannot be", async () => {
    write("kube53.yaml", CONFIG.replace(/^ +externalDns.*\n/m, ""));
    expect((await adopt("--hand-back")).code).toBe(4);
  });
});

describe("whose a record is", () => {
  test("another owner's record is not adopted", async () => {
    zone(
      ZONE.map((entry) => (entry === ZONE[5] ? registry("x-a-shop.example.com", "ingress/shop/shop", "k3s") : entry)),
    );
    const { stdout } = await adopt();
    expect(stdout).toContain("A shop.example.com  external-dns (k3s)");
    expect(read("kube53.imports.json")).not.toContain("shop.example.com");
    await adopt("--owner", "k3s", "--owner", OWNER);
    expect(read("kube53.imports.json")).toContain("shop.example.com");
    expect((await adopt("--owner", "nobody")).stderr).toContain("K53-E716");
    expect((await adopt("--retire-registry", "nobody")).stderr).toContain("K53-E716");
  });

  test("several owners and none named is an error", async () => {
    write("kube53.yaml", CONFIG.replace(/^ +externalDns.*\n/m, ""));
    zone([
      ...APEX,
      ZONE[2]!,
      registry("a-www.example.com", "ingress/web/www", "k3s"),
      ZONE[4]!,
      registry("a-shop.example.com", "ingress/shop/shop"),
    ]);
    const { code, stderr } = await adopt();
    expect([code, stderr.includes("K53-E717")]).toEqual([1, true]);
  });

  test("an encrypted registry is read with its key, and a wrong one is said", async () => {
    const key = "0123456789abcdef0123456789abcdef";
    const sealed = encrypt("heritage=external-dns,external-dns/owner=k3s", Buffer.from(key), undefined);
    zone([...APEX, ZONE[2]!, record("x-a-www.example.com", "TXT", [`"${sealed}"`])]);
    expect((await adopt()).stderr).toContain("K53-W713");
    write("key", `${key}\n`);
    const opened = await adopt("--txt-encrypt-aes-key-file", "key");
    expect(opened.stdout).toContain("external-dns (k3s)");
    write("key", "f".repeat(32));
    const wrong = await adopt("--txt-encrypt-aes-key-file", "key");
    expect([wrong.code, wrong.stderr.includes("K53-E712")]).toEqual([1, true]);
    write("key", "short");
    const none = await adopt("--txt-encrypt-aes-key-file", "key");
    expect([none.code, none.stderr.includes("short")]).toEqual([4, false]);
    const env = { KUBE53_TXT_ENCRYPT_AES_KEY: key };
    expect((await runCli(["import", "--from", "zone.json"], { cwd: folder, env })).stdout).toContain("k3s");
  });

  test("a TXT of manifests that also holds an ownership text is not taken", async () => {
    const txt = registry("x-a-www.example.com", "ingress/web/www");
    const values = [...(txt.ResourceRecords ?? []), { Value: '"mine"' }];
    zone(ZONE.map((entry) => (entry.Name === txt.Name ? { ...txt, ResourceRecords: values } : entry)));
    write(
      "manifests/txt.yaml",
      `apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata: { name: txt, namespace: web }
spec: { endpoints: [{ dnsName: x-a-www.example.com, recordType: TXT, targets: [mine] }] }
`,
    );
    write("kube53.yaml", CONFIG.replace("--policy", "--managed-record-types=A, --managed-record-types=TXT, --policy"));
    expect((await adopt()).stdout).toContain("holds an ownership text of external-dns");
    // Retired, it keeps what is not the registry's.
    await adopt("--retire-registry", OWNER);
    expect(read("kube53.changes/retire-rke2-1.json")).toContain('"Action": "UPSERT"');
  });

  test("leftovers and TXT that can be read in two ways are said", async () => {
    zone([...ZONE, registry("x-a-gone.example.com", "ingress/web/gone")]);
    expect((await adopt()).stderr).toContain("K53-W714");
    write("kube53.yaml", CONFIG.replace("--txt-prefix=x-, ", ""));
    zone([
      ...ZONE,
      record("a-www.example.com", "A", ["198.51.100.9"]),
      registry("a-www.example.com", "ingress/web/www"),
    ]);
    expect((await adopt()).stderr).toContain("K53-W715");
  });

  test("DynamoDB says it, too", async () => {
    zone(ZONE.filter(({ Name }) => !Name.startsWith("x-")));
    const items = [
      { k: { S: "www.example.com#A#" }, o: { S: "k3s" }, l: { M: { resource: { S: "ingress/web/www" } } } },
    ];
    write("table.json", JSON.stringify({ Items: items }));
    expect((await adopt("--dynamodb", "table.json")).stdout).toContain("A www.example.com  external-dns (k3s)");
    write("table.json", JSON.stringify({ Items: items }).slice(0, 20));
    const broken = await adopt("--dynamodb", "table.json");
    expect([broken.code, broken.stderr.includes("K53-E710")]).toEqual([1, true]);
  });

  test("a Terraform state says it, and two that claim one record are an error", async () => {
    const values = { zone_id: "Z0EXAMPLECOM", name: "www.example.com", type: "A" };
    const state = (address: string): string =>
      JSON.stringify({
        format_version: "1.0",
        values: { root_module: { resources: [{ address, type: "aws_route53_record", values }] } },
      });
    write("a.json", state("aws_route53_record.hand"));
    write("b.json", state("module.x.aws_route53_record.other"));
    expect((await adopt("--state", "a.json")).stdout).toContain("Terraform (a.json, aws_route53_record.hand)");
    const rivals = await adopt("--state", "a.json", "--state", "b.json");
    expect([rivals.code, rivals.stderr.includes("K53-E711")]).toEqual([1, true]);
    await adopt();
    const { import: imports = [] } = await stack();
    write("own.json", state(imports.find(({ id }) => id.includes("www"))!.to));
    expect((await adopt("--state", "own.json")).stdout).toContain("Under Terraform already (1)");
  });
});

describe("bad input", () => {
  test.each([
    ["cut short", '{"ResourceRecordSets": [', "is no JSON"],
    ["foreign", '{"HostedZones": []}', "has no ResourceRecordSets"],
    ["one page", JSON.stringify({ ResourceRecordSets: ZONE, NextToken: "x" }), "is not the whole listing"],
    ["not whole", JSON.stringify({ ResourceRecordSets: ZONE.slice(2) }), ""],
    [
      "of another hosted zone",
      JSON.stringify({ ResourceRecordSets: [...ZONE, record("a.test", "A", ["192.0.2.1"])] }),
      "a.test",
    ],
  ])("an export that is %s", async (_, text, why) => {
    write("zone.json", text);
    const { code, stderr } = await adopt();
    expect([code, stderr]).toEqual([1, expect.stringMatching(new RegExp(`K53-E371[^]*${why}`))]);
    expect(readdirSync(folder).sort()).toEqual(["kube53.yaml", "manifests", "zone.json"]);
  });

  test.each([
    [["import"], "nothing says what the hosted zones hold"],
    [["import", "--from", "nowhere.json"], "cannot read nowhere.json"],
    [["import", "--from", "zone.json", "--retire-registry", "a", "--hand-back"], "opposites"],
    [["import", "--from", "zone.json", "-o", "xml"], "-o xml"],
    [["synth", "--imports", "nowhere.json"], "cannot read nowhere.json"],
  ])("%p", async (argv, message) => {
    const { code, stderr } = await kube53(...argv);
    expect([code, stderr]).toEqual([4, expect.stringContaining(message)]);
  });

  test.each<[string, string[], number]>([
    ["an owner that owns nothing", ["--owner", "nobody"], 1],
    ["the registry of nobody", ["--retire-registry", "nobody"], 1],
    ["two states that claim one record", ["--state", "a.json", "--state", "b.json"], 1],
    ["a state that is none", ["--state", "zone.json"], 1],
    ["a state that is cut short", ["--state", "cut.json"], 1],
    ["health checks that are none", ["--health-checks", "zone.json"], 1],
    ["a registry that is none", ["--dynamodb", "zone.json"], 1],
    ["a key that opens nothing", ["--txt-encrypt-aes-key-file", "key"], 1],
    ["a key that is none", ["--txt-encrypt-aes-key-file", "zone.json"], 4],
    ["a hosted zone twice", ["--from", "zone.json"], 1],
    ["a file that is not there", ["--state", "nowhere.json"], 4],
    ["a step that fits nothing", ["--only", "nowhere.example.com"], 1],
    ["a folder in the place of a file", ["--generate", "records=manifests"], 4],
  ])("%s: nothing is written, whole or in part", async (_, argv, exit) => {
    const values = { zone_id: "Z0EXAMPLECOM", name: "www.example.com", type: "A" };
    const resources = [{ address: "aws_route53_record.x", type: "aws_route53_record", values }];
    const state = JSON.stringify({ format_version: "1.0", values: { root_module: { resources } } });
    for (const name of ["a.json", "b.json"]) write(name, state);
    write("cut.json", state.slice(0, 40));
    write("key", "f".repeat(32));
    const sealed = encrypt("heritage=external-dns,external-dns/owner=k3s", Buffer.from("0".repeat(32)), undefined);
    zone([...ZONE, record("x-a-old.example.com", "TXT", [`"${sealed}"`])]);
    await adopt();
    write("kube53.imports.json", `${read("kube53.imports.json")}\n`);
    const before = [readdirSync(folder).sort(), read("kube53.imports.json")];
    expect((await adopt(...argv)).code).toBe(exit);
    expect([readdirSync(folder).sort(), read("kube53.imports.json")]).toEqual(before);
  });

  test("a broken imports file stops both synth and import", async () => {
    write("kube53.imports.json", '{"version": 1, "hostedZones": [');
    for (const argv of [["synth"], ["import", "--from", "zone.json"]]) {
      const { code, stderr } = await kube53(...argv);
      expect([code, stderr]).toEqual([1, expect.stringContaining("K53-E700")]);
    }
    expect(read("kube53.imports.json")).toBe('{"version": 1, "hostedZones": [');
  });
});
