import fc from "fast-check";
import { dump } from "js-yaml";
import { stringify } from "yaml";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import type { Json, Path } from "../../src/manifest/manifest";
import { parseManifests } from "../../src/manifest/parse";
import { manifestFromObject } from "../../src/manifest/text-manifest";
import { loadSimple } from "../../src/manifest/yaml/load-simple";
import { loadAnyYaml } from "../../src/manifest/yaml/load-any-yaml";
import { loadYaml } from "../../src/manifest/yaml/load-yaml";
import { valueByYamlPackage } from "../support/yaml-values";

const isRelevant = (_: string, kind: string): boolean => kind === "Ingress" || kind === "Service";

/** Parses, and asks for every place that was reported and every value's place. */
function parse(text: string, path = "f.yaml") {
  const reporter = new DiagnosticCollector();
  const file = { path, text };
  const manifests = parseManifests([file], { cluster: "c", isRelevant }, reporter);
  const spans = reporter.diagnostics.flatMap(({ place, also }) => [place, ...also.map((other) => other.place)]);
  for (const manifest of manifests) for (const path of pathsOf(manifest.object)) spans.push(manifest.placeOf(path));
  for (const place of spans) {
    const { start, end } = place?.span() ?? { start: 0, end: 0 };
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(start).toBeLessThanOrEqual(text.length);
  }
  return { manifests, codes: reporter.diagnostics.map(({ meta }) => meta.code) };
}

function pathsOf(value: Json | undefined, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, Json | undefined][] = Array.isArray(value)
    ? [...(value as readonly Json[]).entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const scalar = fc.oneof(
  fc.constantFrom(
    "y",
    "no",
    "on",
    "0777",
    "1_000",
    "0x1f",
    "1e3",
    ".5",
    "~",
    "12:30",
    "2001-12-14",
    "-",
    "<<",
    "#x",
    "x: y",
    "*a",
    "&a",
    "!t",
    "- a",
    "? b",
    "{",
    "%x",
    "@",
    "'",
    '"',
    " lead",
    "trail ",
    "a\nb",
    "a\n\nb\n",
    "\ta",
    "ü😀",
    "__proto__",
    "constructor",
    "true",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { value: json } = fc.letrec<{ value: Json; list: Json; map: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, scalar, tie("list"), tie("map")) as fc.Arbitrary<Json>,
  list: fc.array(tie("value"), { maxLength: 4 }),
  map: fc.dictionary(
    fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("a", "b-c", "yes", "12", "host")),
    tie("value"),
    { maxKeys: 4 },
  ),
}));
const printable = (text: string): boolean =>
  !/[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/u.test(text.replace(/[\u{10000}-\u{10ffff}]/gu, ""));

const manifest = fc.record(
  {
    apiVersion: fc.constantFrom("v1", "networking.k8s.io/v1", "apps/v1"),
    kind: fc.constantFrom("Ingress", "Service", "Deployment", "List", "IngressList"),
    metadata: fc.oneof(
      fc.record({ name: scalar, namespace: scalar, annotations: json, labels: json }, { requiredKeys: [] }),
      json,
    ),
    items: json,
    spec: json,
  },
  { requiredKeys: [] },
);

const fragment = fc.constantFrom(
  "---",
  "--- ",
  "...",
  "\n",
  "\r\n",
  "\r",
  " ",
  "  ",
  "\t",
  "- ",
  "? ",
  ": ",
  "a: ",
  "kind: Ingress\n",
  "kind: Deployment\n",
  "apiVersion: v1\n",
  "metadata: {name: a}\n",
  "items:\n",
  "{",
  "}",
  "[",
  "]",
  ",",
  "&x ",
  "*x",
  "!t ",
  "!!int ",
  "|\n",
  ">-\n",
  "'",
  '"',
  "#",
  "%YAML 1.2\n",
  "%TAG ! x\n",
  "<<: ",
  "\u0000",
  "\ufeff",
  "{{ .Values.x }}",
  "${X}",
  "1",
  "yes",
  "\\",
  "__proto__: ",
  "\ud800",
  "\u2028",
);

describe("parsing", () => {
  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join("")),
        ),
        (text) => void parse(text),
      ),
      { numRuns: 1500 },
    );
  });

  it("never throws, whatever the shape of a JSON document", () => {
    fc.assert(
      fc.property(fc.oneof(json, manifest), (value) => void parse(JSON.stringify(value), "f.json")),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.anything(), (value) => void manifestFromObject(value, "c").placeOf(["a"]).span()));
  });

  it("reads what was printed, with both printers", () => {
    fc.assert(
      fc.property(json, (value) => {
        const wanted = JSON.stringify(value);
        fc.pre(printable(wanted));
        for (const text of [stringify(value, { version: "1.1" }), dump(value as unknown as object)]) {
          const loaded = loadYaml(text, "refuse");
          expect([text, loaded.ok && JSON.stringify(loaded.value)]).toEqual([
            text,
            wanted.replace(/([:[,])-0(?=[,\]}])/g, "$10"),
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has the same opinion as the yaml package", () => {
    fc.assert(
      fc.property(fc.oneof(json, manifest), fc.constantFrom("1.1", "1.2"), (value, version) => {
        const text = stringify(value, { version, schema: "core" });
        const loaded = loadYaml(text, "refuse");
        fc.pre(loaded.ok);
        if (loaded.ok) expect(JSON.stringify(loaded.value)).toEqual(JSON.stringify(valueByYamlPackage(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("finds the same objects in YAML and in JSON", () => {
    fc.assert(
      fc.property(fc.array(manifest, { maxLength: 3 }), (objects) => {
        fc.pre(printable(JSON.stringify(objects)));
        const seen = (results: ReturnType<typeof parse>[]) =>
          results.map(({ manifests }) =>
            manifests.map(({ kind, namespace, name, object }) => [kind, namespace, name, JSON.stringify(object)]),
          );
        const yaml = objects.map((object) => parse(stringify(object, { version: "1.1" })));
        const inJson = objects.map((object) => parse(JSON.stringify(object)));
        expect(seen(yaml)).toEqual(seen(inJson));
      }),
      { numRuns: 300 },
    );
  });

  it("takes the short way only where it leads to the same place", () => {
    const piece = fc.constantFrom(
      ...[
        "\n",
        "\n",
        "\n",
        "\n  ",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        "\n    - ",
        " ",
        "  ",
        "- ",
        "-",
        "#",
        " # x",
        "---",
        "--- ",
        "...",
        "|",
        ">",
        "&a ",
        "*a",
        "!t ",
      ],
      ...[
        "a: ",
        "b:",
        "c-d/e.f: ",
        "yes: ",
        "12: ",
        "__proto__: ",
        "'q': ",
        "<<: ",
        "a",
        "b c",
        "0777",
        "yes",
        "~",
        "-1",
        "-",
        "1.5",
        ".inf",
        '"x"',
        "'y'",
        '"',
        "'",
        "it''s",
        "{}",
        "[]",
        "{a: b}",
        ":",
        ": ",
        ",",
        "x:y",
        "http://z/",
        "%",
        "@",
        "?",
        "? ",
      ],
    );
    let short = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 16 }), (pieces) => {
        const text = pieces.join("");
        const simple = loadSimple(text);
        if (simple === undefined) return;
        short++;
        const loaded = loadAnyYaml(text, "refuse");
        expect([text, loaded.ok && JSON.stringify(loaded.value)]).toEqual([text, JSON.stringify(simple)]);
      }),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.oneof(json, manifest), fc.boolean(), fc.boolean(), (value, indentSeq, singleQuote) => {
        const text = stringify(value, { version: "1.1", indentSeq, singleQuote });
        const simple = loadSimple(text);
        if (simple === undefined) return;
        short++;
        expect(JSON.stringify(simple)).toEqual(JSON.stringify(valueByYamlPackage(text)));
      }),
      { numRuns: 1000 },
    );
    expect(short).toBeGreaterThan(500);
  });
});
