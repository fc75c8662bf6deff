import { takeInventory, type LiveRecord } from "../../../src/adopt/inventory";
import { dynamodbOwners, readDynamodbExport, type RegistryItem } from "../../../src/adopt/owners/dynamodb";
import { readStateClaims, rivalClaims, type StateClaim } from "../../../src/adopt/owners/terraform-state";
import { readTxtOwners } from "../../../src/adopt/owners/txt";
import type { Affixes } from "../../../src/adopt/owners/txt-finder";
import { DEFAULT_OPTIONS } from "../../../src/config/external-dns/options";
import { aesKey, encrypt } from "../../../src/external-dns/txt-crypto";
import type { ApiRecordSet } from "../../../src/route53/api";
import { hostedZone } from "../../support/zones";

const ALIAS = { HostedZoneId: "Z1", DNSName: "lb.example.net.", EvaluateTargetHealth: true };
const a = (Name: string, rest: Partial<ApiRecordSet> = {}): ApiRecordSet => ({
  Name: `${Name}.example.com.`,
  Type: "A",
  TTL: 60,
  ResourceRecords: [{ Value: "192.0.2.1" }],
  ...rest,
});
const aliasA = (name: string, Type = "A"): ApiRecordSet => ({ Name: `${name}.example.com.`, Type, AliasTarget: ALIAS });
const text = (Name: string, owner = "me", rest: Partial<ApiRecordSet> = {}): ApiRecordSet =>
  a(Name, {
    Type: "TXT",
    ResourceRecords: [{ Value: `"heritage=external-dns,external-dns/owner=${owner}"` }],
    ...rest,
  });

const affix = (part: Partial<Affixes> = {}): Affixes => ({ ...DEFAULT_OPTIONS, ...part });
const inventory = (records: readonly ApiRecordSet[]) => [takeInventory(hostedZone(), "Z0EXAMPLECOM", records)];
const brief = ({ type, name, setIdentifier }: LiveRecord): string =>
  [type, name.replace(".example.com", ""), setIdentifier].filter(Boolean).join(" ");

function read(records: readonly ApiRecordSet[], affixes: readonly Affixes[] = [affix()], keys: readonly Buffer[] = []) {
  const found = readTxtOwners(inventory(records), affixes, keys);
  return {
    owned: [...found.owners]
      .map(([record, by]) => `${brief(record)} ${by.by === "external-dns" ? by.owner : ""}`)
      .sort(),
    orphans: found.orphans.map(brief),
    ambiguous: found.ambiguous.map(brief),
    sealed: found.sealed.map(brief),
  };
}
const NOTHING = { owned: [], orphans: [], ambiguous: [], sealed: [] };

describe("the TXT registry in every format", () => {
  test.each<[string, readonly ApiRecordSet[], Partial<Affixes>, readonly string[]]>([
    ["0.18 and later", [a("www"), text("a-www")], {}, ["A www me"]],
    ["an alias, as a CNAME", [aliasA("www"), text("cname-www")], {}, ["A www me"]],
    ["an alias, as an A", [aliasA("www"), text("a-www")], {}, ["A www me"]],
    ["before 0.12", [a("www"), text("www")], {}, ["A www me"]],
    ["before 0.12, a host like a type", [a("a-foo"), text("a-foo")], {}, ["A a-foo me"]],
    ["both formats side by side", [a("www"), text("www"), text("a-www")], {}, ["A www me"]],
    ["a prefix", [a("www"), text("x-a-www")], { txtPrefix: "X-" }, ["A www me"]],
    ["a prefix with the type", [a("www"), text("edns-a.www")], { txtPrefix: "edns-%{record_type}." }, ["A www me"]],
    ["a suffix", [a("www"), text("a-www-x")], { txtSuffix: "-x" }, ["A www me"]],
    ["a suffix with the type", [a("www"), text("www-a-x")], { txtSuffix: "-%{record_type}-x" }, ["A www me"]],
    ["a wildcard", [a("\\052"), text("a-\\052")], {}, ["A * me"]],
    ["a wildcard, replaced", [a("\\052"), text("a-any")], { txtWildcardReplacement: "any" }, ["A * me"]],
    ["types that old releases could not read back", [a("www", { Type: "MX" }), text("mx-www")], {}, ["MX www me"]],
    [
      "set identifiers",
      [a("www", { SetIdentifier: "b" }), a("www", { SetIdentifier: "g" }), text("a-www", "me", { SetIdentifier: "b" })],
      {},
      ["A www b me"],
    ],
  ])("%s", (_, records, options, owned) => {
    expect(read(records, [affix(options)])).toEqual({ ...NOTHING, owned });
  });

  test("the AAAA half of an alias pair of releases before 0.16 belongs to the A half", () => {
    expect(read([aliasA("www"), aliasA("www", "AAAA"), text("cname-www")]).owned).toEqual(["A www me", "AAAA www me"]);
    const other = { ...aliasA("www", "AAAA"), AliasTarget: { ...ALIAS, DNSName: "other.example.net." } };
    expect(read([aliasA("www"), other, text("cname-www")]).owned).toEqual(["A www me"]);
  });

  test("two hosts of which one reads like the other's TXT", () => {
    const hosts = [a("foo"), a("a-foo")];
    expect(read([...hosts, text("a-foo", "new"), text("a-a-foo", "other")]).owned).toEqual([
      "A a-foo other",
      "A foo new",
    ]);
    expect(read([...hosts, text("foo", "one"), text("a-foo", "two")]).owned).toEqual(["A a-foo two", "A foo one"]);
    expect(read([...hosts, text("a-foo")])).toEqual({ ...NOTHING, owned: ["A foo me"], ambiguous: ["TXT a-foo"] });
  });

  test("registries of several external-dns, each with its own affix", () => {
    const records = [a("www"), a("shop"), text("x-a-www", "one"), text("y-a-shop", "two")];
    const both = [affix({ txtPrefix: "x-" }), affix({ txtPrefix: "y-" })];
    expect(read(records, both).owned).toEqual(["A shop two", "A www one"]);
  });

  test("a TXT of a record that is gone, or with another affix, is left over; any other TXT is a record", () => {
    expect(read([a("www"), text("x-a-www")])).toEqual({ ...NOTHING, orphans: ["TXT x-a-www"] });
    expect(read([text("a-gone")])).toEqual({ ...NOTHING, orphans: ["TXT a-gone"] });
    expect(read([a("www", { Type: "TXT", ResourceRecords: [{ Value: '"v=spf1 -all"' }] })])).toEqual(NOTHING);
  });

  test("the ownership text need not be the first value", () => {
    const txt = text("a-www");
    const values = [{ Value: '"something else"' }, ...(txt.ResourceRecords ?? [])];
    expect(read([a("www"), { ...txt, ResourceRecords: values }]).owned).toEqual(["A www me"]);
  });

  test("encrypted ones need their key", () => {
    const [right, wrong] = ["k".repeat(32), "w".repeat(32)].map((key) => aesKey(key)!);
    const value = `"${encrypt("heritage=external-dns,external-dns/owner=me", right!, undefined)}"`;
    const records = [a("www"), a("a-www", { Type: "TXT", ResourceRecords: [{ Value: value }] })];
    expect(read(records, [affix()], [wrong!, right!]).owned).toEqual(["A www me"]);
    for (const keys of [[], [wrong!]])
      expect(read(records, [affix()], keys)).toEqual({ ...NOTHING, sealed: ["TXT a-www"] });
  });
});

describe("DynamoDB", () => {
  const scan = (...items: unknown[]): string => JSON.stringify({ Items: items });

  test("items say whose a record is; a set identifier may hold the separator", () => {
    const items = readDynamodbExport(
      scan({ k: { S: "www.example.com#A#a#b" }, o: { S: "me" }, l: { M: { resource: { S: "ingress/a/b" } } } }),
    ) as RegistryItem[];
    const owners = dynamodbOwners(items, inventory([a("www", { SetIdentifier: "a#b" }), a("www")]));
    expect([...owners].map(([record, owner]) => [brief(record), owner])).toEqual([
      ["A www a#b", { by: "external-dns", owner: "me", resource: "ingress/a/b", registry: "dynamodb", txt: [] }],
    ]);
  });

  test.each([
    ["{", "is no JSON"],
    ["{}", "has no Items"],
    [JSON.stringify({ Items: [], LastEvaluatedKey: {} }), "is one page"],
    [scan({ k: { S: "x#A#" }, o: { S: "me" } }, { id: { S: "1" } }), "number 2"],
    [scan({ k: { S: "x" }, o: { S: "me" } }), "number 1"],
    [scan(null), "number 1"],
  ])("%s", (broken, why) =>
    expect(readDynamodbExport(broken)).toEqual({ problem: expect.stringContaining(why) as string }),
  );
});

describe("Terraform states", () => {
  const values = { zone_id: "/hostedzone/Z1", name: "www", fqdn: "www.example.com", type: "A", set_identifier: "b" };
  const resource = { address: "aws_route53_record.www", type: "aws_route53_record", values };
  const state = (root_module: object): string => JSON.stringify({ format_version: "1.0", values: { root_module } });

  test("records are found in modules, too", () => {
    const child = { resources: [{ ...resource, address: "module.a.aws_route53_record.www" }] };
    const claims = readStateClaims(
      "s.json",
      state({ resources: [resource, { type: "aws_vpc" }], child_modules: [child] }),
    );
    const claim = { state: "s.json", zoneId: "Z1", name: "www.example.com", type: "A", setIdentifier: "b" };
    expect(claims).toEqual([
      { ...claim, address: "aws_route53_record.www" },
      { ...claim, address: "module.a.aws_route53_record.www" },
    ]);
    expect(rivalClaims(claims as StateClaim[])).toEqual([claims]);
  });

  test("an empty state claims nothing", () => {
    expect(readStateClaims("s.json", '{"format_version": "1.0"}')).toEqual([]);
  });

  test.each([
    ["{", "is no JSON"],
    ['{"version": 4}', "has no format_version"],
    ['{"format_version": "1.2", "resource_changes": []}', "is a plan"],
  ])("%s", (broken, why) =>
    expect(readStateClaims("s", broken)).toEqual({ problem: expect.stringContaining(why) as string }),
  );
});
