import { DEFAULT_OPTIONS } from "../../../src/config/external-dns/options";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { property } from "../../../src/endpoint/endpoint";
import { adjustEndpoints } from "../../../src/resolve/adjust";
import { endpoint } from "../../support/record-sets";

const ELB = "bar.eu-central-1.elb.amazonaws.com";

function adjust(
  part: Parameters<typeof endpoint>[0],
  options: Partial<typeof DEFAULT_OPTIONS> = {},
  mode: "safe" | "exact" = "exact",
): string[] {
  const context = { options: { ...DEFAULT_OPTIONS, ...options }, mode, reporter: new DiagnosticCollector() };
  return adjustEndpoints([endpoint(part)], context).map(
    (result) =>
      `${result.recordType} ${property(result, "alias") ?? "–"} ${property(result, "aws/evaluate-target-health") ?? "–"}`,
  );
}

describe("which endpoints become alias records (R53-AL-7 to R53-AL-21)", () => {
  test.each([
    [ELB, {}, {}, ["A true true", "AAAA true true"]],
    [ELB, {}, { awsPreferCname: true }, ["CNAME false –"]],
    [ELB, { alias: "true" }, { awsPreferCname: true }, ["A true true", "AAAA true true"]],
    [`${ELB}.`, {}, {}, ["CNAME false –"]],
    ["FOO.eu-central-1.ELB.amazonaws.com", {}, {}, ["CNAME false –"]],
    ["x.elb.eu-central-1.amazonaws.com", {}, {}, ["A true true", "AAAA true true"]],
    ["d1.cloudfront.net", {}, {}, ["A true true", "AAAA true true"]],
    ["foo.example.org", {}, {}, ["CNAME false –"]],
    ["foo.example.org", { alias: "true" }, {}, ["A true true", "AAAA true true"]],
    ["foo.example.org", { alias: "A" }, {}, ["A true true"]],
    ["foo.example.org", { alias: "AAAA" }, {}, ["AAAA true true"]],
    ["foo.example.org", { alias: "yes" }, {}, ["CNAME false –"]],
    [ELB, { alias: "false", "aws/evaluate-target-health": "true" }, {}, ["CNAME false –"]],
    [ELB, { "aws/evaluate-target-health": "True" }, {}, ["A true false", "AAAA true false"]],
    [ELB, {}, { awsEvaluateTargetHealth: false }, ["A true false", "AAAA true false"]],
    ["foo.elb.eastwest-1.amazonaws.com", {}, {}, ["CNAME false –"]],
  ])("CNAME %s %j %j", (target, properties, options, expected) => {
    expect(adjust({ recordType: "CNAME", targets: [target], properties }, options)).toEqual(expected);
  });

  test.each([
    ["A", { alias: "true" }, ["A true true"]],
    ["A", { alias: "false", "aws/evaluate-target-health": "true" }, ["A – –"]],
    ["AAAA", { alias: "A" }, ["AAAA – –"]],
    ["TXT", { alias: "true" }, ["TXT true –"]],
  ])("%s %j", (recordType, properties, expected) => {
    expect(adjust({ recordType, targets: ["foo.example.org"], properties })).toEqual(expected);
  });
});

describe("safe mode", () => {
  test.each([
    [`${ELB}.`, ["A true true", "AAAA true true"]],
    ["FOO.eu-central-1.ELB.amazonaws.com", ["A true true", "AAAA true true"]],
    // AWS documents no IPv6 for these.
    ["b.s3-website-eu-west-1.amazonaws.com", ["A true true"]],
  ])("knows %s", (target, expected) => {
    expect(adjust({ recordType: "CNAME", targets: [target] }, {}, "safe")).toEqual(expected);
  });
});

test("a configured TTL of an alias record becomes 300, an unset one stays unset", () => {
  const context = { options: DEFAULT_OPTIONS, mode: "exact" as const, reporter: new DiagnosticCollector() };
  const ttl = (recordTTL: number): number[] =>
    adjustEndpoints([endpoint({ recordType: "CNAME", targets: [ELB], recordTTL })], context).map((e) => e.recordTTL);
  expect(ttl(60)).toEqual([300, 300]);
  expect(ttl(0)).toEqual([0, 0]);
});

test("a geoproximity location without a bias gets the bias 0, with a set identifier only", () => {
  const context = { options: DEFAULT_OPTIONS, mode: "exact" as const, reporter: new DiagnosticCollector() };
  const bias = (setIdentifier: string): string | undefined =>
    property(
      adjustEndpoints(
        [endpoint({ setIdentifier, properties: { "aws/geoproximity-region": "eu-west-1" } })],
        context,
      )[0]!,
      "aws/geoproximity-bias",
    );
  expect(bias("a")).toBe("0");
  expect(bias("")).toBeUndefined();
});
