import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { Endpoint } from "../../../src/endpoint/endpoint";
import { toRecordSet } from "../../../src/resolve/record-set";
import { endpoint, reported } from "../../support/record-sets";

const DEFAULTS = { interval: 30, failureThreshold: 3 };

function convert(input: Endpoint, mode: "safe" | "exact" = "safe") {
  const reporter = new DiagnosticCollector({ exact: mode === "exact" });
  const recordSet = toRecordSet(input, mode, DEFAULTS, reporter);
  return { recordSet, reports: reported(reporter.diagnostics) };
}

const ALIAS = { alias: "true", "aws/evaluate-target-health": "true" };
const ELB = "lb.eu-central-1.elb.amazonaws.com";

test("a plain endpoint becomes a plain record set with the default TTL", () => {
  const { recordSet, reports } = convert(
    endpoint({ dnsName: "WWW.example.com.", targets: ["198.51.100.2", "198.51.100.1"] }),
  );
  expect(reports).toEqual([]);
  expect(recordSet).toMatchObject({
    name: "www.example.com",
    type: "A",
    ttl: 300,
    values: ["198.51.100.1", "198.51.100.2"],
    routing: {},
    unknownProperties: [],
  });
  expect(recordSet).toMatchObject({ alias: undefined, healthCheck: undefined, hostedZoneId: undefined });
});

test.each([
  ["AAAA", ["2001:DB8::1", "2001:db8:0::1"], ["2001:db8::1"]],
  ["TXT", ["v=spf1 -all", '"heritage=external-dns"'], ['"heritage=external-dns"', '"v=spf1 -all"']],
  ["MX", ["20 B.example.com.", "10  a.example.com"], ["10 a.example.com", "20 b.example.com"]],
  ["CNAME", ["Target.example.net."], ["target.example.net"]],
  ["A", ["not an address"], ["not an address"]],
])("values of %s are as Route 53 takes them", (recordType, targets, values) => {
  expect(convert(endpoint({ recordType, targets })).recordSet?.values).toEqual(values);
  expect(convert(endpoint({ recordType, targets }), "exact").recordSet?.values).toEqual([...targets].sort());
});

test("a name that is none is reported; exact mode sends it all the same", () => {
  const bad = endpoint({ dnsName: "a b.example.com" });
  expect(convert(bad)).toEqual({ recordSet: undefined, reports: ["K53-E340 name"] });
  expect(convert(bad, "exact").recordSet?.name).toBe("a b.example.com");
  expect(convert(endpoint({ dnsName: "bücher.example.com" })).recordSet?.name).toBe("xn--bcher-kva.example.com");
  expect(convert(endpoint({ dnsName: "bücher.example.com" }), "exact").recordSet?.name).toBe("bücher.example.com");
});

describe("routing", () => {
  test.each([
    [{ "aws/weight": "10" }, { weight: 10 }],
    [{ "aws/weight": "-0" }, { weight: 0 }],
    [{ "aws/region": "eu-west-1" }, { region: "eu-west-1" }],
    [{ "aws/failover": "PRIMARY" }, { failover: "PRIMARY" }],
    [
      { "aws/geolocation-country-code": "US", "aws/geolocation-subdivision-code": "CA" },
      { geolocation: { country: "US", subdivision: "CA" } },
    ],
    [
      { "aws/geoproximity-region": "eu-west-1", "aws/geoproximity-bias": "-5" },
      { geoproximity: { awsRegion: "eu-west-1", bias: -5 } },
    ],
    [
      { "aws/geoproximity-coordinates": "49.22,-74.01" },
      { geoproximity: { coordinates: { latitude: "49.22", longitude: "-74.01" } } },
    ],
    [{ "aws/multi-value-answer": "" }, { multivalue: true }],
    [
      { "aws/weight": "1", "aws/region": "eu-west-1" },
      { weight: 1, region: "eu-west-1" },
    ],
  ])("%j", (properties, routing) => {
    const input = endpoint({ setIdentifier: "x", properties });
    expect(convert(input)).toMatchObject({ recordSet: { routing, setIdentifier: "x" }, reports: [] });
    expect(convert(input, "exact").recordSet?.routing).toEqual(routing);
  });

  test.each([
    [{ "aws/weight": "ten" }, "K53-E341 property:aws/weight", { weight: 0 }],
    [{ "aws/weight": " 10" }, "K53-E341 property:aws/weight", { weight: 0 }],
    [{ "aws/weight": "99999999999999999999" }, "K53-E341 property:aws/weight", { weight: 0 }],
    [{ "aws/geoproximity-bias": "1.5" }, "K53-E341 property:aws/geoproximity-bias", { geoproximity: { bias: 0 } }],
    [{ "aws/geoproximity-coordinates": "1, 2" }, "K53-E342 property:aws/geoproximity-coordinates", {}],
    [{ "aws/geoproximity-coordinates": "91,0" }, "K53-E342 property:aws/geoproximity-coordinates", {}],
  ])("%j is reported, then read as external-dns does", (properties, report, routing) => {
    expect(convert(endpoint({ properties }))).toMatchObject({ reports: [report], recordSet: { routing } });
    expect(convert(endpoint({ properties }), "exact").recordSet?.routing).toEqual(routing);
  });

  test("what external-dns does not send", () => {
    const empty = endpoint({ properties: { "aws/region": "", "aws/failover": "" } });
    expect(convert(empty).recordSet?.routing).toEqual({ region: "", failover: "" });
    expect(convert(empty, "exact").recordSet?.routing).toEqual({});
    const bias = endpoint({ properties: { "aws/geoproximity-bias": "2147483648" } });
    expect(convert(bias, "exact").recordSet?.routing).toEqual({ geoproximity: { bias: 0 } });
    const nan = endpoint({ properties: { "aws/geoproximity-coordinates": "NaN,0" } });
    const coordinates = { latitude: "NaN", longitude: "0" };
    expect(convert(nan, "exact").recordSet?.routing).toEqual({ geoproximity: { coordinates } });
    expect(convert(nan).reports).toEqual(["K53-E342 property:aws/geoproximity-coordinates"]);
  });

  test("multivalue false is on in exact mode only", () => {
    const input = endpoint({ properties: { "aws/multi-value-answer": "false" } });
    expect(convert(input)).toMatchObject({
      recordSet: { routing: {} },
      reports: ["K53-W345 property:aws/multi-value-answer"],
    });
    expect(convert(input).recordSet?.routing.multivalue).toBeUndefined();
    expect(convert(input, "exact").recordSet?.routing).toEqual({ multivalue: true });
  });

  test("a continent hides the country in exact mode only", () => {
    const input = endpoint({
      properties: { "aws/geolocation-continent-code": "EU", "aws/geolocation-country-code": "DE" },
    });
    expect(convert(input).recordSet?.routing).toEqual({ geolocation: { continent: "EU", country: "DE" } });
    expect(convert(input, "exact").recordSet?.routing).toEqual({ geolocation: { continent: "EU" } });
  });

  test("IP-based routing is kube53's own", () => {
    const input = endpoint({ properties: { "kube53.dev/cidr-collection": "c", "kube53.dev/cidr-location": "office" } });
    expect(convert(input).recordSet?.routing).toEqual({ cidr: { collection: "c", location: "office" } });
    expect(convert(input, "exact").recordSet?.routing).toEqual({});
    expect(convert(input, "exact").recordSet?.unknownProperties).toHaveLength(2);
  });
});

describe("alias records", () => {
  test.each([
    [ELB, {}, "Z215JYRZR1TBD5"],
    ["foo.example.com", {}, "same-zone"],
    ["foo.example.net", { "aws/target-hosted-zone": "/hostedzone/Z1" }, "Z1"],
  ])("%s %j", (target, more, hostedZoneId) => {
    const { recordSet, reports } = convert(endpoint({ targets: [target], properties: { ...ALIAS, ...more } }));
    expect(reports).toEqual([]);
    expect(recordSet).toMatchObject({ ttl: undefined, values: [] });
    expect(recordSet?.alias).toEqual({ dnsName: target, hostedZoneId, evaluateTargetHealth: true });
  });

  test("only safe mode finds a target in another spelling", () => {
    const input = endpoint({ targets: [`${ELB.toUpperCase()}.`], properties: ALIAS });
    expect(convert(input).recordSet?.alias).toMatchObject({ dnsName: ELB, hostedZoneId: "Z215JYRZR1TBD5" });
    expect(convert(input, "exact").recordSet?.alias).toMatchObject({
      dnsName: ELB.toUpperCase(),
      hostedZoneId: "same-zone",
    });
  });

  test("several targets are reported, the first is taken", () => {
    const { recordSet, reports } = convert(endpoint({ targets: [ELB, "other.example.com"], properties: ALIAS }));
    expect(recordSet?.alias?.dnsName).toBe(ELB);
    expect(reports).toEqual(["K53-E343 targets"]);
  });

  test("CloudFront: exact keeps target health, safe does not", () => {
    const input = endpoint({ targets: ["d1.cloudfront.net"], properties: ALIAS });
    expect(convert(input).reports).toEqual(["K53-W344 targets"]);
    expect(convert(input).recordSet?.alias?.evaluateTargetHealth).toBe(false);
    expect(convert(input, "exact").recordSet?.alias?.evaluateTargetHealth).toBe(true);
  });

  test("addresses and empty target zones are reported", () => {
    expect(convert(endpoint({ properties: ALIAS })).reports).toEqual(["K53-E346 targets"]);
    const empty = endpoint({ targets: [ELB], properties: { ...ALIAS, "aws/target-hosted-zone": "" } });
    expect(convert(empty).reports).toEqual(["K53-E347 property:aws/target-hosted-zone"]);
    expect(convert(empty, "exact").recordSet).toMatchObject({ alias: undefined, values: [ELB] });
  });

  test("other types and other values of alias are none", () => {
    expect(
      convert(endpoint({ recordType: "CNAME", targets: [ELB], properties: { alias: "false" } })).recordSet?.alias,
    ).toBeUndefined();
    expect(convert(endpoint({ targets: [ELB], properties: { alias: "True" } })).recordSet?.alias).toBeUndefined();
  });
});

test("hosted zone, health check id and leftovers", () => {
  const properties = {
    "aws/hosted-zone-id": "/hostedzone/Z9",
    "aws/health-check-id": "x",
    "aws/wieght": "1",
    "scw/x": "",
  };
  const { recordSet } = convert(endpoint({ properties }));
  expect(recordSet).toMatchObject({ hostedZoneId: "Z9", healthCheck: { by: "id", id: "x" } });
  expect(recordSet?.unknownProperties.map(({ name }) => name)).toEqual(["aws/wieght", "scw/x"]);
});

test("all origins of an endpoint are named", () => {
  const reporter = new DiagnosticCollector();
  const { origins } = endpoint();
  toRecordSet(endpoint({ dnsName: "", origins: [...origins, ...origins] }), "safe", DEFAULTS, reporter);
  expect(reporter.diagnostics[0]?.also).toHaveLength(1);
});
