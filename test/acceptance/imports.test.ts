import { stringify } from "yaml";
import type { StackOutcome } from "../../src/rehearse/rehearsal";
import { toRrsets } from "../../src/plan/rrsets";
import type { ApiRecordSet } from "../../src/route53/api";
import type { Snapshot } from "../../src/route53/service/route53";
import { Estate, ONLY_IMPORTS, summaryOf } from "../support/estate";
import { cloudFor, synthesize, withRehearsal } from "../support/rehearse";
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
  return outcomes.flatMap(({ plan }) => plan.split("\n").filter((line) => /^ +([~+-]|-\/\+) /.test(line)));
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
