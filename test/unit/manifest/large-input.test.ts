import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { parseManifests } from "../../../src/manifest/parse";

/** Generous: work that grows with the square of these texts would take minutes. */
const SECONDS = 10;

const head = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n";
const list = (separator: string, count: number): string =>
  `{"apiVersion":"v1","kind":"List","items":[${Array.from({ length: count }, (_, i) => `{"apiVersion":"v1","kind":"Service","metadata":{"name":"s${i}","annotations":{"host":"\${X"}}}`).join(separator)}]}`;

describe("large and hostile texts take time in proportion", () => {
  it.each<[string, string]>([
    ["exclamation marks on one line", `${head}x: ${"! ".repeat(500_000)}\n`],
    ["hosts on one line", `${head}x: "${"host ".repeat(500_000)}\${"\n`],
    ["placeholders in a comment", `${head}# ${"host ${X} ".repeat(200_000)}\n`],
    ["braces", `${head}x: "${"{{ ".repeat(500_000)}"\n`],
    [
      "quotes in JSON",
      `{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"x":[${'"a",'.repeat(300_000)}"b"]}`,
    ],
    ["a minified List", list(",", 20_000)],
    ["a List of lines", list(",\n", 20_000)],
    [
      "a YAML List",
      `apiVersion: v1\nkind: List\nitems:\n${"- {apiVersion: v1, kind: Service, metadata: {name: x}}\n".repeat(3_000)}`,
    ],
    ["documents", `${head}---\n`.repeat(5_000)],
    ["document markers", "---\n".repeat(300_000)],
    ["blank lines after items", `apiVersion: v1\nkind: List\nitems:\n${" \n".repeat(300_000)}`],
    ["annotation prefixes", `x: ${"external-dns.kubernetes.io/a ".repeat(100_000)}\n`],
  ])("%s", (_, text) => {
    const started = performance.now();
    const reporter = new DiagnosticCollector();
    const file = { path: "f", text };
    const manifests = parseManifests([file], { cluster: "c", isRelevant: (_, kind) => kind === "Service" }, reporter);
    for (const manifest of manifests) expect(manifest.line).toBeGreaterThan(0);
    for (const { place } of reporter.diagnostics.slice(0, 100)) place?.span();
    expect(performance.now() - started).toBeLessThan(SECONDS * 1000);
  });
});
