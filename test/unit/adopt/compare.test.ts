import { compareRecord } from "../../../src/adopt/compare";
import { withKeptSpelling } from "../../../src/adopt/keep";
import { sameValues } from "../../../src/adopt/same-value";
import type { RecordSet } from "../../../src/endpoint/record-set";
import type { PlannedRecordSet } from "../../../src/plan/graph";
import type { ApiRecordSet } from "../../../src/route53/api";
import { placeAt } from "../../../src/text/position";
import { origin, recordSet } from "../../support/record-sets";
import { hostedZone } from "../../support/zones";

const ZONE = "Z0EXAMPLECOM";

function planned(part: Partial<RecordSet>): PlannedRecordSet {
  return {
    recordSet: recordSet(part),
    hostedZone: hostedZone(),
    address: "a",
    healthCheck: undefined,
    dependsOn: [],
    isAliasTarget: false,
  };
}

const live = (Type: string, values: readonly string[], rest: Partial<ApiRecordSet> = {}): ApiRecordSet => ({
  Name: "www.example.com.",
  Type,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
  ...rest,
});
const compare = (is: ApiRecordSet, wish: PlannedRecordSet, id?: string) => compareRecord(is, wish, ZONE, () => id);

describe("values that mean the same", () => {
  test.each([
    ["AAAA", "2001:DB8:0:0::1", "2001:db8::1"],
    ["CNAME", "Foo.Example.com.", "foo.example.com"],
    ["MX", "10  mail.example.com.", "10 mail.example.com"],
    ["SRV", "1 2 3 sip.example.com.", "1 2 3 sip.example.com"],
    ["TXT", '"one""two"', '"one" "two"'],
    ["TXT", `"${"a".repeat(200)}" "${"a".repeat(100)}"`, `"${"a".repeat(255)}" "${"a".repeat(45)}"`],
    ["TXT", '"\\141"', '"a"'],
    ["CAA", '0 issue "ca.example"', "0 issue ca.example"],
  ])("%s %s and %s: same, and the live one is kept", (type, is, wish) => {
    const { differences, keep } = compare(live(type, [is]), planned({ type, values: [wish] }));
    expect([differences, keep]).toEqual([[], { values: [is] }]);
    expect(withKeptSpelling(recordSet({ type, values: [wish] }), keep!).values).toEqual([is]);
  });

  test.each([
    ["TXT", '"one" "two"', '"onetwo"'],
    ["TXT", '"One"', '"one"'],
    ["A", "198.51.100.1", "198.51.100.2"],
    ["MX", "10 mail.example.com", "20 mail.example.com"],
  ])("%s %s and %s: not", (type, is, wish) => expect(sameValues(type, [is], [wish])).toBe(false));

  test("a value that manifests change is changed, beside one that is kept", () => {
    const wish = recordSet({ type: "AAAA", values: ["2001:db8::1", "2001:db8::9"] });
    expect(withKeptSpelling(wish, { values: ["2001:0db8::1", "2001:0db8::2"] }).values).toEqual([
      "2001:0db8::1",
      "2001:db8::9",
    ]);
  });
});

describe("alias records", () => {
  const alias = { dnsName: "lb-1.elb.amazonaws.com", hostedZoneId: "Z35SXDOTRQ7X7K", evaluateTargetHealth: true };
  const target = (DNSName: string, EvaluateTargetHealth = true): ApiRecordSet => ({
    Name: "www.example.com.",
    Type: "A",
    AliasTarget: { DNSName, HostedZoneId: "Z35SXDOTRQ7X7K", EvaluateTargetHealth },
  });

  test("dualstack. is kept, letter case does not count", () => {
    const { differences, keep } = compare(target("dualstack.LB-1.elb.amazonaws.com."), planned({ alias }));
    expect([differences, keep]).toEqual([[], { aliasName: "dualstack.lb-1.elb.amazonaws.com" }]);
    expect(compare(target("lb-1.ELB.amazonaws.com."), planned({ alias }))).toEqual({
      differences: [],
      keep: undefined,
    });
  });

  test("a kept name is let go when the target changes", () => {
    const other = recordSet({ alias: { ...alias, dnsName: "lb-2.elb.amazonaws.com" } });
    const kept = { aliasName: "dualstack.lb-1.elb.amazonaws.com" };
    expect(withKeptSpelling(other, kept).alias?.dnsName).toBe("lb-2.elb.amazonaws.com");
  });

  test("target health is kept where nobody speaks of it, and differs where somebody does", () => {
    // An origin that knows one place only says nothing of it.
    const silent = { ...origin(), placeOf: () => placeAt({ path: "web.yaml", text: "" }, 0, 0) };
    const live1 = target("lb-1.elb.amazonaws.com.", false);
    expect(compare(live1, planned({ alias, origins: [silent] }))).toEqual({
      differences: [],
      keep: { evaluateTargetHealth: false },
    });
    const fields = compare(live1, planned({ alias })).differences.map(({ field }) => field);
    expect(fields).toEqual(["evaluate target health"]);
    const declared = compare(live1, planned({ alias, origins: [{ ...silent, source: "records" }] }));
    expect(declared.differences).toHaveLength(1);
  });

  test("an alias in place of values differs in all that is its own", () => {
    const fields = compare(live("A", ["198.51.100.1"]), planned({ alias })).differences.map(({ field }) => field);
    expect(fields).toEqual(["ttl", "values", "alias", "alias hosted zone", "evaluate target health"]);
  });

  test("one of the same hosted zone names its id", () => {
    const inZone = planned({ alias: { ...alias, dnsName: "a.example.com", hostedZoneId: "same-zone" } });
    const is: ApiRecordSet = {
      ...target("a.example.com."),
      AliasTarget: { DNSName: "a.example.com.", HostedZoneId: ZONE, EvaluateTargetHealth: true },
    };
    expect(compare(is, inZone).differences).toEqual([]);
  });
});

test.each<[string, Partial<ApiRecordSet>, Partial<RecordSet>]>([
  ["ttl", { TTL: 60 }, {}],
  ["weight", { Weight: 1, SetIdentifier: "a" }, { routing: { weight: 2 }, setIdentifier: "a" }],
  ["region", { Region: "eu-west-1" }, { routing: { region: "us-east-1" } }],
  ["failover", { Failover: "PRIMARY" }, { routing: { failover: "SECONDARY" } }],
  ["geolocation", { GeoLocation: { CountryCode: "DE" } }, { routing: { geolocation: { country: "FR" } } }],
  [
    "geoproximity",
    { GeoProximityLocation: { AWSRegion: "eu-west-1", Bias: 1 } },
    { routing: { geoproximity: { awsRegion: "eu-west-1" } } },
  ],
  ["multivalue answer", { MultiValueAnswer: true }, {}],
  [
    "CIDR routing",
    { CidrRoutingConfig: { CollectionId: "a", LocationName: "*" } },
    { routing: { cidr: { collection: "a", location: "x" } } },
  ],
  ["health check", { HealthCheckId: "1" }, {}],
])("%s differs", (field, is, wish) => {
  const { differences } = compare(live("A", ["198.51.100.1"], is), planned(wish));
  expect(differences.map((difference) => difference.field)).toEqual([field]);
});

test("a CNAME that becomes an A record differs in its type", () => {
  const { differences } = compare(live("CNAME", ["a.example.com"]), planned({}));
  expect(differences.map(({ field }) => field)).toEqual(["type", "values"]);
});

test("a bias of 0 is none, and a health check that is known to be the same is no difference", () => {
  const wish = planned({ routing: { geoproximity: { awsRegion: "eu-west-1" } } });
  const is = live("A", ["198.51.100.1"], {
    GeoProximityLocation: { AWSRegion: "eu-west-1", Bias: 0 },
    HealthCheckId: "1",
  });
  const checked = { ...wish, healthCheck: { by: "address" as const, address: "hc" } };
  expect(compare(is, checked, "1").differences).toEqual([]);
  expect(compare(is, checked, undefined).differences.map(({ wished }) => wished)).toEqual(["a new one, hc"]);
});
