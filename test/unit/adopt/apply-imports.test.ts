import { applyImports } from "../../../src/adopt/apply-imports";
import type { ImportsFile, ZoneImports } from "../../../src/adopt/imports-file";
import { compile } from "../../../src/compile";
import type { Config } from "../../../src/config/config";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { PlannedStack } from "../../../src/plan/graph";
import { config, hostedZone } from "../../support/zones";

const ENDPOINTS = [
  { dnsName: "a.example.com", recordType: "A", targets: ["198.51.100.1"] },
  { dnsName: "b.example.com", recordType: "A", targets: ["198.51.100.2"] },
  {
    dnsName: "alias.example.com",
    recordType: "A",
    targets: ["a.example.com"],
    providerSpecific: [{ name: "alias", value: "true" }],
  },
  ...["one", "two"].map((setIdentifier) => ({
    dnsName: `checked-${setIdentifier}.example.com`,
    recordType: "A",
    targets: ["198.51.100.3"],
    setIdentifier,
    providerSpecific: [
      { name: "aws/weight", value: "1" },
      { name: "kube53.dev/health-check", value: "https://health.example.net:443/" },
    ],
  })),
];
const OBJECT = {
  apiVersion: "externaldns.k8s.io/v1alpha1",
  kind: "DNSEndpoint",
  metadata: { name: "web", namespace: "web" },
  spec: { endpoints: ENDPOINTS },
};

const entry = (name: string, rest: object = {}) => {
  return {
    name: `${name}.example.com`,
    type: "A",
    setIdentifier: "",
    id: `Z0EXAMPLECOM_${name}.example.com_A`,
    ...rest,
  };
};

function apply(part: Partial<ZoneImports>, settings: Partial<Config> = {}) {
  const whole = config(settings);
  const cluster = whole.clusters[0]!;
  const files = [{ path: "o.json", text: JSON.stringify(OBJECT) }];
  const { graph, hasErrors } = compile(whole, [{ cluster, files }]);
  expect(hasErrors).toBe(false);
  const zone = { name: "example.com", private: false, id: "Z0EXAMPLECOM", recordSets: [], healthChecks: [], ...part };
  const imports: ImportsFile = { version: 1, hostedZones: [zone] };
  const reporter = new DiagnosticCollector();
  const file = { path: "kube53.imports.json", text: JSON.stringify(imports) };
  const result = applyImports(graph, { file, imports }, whole, reporter);
  return { graph: result, codes: reporter.diagnostics.map(({ meta }) => meta.code) };
}

const namesIn = ({ recordSets }: PlannedStack): string[] => recordSets.map(({ recordSet }) => recordSet.name);
const CHECK = "11111111-2222-3333-4444-555555555555";

test("each import goes to the shard that has its record, and what is forgotten to all", () => {
  const zones = [hostedZone({ shards: 3 })];
  const { graph, codes } = apply({ recordSets: [entry("a"), entry("b"), entry("gone")] }, { zones });
  for (const stack of graph.stacks) {
    const own = namesIn(stack).filter((name) => /^[ab]\./.test(name));
    expect(stack.state.imports.map(({ id }) => id)).toEqual(own.map((name) => `Z0EXAMPLECOM_${name}_A`));
    expect(stack.state.removed.map(({ from }) => from)).toEqual([expect.stringContaining("gone-example-com")]);
  }
  expect(codes).toEqual(["K53-W704"]);
});

test("a health check of several shards is imported into one of them, with the regions that Route 53 chose", () => {
  const zones = [hostedZone({ shards: 4 })];
  const { graph } = apply({}, { zones });
  const address = graph.stacks.flatMap(({ healthChecks }) => healthChecks)[0]!.address;
  const regions = ["eu-west-1", "us-east-1", "us-west-2"];
  const adopted = apply({ healthChecks: [{ id: CHECK, address, regions }] }, { zones }).graph.stacks;
  const imports = adopted.flatMap(({ state }) => state.imports);
  expect(imports).toEqual([{ to: `aws_route53_health_check.${address}`, id: CHECK }]);
  const kept = adopted
    .flatMap(({ healthChecks }) => healthChecks)
    .filter(({ definition }) => {
      return definition.kind === "endpoint" && definition.regions.length > 0;
    });
  expect(kept).toHaveLength(1);
});

test("what was handed back leaves the order, and takes along a health check that nothing else uses", () => {
  const back = [
    entry("a", { handedBack: true }),
    ...["one", "two"].map((setIdentifier) => {
      const name = `checked-${setIdentifier}`;
      return entry(name, {
        setIdentifier,
        id: `Z0EXAMPLECOM_${name}.example.com_A_${setIdentifier}`,
        handedBack: true,
      });
    }),
  ];
  const [stack] = apply({ recordSets: back }).graph.stacks;
  expect(namesIn(stack!)).toEqual(["alias.example.com", "b.example.com"]);
  expect(stack!.recordSets.map(({ dependsOn }) => dependsOn)).toEqual([[], []]);
  expect(stack!.healthChecks).toEqual([]);
  expect(stack!.state.removed).toHaveLength(4);
  const [half] = apply({ recordSets: back.slice(0, 2) }).graph.stacks;
  expect(half!.healthChecks.map(({ usedBy }) => usedBy.length)).toEqual([1]);
});

test("a scope that is empty of records leaves empty stacks", () => {
  const { graph } = apply({ scope: ["elsewhere"] });
  expect(graph.stacks.map(namesIn)).toEqual([[]]);
  expect(apply({ scope: ["web"] }).graph.stacks.map(namesIn)[0]).toHaveLength(5);
});

test("hosted zones that a command line does not name are passed over, those of a configuration are not", () => {
  const other = { name: "example.org" };
  expect(apply(other).codes).toEqual(["K53-E703"]);
  expect(apply(other, { zonesAreFilter: true }).codes).toEqual([]);
});

test("a hosted zone that is to be created and is there is imported into the stack foundation", () => {
  const zones = [hostedZone({ identity: { by: "create" } })];
  expect(apply({ adopt: true }, { zones }).graph.foundation?.imports).toEqual([
    { to: "aws_route53_zone.example-com", id: "Z0EXAMPLECOM" },
  ]);
  expect(apply({}, { zones }).graph.foundation).toBeUndefined();
});
