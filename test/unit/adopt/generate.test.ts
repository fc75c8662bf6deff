import { stringify } from "yaml";
import { classify } from "../../../src/adopt/classify";
import { type Finding } from "../../../src/adopt/finding";
import { describeFindings, type GeneratedKind } from "../../../src/adopt/generate";
import { takeInventory } from "../../../src/adopt/inventory";
import { compile } from "../../../src/compile";
import { parseConfig } from "../../../src/config/load";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { ApiRecordSet } from "../../../src/route53/api";

/* What is generated for a record compiles to that record. */

const record = (
  Name: string,
  Type: string,
  values: readonly string[],
  rest: Partial<ApiRecordSet> = {},
): ApiRecordSet => ({
  Name: `${Name}.`,
  Type,
  TTL: 77,
  ResourceRecords: values.map((Value) => ({ Value })),
  ...rest,
});
const RECORDS: readonly ApiRecordSet[] = [
  record("\\052.example.com", "A", ["192.0.2.1", "192.0.2.2"]),
  record("example.com", "MX", ["10 mail.example.com.", "20 mail2.example.com."]),
  record("example.com", "TXT", ['"v=spf1 -all"', '"yes"', '"1_000" "more"']),
  record("example.com", "CAA", ['0 issue "ca.example"']),
  record("_sip._tcp.example.com", "SRV", ["1 2 5060 sip.example.com."]),
  record("v6.example.com", "AAAA", ["2001:db8::1"]),
  record("c.example.com", "CNAME", ["www.example.net."]),
  record("sub.example.com", "NS", ["ns1.example.net."]),
  record("w.example.com", "A", ["192.0.2.1"], { SetIdentifier: "one", Weight: 10 }),
  record("w.example.com", "A", ["192.0.2.2"], { SetIdentifier: "two", Weight: 0 }),
  record("r.example.com", "A", ["192.0.2.1"], { SetIdentifier: "eu", Region: "eu-west-1" }),
  record("g.example.com", "A", ["192.0.2.1"], { SetIdentifier: "eu", GeoLocation: { ContinentCode: "EU" } }),
  record("g.example.com", "A", ["192.0.2.1"], { SetIdentifier: "any", GeoLocation: { CountryCode: "*" } }),
  record("m.example.com", "A", ["192.0.2.1"], { SetIdentifier: "a", MultiValueAnswer: true }),
  record("n.example.com", "A", ["192.0.2.1"], {
    SetIdentifier: "a",
    CidrRoutingConfig: { CollectionId: "c8c02a84-aaaa-bbbb-e0d2-d833a2f80106", LocationName: "*" },
  }),
  {
    Name: "lb.example.com.",
    Type: "A",
    AliasTarget: {
      HostedZoneId: "Z32O12XQLNTSW2",
      DNSName: "dualstack.web-1.eu-west-1.elb.amazonaws.com.",
      EvaluateTargetHealth: false,
    },
  },
];

function findings(records: readonly ApiRecordSet[], yaml: string, files: readonly string[]): readonly Finding[] {
  const reporter = new DiagnosticCollector();
  const config = parseConfig({ path: "kube53.yaml", text: yaml }, reporter)!;
  expect(reporter.diagnostics.map(({ message }) => message)).toEqual([]);
  const inputs = files.map((text, i) => ({ path: `${i}.yaml`, text }));
  const { graph, diagnostics } = compile(config, [{ cluster: config.clusters[0]!, files: inputs }]);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  const options = { owners: new Map(), registry: new Set<never>(), ownerIds: undefined, healthChecks: new Map() };
  return classify(graph, [takeInventory(graph.hostedZones[0]!, "Z1EXAMPLE", records)], options).findings;
}

const CONFIG =
  "version: 1\nclusters: [{ name: c, from: [{ path: m }] }]\nzones: [{ name: example.com, id: Z1EXAMPLE }]\n";

test.each<GeneratedKind>(["dnsendpoint", "records"])("%s", (kind) => {
  const unknown = findings(RECORDS, CONFIG, []);
  expect(unknown.map(({ standing }) => standing)).toEqual(RECORDS.map(() => "unmanaged"));
  const texts = describeFindings(unknown, kind, "dns").map((document) => stringify(document, { version: "1.1" }));
  const described =
    kind === "records"
      ? findings(RECORDS, CONFIG + texts.join(""), [])
      : findings(RECORDS, CONFIG, [texts.join("---\n")]);
  const differing = described.filter(({ standing }) => standing !== "same");
  expect(
    differing.map(({ standing, type, name, comparison }) => [standing, type, name, comparison?.differences]),
  ).toEqual([]);
});

test("what belongs to another Terraform state is not described", () => {
  const [finding] = findings(RECORDS.slice(0, 1), CONFIG, []);
  const taken: Finding = { ...finding!, owner: { by: "terraform", state: "s", address: "a" } };
  expect(describeFindings([taken], "dnsendpoint", "dns")).toEqual([]);
});
