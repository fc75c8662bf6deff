import { DEFAULT_OPTIONS } from "../../../src/config/external-dns/options";
import { compileTemplates } from "../../../src/sources/compile-templates";
import type { TemplateData } from "../../../src/sources/template";

const service: TemplateData = {
  source: "service",
  apiVersion: "v1",
  kind: "Service",
  object: {
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name: "web",
      namespace: "shop",
      labels: { app: "web" },
      creationTimestamp: "2024-02-29T10:00:00+02:00",
    },
    spec: { type: "LoadBalancer", ports: [{ port: 80, targetPort: "http" }] },
  },
};

function run(texts: readonly string[], data: TemplateData = service): unknown {
  const { engine, errors } = compileTemplates({ ...DEFAULT_OPTIONS, fqdnTemplate: texts });
  return errors.length > 0 ? errors : engine.execute("fqdn-template", data);
}

test.each([
  [
    "fields of the Go type",
    "{{.Name}}.{{.ObjectMeta.Namespace}} {{.Spec.Type}} {{len .Spec.Ports}}",
    "web.shop LoadBalancer 1",
  ],
  [
    "methods",
    "{{.GetName}} {{.CreationTimestamp.Year}} {{.CreationTimestamp}}",
    "web 2024 2024-02-29 08:00:00 +0000 UTC",
  ],
  ["JSON keys, tried second", "{{.Spec.type}} {{.Object.metadata.name}}", "LoadBalancer web"],
  ["a missing label", '{{.Labels.team}}|{{index .Labels "team"}}', "<no value>|"],
  ["the source", '{{isSource "SERVICE"}} {{isSource "ingress"}}', "true false"],
])("%s", (_, text, expected) => {
  expect(run([text])).toEqual({ text: expected });
});

test("values of one flag are joined by commas", () => {
  expect(run(["{{.Name}}", "{{.Namespace}}"])).toEqual({ text: "web,shop" });
});

test.each([
  ["a broken template", ["{{"]],
  ["a first part that is none by itself", ["{{if true}}a", "b{{end}}"]],
  ["a name defined twice", ['{{define "x"}}1{{end}}a', '{{define "x"}}2{{end}}b']],
  ["an unknown function", ['{{env "HOME"}}']],
])("%s is refused before anything runs", (_, texts) => {
  expect(run(texts)).toEqual([{ flag: "fqdn-template", problem: expect.any(String) as string }]);
});

test("white space alone is no template", () => {
  expect(run(["  ", ""])).toEqual({ text: expect.any(String) as string });
  expect(run([" "])).toEqual({ text: "" });
});

test("a problem names both ways in which the object was tried", () => {
  const result = run(["{{.Nope}}"]) as { problem: string };
  expect(result.problem).toContain("*v1.Service");
  expect(result.problem).toContain("by JSON keys");
});

test("kinds whose version external-dns does not know show none", () => {
  const route = { apiVersion: "route.openshift.io/v1", kind: "Route" };
  const data: TemplateData = { source: "openshift-route", ...route, object: { ...route, metadata: { name: "r" } } };
  expect(run(["{{.Kind}}-{{.APIVersion}}"], data)).toEqual({ text: "Route-" });
});

test("an object without a Go type shows its JSON, with Go's names at the top", () => {
  const object = { metadata: { name: "c" }, spec: { dnsNames: ["a"], count: 3, ratio: 0.5, big: 10_000_000_000 } };
  const data: TemplateData = { source: "unstructured", apiVersion: "a/v1", kind: "Certificate", object };
  expect(run(["{{.Spec.DNSNames}} {{.Spec.count}} {{.Spec.ratio}} {{.Spec.big}}"], data)).toEqual({
    text: "[a] 3 0.5 10000000000",
  });
});
