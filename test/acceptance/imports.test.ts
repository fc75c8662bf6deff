import { stringify } from "yaml";
import type { ImportsFile } from "../../src/adopt/imports-file";
import type { StackOutcome } from "../../src/rehearse/rehearsal";
import { toRrsets } from "../../src/plan/rrsets";
import type { ApiRecordSet } from "../../src/route53/api";
import type { Snapshot } from "../../src/route53/service/route53";
import type { HealthCheckSnapshot, ZoneSnapshot } from "../../src/route53/service/snapshot";
import { Estate, NOTHING, ONLY_IMPORTS, summaryOf } from "../support/estate";
import { cloudFor, expectSuccess, synthesize, withRehearsal } from "../support/rehearse";
import { POLICIES, recordsOf, type Properties } from "../support/shapes";

/*
 * A hosted zone that others filled is adopted: Terraform's first plan holds imports and nothing else, the second is empty,
 * and the hosted zone is the same to the byte.
 */

const ZONE = { name: "example.com", id: "Z0EXAMPLECOM" };

const config = (records: readonly object[], more: object = {}): string =>
  stringify({
    version: 1,
    clusters: [{ name: "default", from: [{ path: "manifests" }] }],
    zones: [ZONE],
    records,
    ...more,
  });

/** What an account would hold after somebody else made what a project describes. */
function wished(text: string, manifests = "", change = (entry: ApiRecordSet): ApiRecordSet => entry): Snapshot {
  const synthesized = synthesize({ config: text, manifests });
  const { zones, ...rest } = cloudFor(synthesized).accounts[0]!.route53.dump();
  const recordSets = toRrsets(synthesized.compilation.graph).map(({ HostedZoneId: _, ...entry }) => change(entry));
  return { ...rest, zones: zones.map((zone) => ({ ...zone, recordSets: [...FOREIGN, ...recordSets] })) };
}

/** Adopts everything, plans, applies and plans again. @returns how much was imported */
async function adopt(estate: Estate, text: string, manifests = "[]"): Promise<number> {
  estate.write("kube53.yaml", text);
  estate.write("manifests/all.yaml", manifests);
  await estate.import();
  const before = estate.route53.dump();
  const imported = await withRehearsal(estate.cloud, async (rehearsal) => {
    const stacks = await estate.synth();
    const outcomes = await rehearsal.run(stacks);
    expect(changedIn(outcomes)).toEqual([]);
    const summary = summaryOf(outcomes);
    expect(summary).toMatchObject(ONLY_IMPORTS);
    return summary.import;
  });
  expect(estate.route53.dump()).toEqual(before);
  return imported;
}

/** The lines of plans that say what is not as it should be, under the address of their resource. */
function changedIn(outcomes: readonly StackOutcome[]): string[] {
  const resources = outcomes.map(({ plan }) => plan.split("Changes to Outputs:")[0]!);
  return resources.flatMap((plan) => plan.split("\n").filter((line) => /^ +([~+-]|-\/\+) /.test(line)));
}

const record = (
  Name: string,
  Type: string,
  values: readonly string[],
  rest: Partial<ApiRecordSet> = {},
): ApiRecordSet => ({
  Name,
  Type,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
  ...rest,
});

/** What is in every hosted zone, and what others put there. */
const FOREIGN: readonly ApiRecordSet[] = [
  record("example.com.", "NS", ["ns-1.awsdns-00.com."], { TTL: 172800 }),
  record("example.com.", "SOA", ["ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"]),
  record("hand-made.example.com.", "A", ["192.0.2.99"]),
  record("a-foreign.example.com.", "TXT", ['"heritage=external-dns,external-dns/owner=else,external-dns/resource=x"']),
  record("a\\100b.\\052.sp\\040ace.example.com.", "A", ["192.0.2.98"]),
  record("\\052.foreign.example.com.", "CNAME", ["elsewhere.example.net"]),
];

/** A value as somebody else would have written it. */
const SPELLINGS: Readonly<Record<string, (value: string) => string>> = {
  AAAA: (value) => value.replace("::", ":0:0:0:0:00:").toUpperCase(),
  CNAME: (value) => `${value.replace(/^./, (letter) => letter.toUpperCase())}.`,
  MX: (value) => `${value}.`,
  NS: (value) => value.replace(/\.$/, ""),
  PTR: (value) => `${value}.`,
  SPF: (value) => value.replace(" ", "\\040"),
  SRV: (value) => value.replace(/\.$/, "").toUpperCase(),
  TXT: (value) => value.replace('" "', '""').replace("first", "\\146irst"),
};

function respelled(entry: ApiRecordSet): ApiRecordSet {
  const respell = SPELLINGS[entry.Type];
  return !respell || !entry.ResourceRecords
    ? entry
    : { ...entry, ResourceRecords: entry.ResourceRecords.map(({ Value }) => ({ Value: respell(Value) })) };
}

jest.setTimeout(60_000);

describe("a hosted zone that others filled", () => {
  test("holds every record type under every policy, in other spellings", async () => {
    const records = ["simple", ...Object.keys(POLICIES)].flatMap((policy, i) => recordsOf(policy, `p${i}.example.com`));
    const estate = new Estate(wished(config(records), "", respelled));
    expect(await adopt(estate, config(records))).toBe(records.length);
  });

  test("holds names and set identifiers of every sort", async () => {
    const names = [
      "example.com",
      "*.example.com",
      "*.deep.example.com",
      "_sip._tcp.example.com",
      "_a_.example.com",
      "a_txt_b.example.com",
      "bücher.example.com",
      "example.com.example.com",
      `${"l".repeat(63)}.example.com`,
    ].map((name) => ({ name, type: "TXT", values: ['"x"'] }));
    const identifiers = ["_", "a_A_b", "A", "x_", "a/b c", "ü ß", "${x}%{y}", 'a"b\\c', "z".repeat(128)].map(
      (setIdentifier, i) => ({
        name: "*.sets.example.com",
        type: "A",
        values: [`192.0.2.${i}`],
        setIdentifier,
        properties: { "aws/weight": String(i) },
      }),
    );
    const text = config([...names, ...identifiers]);
    expect(await adopt(new Estate(wished(text)), text)).toBe(names.length + identifiers.length);
  });

  test("holds texts that are split and escaped in other ways", async () => {
    const long = "k".repeat(300);
    const texts: readonly (readonly [name: string, value: string, live: string])[] = [
      ["split", `"v=DKIM1; p=${long}"`, `"v=DKIM1;""\\040p=${long.slice(0, 200)}"  "${long.slice(200)}"`],
      ["two", '"one" "two"', '"one""two"'],
      ["octal", '"a;b"', '"a\\073b"'],
      ["utf8", '"é"', '"\\303\\251"'],
      ["quote", '"say \\"hi\\""', '"say \\042hi\\042"'],
      ["empty", '""', '""'],
      ["template", '"${a} %{b}"', '"$\\173a} %\\173b}"'],
      ["unquoted", "v=spf1 -all", '"v=spf1 -all"'],
    ];
    const text = config(texts.map(([name, value]) => ({ name: `${name}.example.com`, type: "TXT", values: [value] })));
    const live = new Map(texts.map(([name, , value]) => [`${name}.example.com.`, value]));
    const snapshot = wished(text, "", (entry) => ({ ...entry, ResourceRecords: [{ Value: live.get(entry.Name)! }] }));
    expect(await adopt(new Estate(snapshot), text)).toBe(texts.length);
  });

  test("holds alias records of every kind, as the console makes them", async () => {
    const elb = "web-1234567890.eu-west-1.elb.amazonaws.com";
    const plain: readonly (readonly [string, string])[] = [
      ["alb", elb],
      ["nlb", "net-0123456789abcdef.elb.eu-west-1.amazonaws.com"],
      ["cdn", "d111111abcdef8.cloudfront.net"],
      ["*.wild", elb],
      ["in-zone", "origin.example.com"],
      ["chained", "in-zone.example.com"],
      ["to-wildcard", "*.wild.example.com"],
    ];
    const properties = (own: Properties): object[] => Object.entries(own).map(([name, value]) => ({ name, value }));
    const routed = Object.entries(POLICIES)
      .filter(([policy]) => policy !== "multivalue" && policy !== "IP-based")
      .flatMap(([, siblings], i) =>
        siblings.map((own, j) => ({
          dnsName: `r${i}.example.com`,
          recordType: "A",
          setIdentifier: `s_${j}`,
          targets: [`web${j}-1234567890.eu-west-1.elb.amazonaws.com`],
          providerSpecific: properties({ alias: "true", ...own }),
        })),
      );
    const manifest = stringify({
      apiVersion: "externaldns.k8s.io/v1alpha1",
      kind: "DNSEndpoint",
      metadata: { name: "all", namespace: "default" },
      spec: {
        endpoints: [
          ...plain.map(([name, target]) => ({
            dnsName: `${name}.example.com`,
            recordType: "CNAME",
            targets: [target],
            providerSpecific: properties({ alias: "true" }),
          })),
          ...routed,
        ],
      },
    });
    const text = config([{ name: "origin.example.com", type: "A", values: ["192.0.2.1"] }]);
    const byHand = (entry: ApiRecordSet): ApiRecordSet => {
      const { AliasTarget: alias } = entry;
      if (!alias) return entry;
      const isBalancer = alias.DNSName.includes(".elb.");
      const DNSName = isBalancer ? `dualstack.${alias.DNSName.replace("web", "WEB")}` : alias.DNSName;
      return {
        ...entry,
        AliasTarget: { ...alias, DNSName, EvaluateTargetHealth: !isBalancer && alias.EvaluateTargetHealth },
      };
    };
    const snapshot = wished(text, manifest, byHand);
    expect(await adopt(new Estate(snapshot), text, manifest)).toBe(
      snapshot.zones[0]!.recordSets.length - FOREIGN.length,
    );
  });
});

describe("health checks in use", () => {
  const checked = (name: string, own: Properties): object => ({
    name: `${name}.example.com`,
    type: "A",
    values: ["192.0.2.1"],
    setIdentifier: "a",
    properties: { "aws/weight": "1", ...own },
  });
  const RECORDS = [
    checked("http", { "kube53.dev/health-check": "http://192.0.2.1:80/healthz?x=1" }),
    checked("https", {
      "kube53.dev/health-check": "https://origin.example.net/",
      "kube53.dev/health-check-search-string": "ok ${x}",
      "kube53.dev/health-check-latency": "true",
      "kube53.dev/health-check-interval": "10",
      "kube53.dev/health-check-regions": "eu-west-1,us-east-1,us-west-2",
    }),
    checked("no-sni", {
      "kube53.dev/health-check": "https://{target}/",
      "kube53.dev/health-check-enable-sni": "false",
    }),
    checked("tcp", { "kube53.dev/health-check": "tcp://{target}:5432" }),
    checked("v6", { "kube53.dev/health-check": "http://[2001:db8::5]:80/" }),
    checked("again", { "kube53.dev/health-check": "http://192.0.2.1:80/healthz?x=1" }),
    checked("calculated", {
      "kube53.dev/health-check": "calculated",
      "kube53.dev/health-check-children": "http://a.example.net:80/,11111111-2222-3333-4444-555555555555",
    }),
    checked("alarm", {
      "kube53.dev/health-check": "alarm",
      "kube53.dev/health-check-alarm": "eu-west-1/shop-down",
      "kube53.dev/health-check-insufficient-data": "Healthy",
    }),
    checked("by-id", { "aws/health-check-id": "11111111-2222-3333-4444-555555555556" }),
  ];

  /** The account after kube53 made the records, with what somebody else would have set at the health checks. */
  async function inUse(text: string): Promise<Snapshot> {
    const synthesized = synthesize({ config: text });
    const cloud = cloudFor(synthesized, { "example.com": FOREIGN });
    await withRehearsal(cloud, async (rehearsal) => expectSuccess(await rehearsal.run(synthesized.stacks)));
    const { healthChecks, ...rest } = cloud.accounts[0]!.route53.dump();
    return { ...rest, healthChecks: healthChecks.map(asByOthers) };
  }

  function asByOthers({ Config, ...check }: HealthCheckSnapshot): HealthCheckSnapshot {
    const { FullyQualifiedDomainName: host, IPAddress: address, Regions, Type } = Config;
    const isEndpoint = host !== undefined || address !== undefined;
    return {
      ...check,
      tags: { Name: "by hand", team: "ops" },
      Config: {
        ...Config,
        Type,
        ...(host !== undefined && { FullyQualifiedDomainName: host.toUpperCase() }),
        ...(address?.includes(":") && { IPAddress: "2001:db8:0:0:0:0:0:5" }),
        ...(isEndpoint && !Regions && { Regions: ["us-west-1", "eu-west-1", "sa-east-1"] }),
      },
    };
  }

  test("are adopted with the records, whatever tags they have", async () => {
    const snapshot = await inUse(config(RECORDS));
    // Two of them are named by id, and nobody's to adopt.
    const made = snapshot.healthChecks.length - 2;
    expect(made).toBeGreaterThan(6);
    expect(await adopt(new Estate(snapshot), config(RECORDS))).toBe(RECORDS.length + made);
  });
});

describe("hosted zones that kube53 is to create, and that exist", () => {
  const zone = (part: Partial<ZoneSnapshot> = {}): ZoneSnapshot => ({
    Id: "Z0EXISTING",
    Name: "example.com.",
    CallerReference: "by-hand",
    PrivateZone: false,
    vpcs: [],
    tags: {},
    recordSets: [...FOREIGN, record("www.example.com.", "A", ["192.0.2.1"])],
    ...part,
  });
  const WWW = [{ name: "www.example.com", type: "A", values: ["192.0.2.1"] }];
  const VPCS = [
    { VPCId: "vpc-1", VPCRegion: "us-east-1" },
    { VPCId: "vpc-2", VPCRegion: "eu-west-1" },
  ];

  test.each<[string, ZoneSnapshot, object]>([
    ["without a comment", zone(), {}],
    ["with comment and tags of others", zone({ Comment: "by hand", tags: { team: "ops", Name: "x" } }), {}],
    [
      "with comment and tags that the configuration knows",
      zone({ Comment: "ours", tags: { team: "ops" } }),
      { comment: "ours", tags: { team: "ops" } },
    ],
    ["with a delegation set", zone({ DelegationSetId: "N0EXAMPLE" }), {}],
    [
      "in two VPCs",
      zone({ PrivateZone: true, vpcs: VPCS, Comment: "inside" }),
      {
        private: true,
        vpcs: [
          { id: "vpc-1", region: "us-east-1" },
          { id: "vpc-2", region: "eu-west-1" },
        ],
      },
    ],
  ])("%s", async (_, existing, settings) => {
    const zones = [{ name: "example.com", create: true, ...settings }];
    expect(await adopt(new Estate({ zones: [existing] }), config(WWW, { zones }))).toBe(2);
  });

  test("what the configuration says of one is changed", async () => {
    const zones = [{ name: "example.com", create: true, comment: "ours", tags: { team: "dns" } }];
    const estate = new Estate({ zones: [zone({ Comment: "by hand", tags: { team: "ops" } })] });
    estate.write("kube53.yaml", config(WWW, { zones }));
    estate.write("manifests/all.yaml", "[]");
    await estate.import();
    await withRehearsal(estate.cloud, async (rehearsal) => {
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toMatchObject({
        import: 2,
        add: 0,
        change: 1,
        destroy: 0,
      });
    });
    expect(estate.route53.dump().zones[0]).toMatchObject({ Comment: "ours", tags: { team: "dns" } });
  });
});

describe("what leaves the manifests", () => {
  const NAMES = ["www.example.com", "shop.example.com"];
  const wishes = (names: readonly string[]): object[] =>
    names.map((name) => ({ name, type: "A", values: ["192.0.2.1"] }));
  const checks = (names: readonly string[]): object[] =>
    names.map((name) => ({
      name,
      type: "TXT",
      values: ['"x"'],
      setIdentifier: "a",
      properties: { "aws/weight": "1", "kube53.dev/health-check": "http://192.0.2.9:80/" },
    }));
  const [KEPT, GONE] = ["kept.example.com", "gone.example.com"];

  test("is forgotten and stays, and is destroyed once it is released", async () => {
    const both = config([...wishes(NAMES), ...checks([GONE])]);
    const made = synthesize({ config: both });
    const cloud = cloudFor(made, { "example.com": FOREIGN });
    await withRehearsal(cloud, async (rehearsal) => expectSuccess(await rehearsal.run(made.stacks)));
    const estate = new Estate(cloud.accounts[0]!.route53.dump());
    estate.write("manifests/all.yaml", "[]");
    estate.write("kube53.yaml", both);
    await estate.import();
    const { id } = (JSON.parse(estate.read("kube53.imports.json")) as ImportsFile).hostedZones[0]!.healthChecks[0]!;
    const release = ["shop.example.com A", `${GONE} TXT a`, id];
    const released = config(wishes(["www.example.com"]), { release });
    const before = estate.route53.dump();
    await withRehearsal(estate.cloud, async (rehearsal) => {
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...ONLY_IMPORTS, import: 4 });
      estate.write("kube53.yaml", config(wishes(["www.example.com"])));
      const outcomes = await rehearsal.run(await estate.synth());
      expect(summaryOf(outcomes)).toEqual({ ...ONLY_IMPORTS, import: 0, forget: 3 });
      expect(outcomes[0]!.plan).toContain("will no longer be managed by Terraform");
      // What Terraform has forgotten is as any other record of somebody else's.
      estate.write("kube53.yaml", released);
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual(NOTHING);
      expect(estate.route53.dump()).toEqual(before);
    });
    await withRehearsal(estate.cloud, async (rehearsal) => {
      estate.write("kube53.yaml", both);
      expectSuccess(await rehearsal.run(await estate.synth()));
      estate.write("kube53.yaml", released);
      expect(summaryOf(await rehearsal.run(await estate.synth()))).toEqual({ ...NOTHING, destroy: 3 });
    });
    const left = estate.route53.dump();
    expect(left.healthChecks).toEqual([]);
    expect(left.zones[0]!.recordSets.map(({ Name }) => Name).filter((name) => /^(www|shop|gone)/.test(name))).toEqual([
      "www.example.com.",
    ]);
  });

  test("from the hosted zone by another hand is said, and never emitted", async () => {
    const text = config(wishes([...NAMES, KEPT]));
    const estate = new Estate(wished(text));
    estate.write("manifests/all.yaml", "[]");
    estate.write("kube53.yaml", text);
    await estate.import();
    const gone = estate.route53.dump().zones[0]!.recordSets.find(({ Name }) => Name === "shop.example.com.")!;
    estate.route53.changeResourceRecordSets(ZONE.id, [{ Action: "DELETE", ResourceRecordSet: gone }]);
    const stale = await estate.kube53("import", "--check", ...estate.export());
    expect([stale.code, stale.stderr]).toEqual([
      1,
      expect.stringMatching(/K53-E719[^]*Z0EXAMPLECOM_shop\.example\.com_A/),
    ]);
    await estate.import();
    await withRehearsal(estate.cloud, async (rehearsal) => {
      const outcomes = await rehearsal.run(await estate.synth());
      expect(summaryOf(outcomes)).toEqual({ ...ONLY_IMPORTS, import: 2, add: 1 });
    });
  });
});

describe("CIDR collections", () => {
  const near = (location: string): object => ({
    name: "near.example.com",
    type: "A",
    values: ["192.0.2.1"],
    setIdentifier: location === "*" ? "rest" : location,
    properties: { "kube53.dev/cidr-collection": "office", "kube53.dev/cidr-location": location },
  });
  const ID = "c8c02a84-aaaa-bbbb-cccc-0123456789ab";
  const COLLECTION = {
    Id: ID,
    Name: "office",
    Version: 3,
    blocks: [
      { LocationName: "berlin", CidrBlock: "198.51.100.0/24" },
      { LocationName: "paris", CidrBlock: "2001:db8::/48" },
      { LocationName: "paris", CidrBlock: "203.0.113.0/24" },
      { LocationName: "theirs", CidrBlock: "192.0.2.0/24" },
    ],
  };
  const OTHER = { Id: "c8c02a84-dddd-bbbb-cccc-0123456789ab", Name: "theirs", Version: 1, blocks: [] };
  const office = {
    name: "office",
    locations: { paris: ["203.0.113.0/24", "2001:db8::/48"], berlin: ["198.51.100.0/24"] },
  };
  const RECORDS = [near("paris"), near("*")];
  const estate = (): Estate => {
    const recordSets = ["paris", "*"].map((LocationName) =>
      record("near.example.com.", "A", ["192.0.2.1"], {
        SetIdentifier: LocationName === "*" ? "rest" : LocationName,
        CidrRoutingConfig: { CollectionId: ID, LocationName },
      }),
    );
    const { zones } = wished(config([]));
    return new Estate({
      zones: zones.map((zone) => ({ ...zone, recordSets: [...FOREIGN, ...recordSets] })),
      cidrCollections: [COLLECTION, OTHER],
    });
  };

  test("that exist are adopted with their locations, and what others added stays", async () => {
    const text = config(RECORDS, { cidrCollections: [office] });
    // Two record sets, the collection, two locations of it.
    expect(await adopt(estate(), text)).toBe(5);
  });

  test("leave Terraform without being destroyed", async () => {
    const own = estate();
    const text = config(RECORDS, { cidrCollections: [office, { name: "new", locations: { x: ["198.18.0.0/24"] } }] });
    own.write("kube53.yaml", text);
    own.write("manifests/all.yaml", "[]");
    expect((await own.import()).stdout).toContain("Adopted as they are (2)");
    await withRehearsal(own.cloud, async (rehearsal) => {
      expect(summaryOf(await rehearsal.run(await own.synth()))).toEqual({ ...NOTHING, import: 5, add: 2 });
      const before = own.route53.dump();
      own.write("kube53.yaml", config([], { cidrCollections: [{ name: "new", locations: { x: ["198.18.0.0/24"] } }] }));
      expect(summaryOf(await rehearsal.run(await own.synth()))).toEqual({ ...NOTHING, forget: 5 });
      expect(own.route53.dump()).toEqual(before);
    });
  });
});
