import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { Endpoint } from "../../../src/endpoint/endpoint";
import { mergeEndpoints } from "../../../src/sources/merge-endpoints";

const endpoint = (dnsName: string, recordType: string, targets: string[], resource = "", recordTTL = 0): Endpoint => ({
  dnsName,
  recordType,
  targets,
  recordTTL,
  setIdentifier: "",
  providerSpecific: [],
  labels: new Map(resource === "" ? [] : [["resource", resource]]),
  origins: [],
});

function merge(endpoints: readonly Endpoint[]): [string[], string[]] {
  const collector = new DiagnosticCollector();
  const merged = mergeEndpoints(endpoints, collector).map(
    (one) => `${one.dnsName} ${one.recordType} ${one.targets.join(",")} ${one.recordTTL} ${one.labels.get("resource")}`,
  );
  return [merged, collector.diagnostics.map((diagnostic) => diagnostic.meta.code)];
}

test("targets of one key come together, sorted and unique, under the smallest resource", () => {
  expect(
    merge([
      endpoint("a", "A", ["10.0.0.2", "10.0.0.1"], "ingress/b/x"),
      endpoint("a", "A", ["10.0.0.1"], "ingress/a/x"),
    ]),
  ).toEqual([["a A 10.0.0.1,10.0.0.2 0 ingress/a/x"], []]);
});

test("other TTLs and other first targets of a CNAME stay apart", () => {
  expect(merge([endpoint("a", "A", ["1.1.1.1"], "x", 60), endpoint("a", "A", ["1.1.1.1"], "x")])[0]).toHaveLength(2);
  expect(merge([endpoint("a", "CNAME", ["x"]), endpoint("a", "CNAME", ["y"])])[0]).toHaveLength(2);
  expect(merge([endpoint("a", "CNAME", ["x", "b"]), endpoint("a", "CNAME", ["x", "c"])])[0]).toEqual([
    "a CNAME b,c,x 0 undefined",
  ]);
});

test("a CNAME without targets is reported and left out, an A is not", () => {
  expect(merge([endpoint("a", "CNAME", []), endpoint("b", "A", [])])).toEqual([["b A  0 undefined"], ["K53-E221"]]);
});
