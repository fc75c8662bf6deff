import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import { parseManifests } from "../../../src/manifest/parse";
import { positionAt } from "../../../src/text/position";

const RELEVANT = new Set(["networking.k8s.io/Ingress", "/Service", "/Node"]);
const isRelevant = (group: string, kind: string): boolean => RELEVANT.has(`${group}/${kind}`);

function parse(...texts: string[]) {
  const reporter = new DiagnosticCollector();
  const files = texts.map((text, i) => ({ path: `f${i}.yaml`, text }));
  const manifests = parseManifests(files, { cluster: "c", isRelevant }, reporter);
  const reports = reporter.diagnostics.map(({ meta, place }) => {
    if (!place) return meta.code;
    const { file, start, end } = place.span();
    const { line, column } = positionAt(file, start);
    return `${meta.code} ${line}:${column} ${JSON.stringify(file.text.slice(start, end))}`;
  });
  return { manifests, reports, names: manifests.map((m) => `${m.kind} ${m.namespace}/${m.name}@${m.line}`) };
}

const ingress = (name: string, rest = ""): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: ${name}\n${rest}`;

describe("parseManifests", () => {
  it.each<[string, string, string[]]>([
    ["one document", ingress("a"), ["Ingress default/a@1"]],
    [
      "several documents",
      `---\n${ingress("a")}---\n# note\n\n${ingress("b")}...\n---\n${ingress("c")}`,
      ["Ingress default/a@2", "Ingress default/b@9", "Ingress default/c@15"],
    ],
    [
      "CRLF",
      `---\n${ingress("a")}---\n${ingress("b")}`.replaceAll("\n", "\r\n"),
      ["Ingress default/a@2", "Ingress default/b@7"],
    ],
    ["lone carriage returns", ingress("a").replaceAll("\n", "\r"), ["Ingress default/a@1"]],
    ["a byte order mark", `\ufeff${ingress("a")}`, ["Ingress default/a@1"]],
    [
      "empty and comment-only documents",
      `# x\n---\n---\n# y\n---\n   \n---\n${ingress("a")}---\n`,
      ["Ingress default/a@8"],
    ],
    ["a directive", `%YAML 1.1\n---\n${ingress("a")}`, ["Ingress default/a@3"]],
    ["content on the marker's line", `--- # note\n${ingress("a")}`, ["Ingress default/a@2"]],
    ["flow style", `{apiVersion: v1, kind: Service, metadata: {name: a, namespace: ns}}`, ["Service ns/a@1"]],
    [
      "flow style after a marker",
      `--- {apiVersion: v1, kind: Service, metadata: {name: a}}\n---\n${ingress("b")}`,
      ["Service default/a@1", "Ingress default/b@3"],
    ],
    ["JSON", `\n{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"}}`, ["Service default/a@2"]],
    [
      "a quoted key",
      `"kind": Ingress\napiVersion: networking.k8s.io/v1\nmetadata: {name: a}\n`,
      ["Ingress default/a@1"],
    ],
    ["an indented document", `  apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n`, ["Service default/a@1"]],
    ["a cluster-scoped kind", `apiVersion: v1\nkind: Node\nmetadata: {name: a, namespace: x}\n`, ["Node /a@1"]],
    [
      "merge keys and YAML aliases",
      `x: &m {name: a}\napiVersion: v1\nkind: Service\nmetadata:\n  <<: *m\n  namespace: ns\n`,
      ["Service ns/a@1"],
    ],
    ["kind from an escape", `"k\\u0069nd": Service\napiVersion: v1\nmetadata: {name: a}\n`, ["Service default/a@1"]],
    ["an explicit key", `? kind\n: Service\napiVersion: v1\nmetadata: {name: a}\n`, ["Service default/a@1"]],
    [
      "a List",
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: d}\n- apiVersion: v1\n  kind: Service\n  metadata: {name: b}\n`,
      ["Service default/a@4", "Service default/b@10"],
    ],
    [
      "a List with text that looks like an item",
      `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: {name: a}\n    x: |\n      \n      - y\n  - {apiVersion: v1, kind: Service, metadata: {name: b}}\n`,
      ["Service default/a@4", "Service default/b@10"],
    ],
    [
      "a typed list",
      `apiVersion: networking.k8s.io/v1\nkind: IngressList\nitems:\n- metadata: {name: a}\n`,
      ["Ingress default/a@4"],
    ],
    [
      "a list in a list",
      `{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ServiceList, items: [{metadata: {name: a}}]}]}`,
      ["Service default/a@1"],
    ],
    [
      "a JSON List",
      `{"apiVersion":"v1","kind":"List","items":[\n{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"}},\n{"apiVersion":"v1","kind":"Service","metadata":{"name":"b"}}]}`,
      ["Service default/a@2", "Service default/b@3"],
    ],
  ])("reads %s", (_, text, names) => {
    const result = parse(text);
    expect(result.reports).toEqual([]);
    expect(result.names).toEqual(names);
  });

  it.each<[string, string]>([
    ["other kinds", `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: [broken\n`],
    ["Helm values", `ingress:\n  enabled: true\n  host: "{{ .Values.x }}"\n`],
    ["a workflow", `on: push\njobs: {}\n`],
    ["a chart", `apiVersion: v2\nname: web\nversion: 1.0.0\n`],
    ["Grafana provisioning", `apiVersion: 1\ndatasources: []\n`],
    ["a list of other things", `- a\n- b\n`],
    ["a scalar", `hello\n`],
    [
      "a Deployment's template",
      `{{- if .Values.x }}\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\n{{- end }}\n`,
    ],
    ["nothing", ``],
  ])("passes over %s in silence", (_, text) => expect(parse(text)).toEqual({ manifests: [], names: [], reports: [] }));

  it.each<[string, string, string[]]>([
    ["broken YAML", ingress("a", "spec: [a\n"), ['K53-E101 6:1 ""']],
    ["a NUL", ingress("a", "x: \u0000\n"), ['K53-E101 5:4 "\\u0000"']],
    ["a Helm template", ingress("{{ .Values.name }}"), ['K53-E102 4:9 "{{ .Values.name }}"']],
    ["a Helm template that parses", ingress('"{{ .Values.name }}"'), ['K53-E102 4:10 "{{ .Values.name }}"']],
    ["a repeated key", ingress("a", "spec:\n  x: 1\n  x: 2\n"), ['K53-E103 7:3 "x"']],
    [
      "a repeated key in JSON",
      `{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","name":"b"}}`,
      ['K53-E103 1:60 "\\"name\\""'],
    ],
    ["a deep list", ingress("a", `x: ${"[".repeat(200)}${"]".repeat(200)}\n`), ['K53-E105 5:103 "["']],
    [
      "deep JSON",
      `{"apiVersion":"v1","kind":"Service","x":${"[".repeat(200)}${"]".repeat(200)}}`,
      ['K53-E105 1:1 "{"'],
    ],
    ["an alias of itself", ingress("a", "x: &a [*a]\n"), ['K53-E104 1:1 "a"']],
    ["no name", `apiVersion: v1\nkind: Service\nmetadata:\n  namespace: x\n`, ['K53-E106 3:1 "metadata"']],
    ["a generated name", `apiVersion: v1\nkind: Service\nmetadata:\n  generateName: x-\n`, ['K53-E106 3:1 "metadata"']],
    ["no metadata", `apiVersion: v1\nkind: Service\n`, ['K53-E106 1:1 "apiVersion: v1\\nkind: Service\\n"']],
    ["metadata of another type", `apiVersion: v1\nkind: Service\nmetadata: []\n`, ['K53-E107 3:11 "[]"']],
    ["a name that is a number", ingress("12"), ['K53-E107 4:9 "12"']],
    ["annotations of another type", ingress("a", "  annotations: x\n"), ['K53-E107 5:16 "x"']],
    [
      "an annotation that is a number",
      ingress("a", "  annotations:\n    weight: 10\n    ok: ~\n"),
      ['K53-E108 6:13 "10"'],
    ],
    ["a label that is a boolean", ingress("a", "  labels: {on: yes}\n"), ['K53-E108 5:16 "yes"']],
    [
      "no apiVersion",
      `kind: Ingress\nmetadata: {name: a}\n`,
      ['K53-E109 1:1 "kind: Ingress\\nmetadata: {name: a}\\n"'],
    ],
    ["an item that is no object", `apiVersion: v1\nkind: List\nitems: [5]\n`, ['K53-E111 3:9 "5"']],
    [
      "annotations on another kind",
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n    external-dns.alpha.kubernetes.io/hostname: x\n`,
      ['K53-W112 5:5 "external-dns.alpha.kubernetes.io/hostname"'],
    ],
    [
      "annotations in Helm values",
      `ingress:\n  annotations:\n    external-dns.kubernetes.io/hostname: x\n`,
      ['K53-W112 3:5 "external-dns.kubernetes.io/hostname"'],
    ],
    ["a custom tag", ingress("a", "x: !Ref b\n"), ['K53-W113 5:4 "!Ref"']],
    ["a placeholder", ingress("a", "spec: {rules: [{host: 'a.${DOMAIN}'}]}\n"), ['K53-W114 5:26 "${DOMAIN}"']],
    ["kind alone", `kind: Ingress\nspec: {}\n`, ['K53-W115 1:1 "kind: Ingress\\nspec: {}\\n"']],
    ["a bare list of objects", `- {kind: Ingress}\n`, ['K53-W115 1:1 "- {kind: Ingress}\\n"']],
  ])("reports %s", (_, text, reports) => expect(parse(text).reports).toEqual(reports));

  it("refuses what expands without measure", () => {
    const laughs = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`).join("\n");
    expect(parse(ingress("a", `l0: &l0 x\n${laughs}\n`)).reports).toEqual(['K53-E104 1:1 "a"']);
  });

  it("reports an object that stands twice, and says whether the two differ", () => {
    expect(parse(ingress("a"), ingress("a")).reports).toEqual(['K53-W116 4:9 "a"']);
    expect(parse(ingress("a"), ingress("a", "x: 1\n")).reports).toEqual(['K53-E110 4:9 "a"']);
  });

  it("keeps hostile keys harmless", () => {
    const { manifests } = parse(ingress("a", "x: {__proto__: {y: 1}, constructor: 2}\n"));
    const x = manifests[0]!.object["x"] as Record<string, unknown>;
    expect(Object.keys(x)).toEqual(["__proto__", "constructor"]);
    expect("toString" in x).toBe(false);
    expect(({} as Record<string, unknown>)["y"]).toBeUndefined();
  });
});
