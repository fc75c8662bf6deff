import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { RecordSet } from "../../../src/endpoint/record-set";
import type { HealthCheckDefinition } from "../../../src/endpoint/health-check";
import { DEFAULTS } from "../../../src/config/config";
import { planRecordSets } from "../../../src/plan/plan";
import type { PlannedRecordSet } from "../../../src/plan/graph";
import { compareRecordSets } from "../../../src/endpoint/record-set";
import { recordSet } from "../../support/record-sets";
import { config, hostedZone } from "../../support/zones";

const inZone = (dnsName: string) => ({ dnsName, hostedZoneId: "same-zone", evaluateTargetHealth: true }) as const;

function plan(recordSets: RecordSet[], part: Parameters<typeof config>[0] = {}) {
  const reporter = new DiagnosticCollector();
  const graph = planRecordSets([...recordSets].sort(compareRecordSets), config(part), reporter);
  return {
    graph,
    planned: graph.stacks.flatMap((stack) => stack.recordSets),
    codes: reporter.diagnostics.map((d) => d.meta.code),
  };
}

const keyOf = ({ recordSet: { name, type, setIdentifier } }: PlannedRecordSet): string =>
  [name.replace(".example.com", ""), type, setIdentifier].filter(Boolean).join(" ");

function order(recordSets: RecordSet[]): Record<string, string[]> {
  const { planned } = plan(recordSets);
  const byAddress = new Map(planned.map((entry) => [entry.address, keyOf(entry)]));
  return Object.fromEntries(
    planned.map((entry) => [keyOf(entry), entry.dependsOn.map((a) => byAddress.get(a)!).sort()]),
  );
}

test("AAAA after A, siblings after the first, alias records after what they stand for", () => {
  expect(
    order([
      recordSet({ name: "www.example.com", setIdentifier: "a", routing: { weight: 1 } }),
      recordSet({ name: "www.example.com", setIdentifier: "b", routing: { weight: 1 } }),
      recordSet({
        name: "www.example.com",
        type: "AAAA",
        setIdentifier: "b",
        values: ["2001:db8::1"],
        routing: { weight: 1 },
      }),
      recordSet({ name: "alias.example.com", alias: inZone("www.example.com") }),
    ]),
  ).toEqual({
    "alias A": ["www A a", "www A b"],
    "www A a": [],
    "www A b": ["www A a"],
    "www AAAA b": ["www A a", "www A b"],
  });
});

test("what an alias record stands for is replaced before it goes", () => {
  const { planned } = plan([
    recordSet({ name: "www.example.com" }),
    recordSet({ name: "alias.example.com", alias: { ...inZone("www.example.com"), hostedZoneId: "Z0EXAMPLECOM" } }),
  ]);
  expect(planned.filter((entry) => entry.isAliasTarget).map(keyOf)).toEqual(["www A"]);
});

test("equal health checks are one, and children are told apart", () => {
  const check = (ipAddress: string): HealthCheckDefinition => ({
    kind: "endpoint",
    type: "TCP",
    ipAddress,
    port: 443,
    requestInterval: 30,
    failureThreshold: 3,
    measureLatency: false,
    regions: [],
    inverted: false,
    disabled: false,
  });
  const use = (definition: HealthCheckDefinition) => ({ by: "definition", definition }) as const;
  const both = use({
    kind: "calculated",
    children: [use(check("198.51.100.1")), use(check("198.51.100.2")), { by: "id", id: "0f3c" }],
    threshold: 1,
    inverted: false,
    disabled: false,
  });
  const { graph } = plan([
    recordSet({ name: "a.example.com", healthCheck: use(check("198.51.100.1")) }),
    recordSet({ name: "b.example.com", healthCheck: use(check("198.51.100.1")) }),
    recordSet({ name: "c.example.com", healthCheck: both }),
  ]);
  const checks = graph.stacks[0]!.healthChecks;
  expect(checks.map(({ definition }) => definition.kind).sort()).toEqual(["calculated", "endpoint", "endpoint"]);
  const shared = checks.find(
    ({ definition }) => definition.kind === "endpoint" && definition.ipAddress === "198.51.100.1",
  );
  expect(shared?.usedBy.map(keyOf)).toEqual(["a A", "b A", "c A"]);
});

test("every shard is made, empty ones too, and joined names stay together", () => {
  const names = Array.from({ length: 30 }, (_, i) => `n${i}`);
  const { graph, codes } = plan(
    names.flatMap((name) => [
      recordSet({ name: `${name}.example.com` }),
      recordSet({ name: `${name}-alias.example.com`, alias: inZone(`${name}.example.com`) }),
    ]),
    { zones: [hostedZone({ shards: 40 })] },
  );
  expect(codes).toEqual([]);
  expect(graph.stacks).toHaveLength(40);
  for (const stack of graph.stacks) {
    const present = new Set(stack.recordSets.map((entry) => entry.recordSet.name));
    for (const {
      recordSet: { alias },
    } of stack.recordSets)
      if (alias) expect(present).toContain(alias.dnsName);
  }
});

test("a stack of more than 500 record sets is warned of with the number to set", () => {
  const many = Array.from({ length: 1100 }, (_, i) => recordSet({ name: `n${i}.example.com` }));
  const reporter = new DiagnosticCollector();
  planRecordSets(many.sort(compareRecordSets), config(), reporter);
  expect(reporter.diagnostics.map(({ meta, hint }) => [meta.code, hint])).toEqual([
    ["K53-W510", "set shards: 3 for the hosted zone"],
  ]);
});

test("more record sets than Route 53's quota are warned of", () => {
  const many = Array.from({ length: 10_001 }, (_, i) => recordSet({ name: `n${i}.example.com` }));
  const { codes } = plan(many, { zones: [hostedZone({ shards: 100 })] });
  expect(codes).toEqual(["K53-W511"]);
});

test.each([
  ["exact", ["K53-E512"]],
  ["safe", []], // where K53-E401 has said it already
] as const)("A and CNAME of one name are one resource, so one of them is refused: %s", (mode, expected) => {
  const { codes, planned } = plan([recordSet(), recordSet({ type: "CNAME", values: ["other.example.com"] })], {
    compat: { ...DEFAULTS.compat, mode },
  });
  expect(codes).toEqual(expected);
  expect(planned).toHaveLength(1);
});

test("a long chain and a long circle of alias records are settled", () => {
  const chain = Array.from({ length: 3000 }, (_, i) =>
    recordSet({ name: `n${i}.example.com`, alias: inZone(`n${(i + 1) % 3000}.example.com`) }),
  );
  expect(plan(chain).codes.filter((code) => code === "K53-E505")).toHaveLength(1);
  expect(plan([...chain.slice(0, -1), recordSet({ name: "n2999.example.com" })]).codes).toEqual(["K53-W510"]);
});
