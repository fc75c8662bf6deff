import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import { compareRecordSets, type RecordSet } from "../../src/endpoint/record-set";
import { validateRecordSets } from "../../src/validate";
import { RULES } from "../../src/validate/all-rules";
import { recordSet, reported } from "../support/record-sets";

const CONFIG = { compat: { mode: "safe", version: "0.22" } } as const;

test.each(RULES.map((rule) => [rule.name, rule] as const))(
  "%s has a file, a test and a code of its own",
  (name, rule) => {
    expect(existsSync(join(__dirname, `../../src/validate/rules/${name}.ts`))).toBe(true);
    expect(existsSync(join(__dirname, `${name}.test.ts`))).toBe(true);
    const foreign = RULES.filter((other) => other !== rule).flatMap((other) =>
      other.messages.map(({ meta }) => meta.code),
    );
    expect(rule.messages.map(({ meta }) => meta.code).filter((code) => foreign.includes(code))).toEqual([]);
  },
);

test("time grows with the number of record sets, not with its square", () => {
  const same = Array.from({ length: 20000 }, (_, i) =>
    recordSet({ setIdentifier: `s${i}`, routing: { region: "eu-west-1", weight: i }, ttl: i }),
  ).sort(compareRecordSets);
  const start = performance.now();
  const reporter = new DiagnosticCollector();
  validateRecordSets(same, CONFIG, reporter);
  expect(reporter.diagnostics.length).toBeGreaterThan(20000);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("any record set gives reports, never an exception", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("A", "TXT", "MX", "__proto__", "EU", "PRIMARY", "198.51.100.1"));
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anything = fc
    .record({
      name: text,
      type: text,
      setIdentifier: text,
      ttl: optional(fc.integer()),
      values: fc.array(text),
      routing: fc.record(
        {
          weight: fc.integer(),
          region: text,
          failover: text,
          geolocation: fc.record({ continent: text, country: text, subdivision: text }, { requiredKeys: [] }),
          geoproximity: fc.record({ awsRegion: text, localZoneGroup: text, bias: fc.integer() }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
    })
    .map((part) => recordSet(part as Partial<RecordSet>));
  fc.assert(
    fc.property(fc.array(anything), (recordSets) => {
      const reporter = new DiagnosticCollector();
      validateRecordSets([...recordSets].sort(compareRecordSets), CONFIG, reporter);
      reported(reporter.diagnostics);
    }),
  );
});
