import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { selectCandidates } from "../../../src/resolve/candidates";
import { compareTargets } from "../../../src/resolve/target-order";
import { endpoint } from "../../support/record-sets";

describe("the order of target lists", () => {
  test.each([
    [["8.8.8.8"], ["127.0.0.1"]],
    [["1.2.3.4"], ["1-2-3-4.example.org"]],
    [[""], ["", ""]],
    [["10.0.0.9"], ["10.0.0.10"]],
    [["a.example.org"], ["b.example.org"]],
  ])("%j before %j", (first, second) => {
    expect(compareTargets(first, second)).toBeLessThan(0);
    expect(compareTargets(second, first)).toBeGreaterThan(0);
    expect(compareTargets(first, first)).toBe(0);
  });
});

describe("the choice among candidates", () => {
  const choose = (...candidates: [string, string[], string?][]): string[] => {
    const endpoints = candidates.map(([recordType, targets, dnsName = "foo.example.org"]) =>
      endpoint({ recordType, targets, dnsName }),
    );
    return selectCandidates(endpoints, new DiagnosticCollector()).map((e) => `${e.recordType} ${e.targets.join(",")}`);
  };

  test.each([
    [
      [
        ["CNAME", ["v1"]],
        ["CNAME", ["v2"]],
      ],
      ["CNAME v1"],
    ],
    [
      [
        ["A", ["5.5.5.5"]],
        ["AAAA", ["2001:db8::1"]],
        ["CNAME", ["v1"]],
      ],
      ["A 5.5.5.5", "AAAA 2001:db8::1"],
    ],
    [
      [
        ["TXT", ["x"]],
        ["CNAME", ["v1"]],
      ],
      ["TXT x"],
    ],
    [
      [
        ["A", ["1.1.1.1", "1.1.1.2"]],
        ["A", ["9.9.9.9"]],
      ],
      ["A 9.9.9.9"],
    ],
    // Spellings of one name share a row.
    [
      [
        ["A", ["1.1.1.1"], "Foo.example.org"],
        ["A", ["2.2.2.2"], "foo.example.org."],
      ],
      ["A 1.1.1.1"],
    ],
    [
      [
        ["A", ["1.1.1.1"], "faß.example.org"],
        ["A", ["2.2.2.2"], "fass.example.org"],
      ],
      ["A 1.1.1.1"],
    ],
  ] as [[string, string[], string?][], string[]][])("%j", (candidates, expected) => {
    expect(choose(...candidates)).toEqual(expected);
  });

  test("every loser is reported", () => {
    const reporter = new DiagnosticCollector({ exact: true });
    selectCandidates(
      [
        endpoint({ targets: ["1.1.1.1"] }),
        endpoint({ targets: ["1.1.1.2"] }),
        endpoint({ recordType: "CNAME", targets: ["x"] }),
      ],
      reporter,
    );
    expect(reporter.diagnostics.map(({ meta, severity }) => `${meta.code} ${severity}`)).toEqual([
      "K53-W368 warning",
      "K53-W368 warning",
    ]);
  });

  test("set identifiers keep endpoints apart", () => {
    const endpoints = ["a", "b"].map((setIdentifier) => endpoint({ setIdentifier }));
    expect(selectCandidates(endpoints, new DiagnosticCollector())).toHaveLength(2);
  });
});
