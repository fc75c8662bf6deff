import type { Diagnostic } from "../../src/diagnostics/diagnostic";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import type { Aspect, Endpoint, Origin } from "../../src/endpoint/endpoint";
import { compareRecordSets, type RecordSet } from "../../src/endpoint/record-set";
import { placeAt } from "../../src/text/position";
import { validateRecordSets } from "../../src/validate";
import type { Rule } from "../../src/validate/rule";

/** An origin whose places are named after what is asked for: `web:name`, `web:property:aws/weight`. */
export function origin(name = "web"): Origin {
  return {
    cluster: "test",
    source: "crd",
    kind: "DNSEndpoint",
    namespace: "default",
    name,
    file: `${name}.yaml`,
    line: 1,
    placeOf: (aspect: Aspect) => placeAt({ path: `${name}:${aspect}`, text: "" }, 0, 0),
  };
}

/** An endpoint as the alias adjustment leaves it; `properties` become `providerSpecific`. */
export function endpoint(part: Partial<Endpoint> & { readonly properties?: Record<string, string> } = {}): Endpoint {
  const { properties = {}, ...rest } = part;
  return {
    dnsName: "www.example.com",
    recordType: "A",
    targets: ["198.51.100.1"],
    recordTTL: 0,
    setIdentifier: "",
    providerSpecific: Object.entries(properties).map(([name, value]) => ({ name, value })),
    labels: new Map(),
    origins: [origin()],
    ...rest,
  };
}

/** A valid simple A record set, with what a case changes. */
export function recordSet(part: Partial<RecordSet> = {}): RecordSet {
  return {
    name: "www.example.com",
    type: "A",
    setIdentifier: "",
    routing: {},
    ttl: part.alias ? undefined : 300,
    values: part.alias ? [] : ["198.51.100.1"],
    alias: undefined,
    healthCheck: undefined,
    hostedZoneId: undefined,
    unknownProperties: [],
    origins: [origin()],
    ...part,
  };
}

/** Code and aspect of what was reported, e.g. `K53-E401 targets`, in the order of the reports. */
export function reported(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ meta, place }) => `${meta.code} ${place?.file.path.replace(/^[^:]*:/, "") ?? "nowhere"}`);
}

/** What one rule says about record sets, given in any order. */
export function check(rule: Rule, recordSets: readonly RecordSet[], mode: "safe" | "exact" = "safe"): string[] {
  const reporter = new DiagnosticCollector({ exact: mode === "exact" });
  const config = { compat: { mode, version: "0.22" as const } };
  validateRecordSets([...recordSets].sort(compareRecordSets), config, reporter, [rule]);
  return reported(reporter.diagnostics);
}

/** A case of a rule: what it is about, record sets as changes to a simple one, and what is reported. */
export type RuleCase = readonly [name: string, recordSets: readonly Partial<RecordSet>[], ...reports: string[]];

/** Tests a rule; cases without reports are accepted. Every code of the rule must be reported in some case. */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(rule.name, () => {
    test.each(cases.map(([name, parts, ...reports]) => ({ name, parts, reports })))("$name", ({ parts, reports }) => {
      expect(check(rule, parts.map(recordSet))).toEqual(reports);
    });

    test("has a case for each code, and accepted ones", () => {
      const codes = new Set(cases.flatMap(([, , ...reports]) => reports.map((report) => report.split(" ")[0])));
      expect([...codes].sort()).toEqual(rule.messages.map(({ meta }) => meta.code).sort());
      expect(cases.some((entry) => entry.length === 2)).toBe(true);
    });
  });
}
