import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compile } from "../src/compile";
import { DEFAULT_OPTIONS, type ExternalDnsOptions, type SourceName } from "../src/config/external-dns/options";
import { formatText } from "../src/diagnostics/format/text";
import { DiagnosticCollector } from "../src/diagnostics/reporter";
import { manifestFromObject } from "../src/manifest/text-manifest";
import type { JsonObject } from "../src/manifest/manifest";
import { wrapEndpoints } from "../src/resolve/wrappers";
import { extractEndpoints } from "../src/sources/extract";
import { config } from "./support/zones";

/* Other people's public manifests. They are not part of the project; where the folder is absent the tests say so. */

const FOLDER = join(__dirname, "..", "..", "shared", "real-manifests");
const isHere = existsSync(FOLDER);
const SCENARIOS = "kubernetes-sigs__external-dns__tests_integration_scenarios_tests.yaml";
const manifests = isHere ? readdirSync(FOLDER).filter((name) => name.endsWith(".yaml") && name !== SCENARIOS) : [];

test("the public manifests are beside the project, or it is said that they are not", () => {
  if (!isHere) console.warn(`no public manifests at ${FOLDER}: nothing is compiled here`);
  expect(isHere ? manifests.length : 1).toBeGreaterThan(0);
});

describe.each(["safe", "exact"] as const)("%s mode", (mode) => {
  test.each(manifests.length > 0 ? manifests : ["none"])("%s compiles, with reports that can be printed", (name) => {
    if (!isHere) return;
    const settings = config({ compat: { mode, version: "0.22" }, zones: [] });
    const file = { path: name, text: readFileSync(join(FOLDER, name), "utf8") };
    const { diagnostics } = compile(settings, [{ cluster: settings.clusters[0]!, files: [file] }]);
    for (const diagnostic of diagnostics) {
      const text = formatText(diagnostic, { enabled: false });
      expect(text.split("\n", 1)[0]).toMatch(/(error|warning) K53-[EW]\d{3} [a-z0-9-]+: \S/);
    }
  });
});

interface Scenario {
  readonly name: string;
  readonly config: {
    readonly sources: SourceName[];
    readonly fqdnTemplate?: string[];
    readonly defaultTargets?: string[];
    readonly forceDefaultTargets?: boolean;
    readonly targetNetFilter?: string[];
    readonly serviceTypeFilter?: string[];
  };
  readonly resources: readonly {
    readonly resource: JsonObject;
    readonly dependencies?: { pods?: { replicas: number } };
  }[];
  readonly expected: readonly { dnsName: string; targets: string[]; recordType: string; recordTTL?: number }[] | null;
}

const scenarios: readonly Scenario[] = isHere
  ? (parse(readFileSync(join(FOLDER, SCENARIOS), "utf8")) as { scenarios: Scenario[] }).scenarios
  : [];

/** The pods, and the slice that lists them, which the scenarios leave to their harness. */
function podsOf(service: JsonObject, replicas: number): JsonObject[] {
  if (replicas === 0) return [];
  const { name, namespace = "default" } = service["metadata"] as { name: string; namespace?: string };
  const { selector } = service["spec"] as { selector?: JsonObject };
  const pods = Array.from({ length: replicas }, (_, i) => ({ name: `${name}-${i}`, ip: `10.0.0.${i + 1}` }));
  const slice: JsonObject = {
    apiVersion: "discovery.k8s.io/v1",
    kind: "EndpointSlice",
    metadata: { name, namespace, labels: { "kubernetes.io/service-name": name } },
    addressType: "IPv4",
    endpoints: pods.map((pod) => ({
      addresses: [pod.ip],
      conditions: { ready: true },
      targetRef: { kind: "Pod", name: pod.name },
    })),
  };
  return [
    slice,
    ...pods.map((pod): JsonObject => ({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: pod.name, namespace, labels: selector ?? {} },
      spec: { hostname: pod.name },
      status: { podIP: pod.ip, phase: "Running" },
    })),
  ];
}

describe("external-dns' own scenarios", () => {
  const named = scenarios.map((scenario): [string, Scenario | undefined] => [scenario.name, scenario]);

  test.each(named.length > 0 ? named : ([["none", undefined]] satisfies [string, undefined][]))("%s", (_, scenario) => {
    if (!scenario) return;
    const { sources, ...flags } = scenario.config;
    const options: ExternalDnsOptions = { ...DEFAULT_OPTIONS, ...flags, sources };
    const reporter = new DiagnosticCollector({ exact: true });
    const objects = scenario.resources
      .flatMap(({ resource, dependencies }) => [resource, ...podsOf(resource, dependencies?.pods?.replicas ?? 0)])
      .map((object) => manifestFromObject(object, "cluster"));
    const extracted = extractEndpoints({ cluster: "cluster", manifests: objects, options, mode: "exact", reporter });
    const got = wrapEndpoints(extracted, options, "exact", reporter).map(
      ({ dnsName, recordType, targets, recordTTL }) =>
        JSON.stringify([dnsName, recordType, [...targets].sort(), recordTTL]),
    );
    const want = (scenario.expected ?? []).map(({ dnsName, recordType, targets, recordTTL = 0 }) =>
      JSON.stringify([dnsName, recordType, [...targets].sort(), recordTTL]),
    );
    expect(got.sort()).toEqual(want.sort());
  });
});
