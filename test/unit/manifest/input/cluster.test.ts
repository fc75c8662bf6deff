import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { DiagnosticCollector } from "../../../../src/diagnostics/reporter";
import { readInput, type ListedKind } from "../../../../src/manifest/input";

const SERVICE: ListedKind = { group: "", versions: ["v1"], kind: "Service", resource: "services" };
const INGRESS: ListedKind = {
  group: "networking.k8s.io",
  versions: ["v1", "v1beta1"],
  kind: "Ingress",
  resource: "ingresses",
};

type Handler = (path: string, request: IncomingMessage) => { status?: number; body: unknown };
let folder: string;
let server: Server;
let handler: Handler;
let requests: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kube53-"));
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.url ?? "");
    const { status = 200, body } = handler(request.url ?? "", request);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      { name: "c", cluster: { server: `http://127.0.0.1:${port}/prefix/`, "insecure-skip-tls-verify": true } },
      { name: "gone", cluster: { server: "http://127.0.0.1:1", "insecure-skip-tls-verify": true } },
    ],
    users: [
      { name: "u", user: { token: "t0ken" } },
      {
        name: "x",
        user: {
          exec: {
            apiVersion: "client.authentication.k8s.io/v1",
            command: "sh",
            args: ["-c", `echo '{"status":{"token":"from-plugin"}}'`],
            interactiveMode: "Never",
          },
        },
      },
    ],
    contexts: [
      { name: "prod", context: { cluster: "c", user: "u" } },
      { name: "plugin", context: { cluster: "c", user: "x" } },
      { name: "gone", context: { cluster: "gone", user: "u" } },
    ],
    "current-context": "gone",
  };
  writeFileSync(join(folder, "kubeconfig"), JSON.stringify(config));
  writeFileSync(join(folder, "broken"), "{");
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => (requests = []));

async function read(kinds: ListedKind[], context = "prod", kubeconfig = "kubeconfig") {
  const reporter = new DiagnosticCollector();
  const world = { folder, stdin: Readable.from([]), kinds };
  const files = await readInput({ kind: "context", context, kubeconfig }, world, reporter);
  return {
    paths: files.map(({ path }) => path),
    lists: files.map(({ text }) => JSON.parse(text) as unknown),
    texts: files.map(({ text }) => text),
    reports: reporter.diagnostics.map(({ meta, message, hint }) => ({ code: meta.code, message, hint })),
  };
}

test("a resource whose kind is not known takes it from the list", async () => {
  handler = () => ({
    body: { kind: "CertificateList", apiVersion: "cert-manager.io/v1", items: [{ metadata: { name: "web" } }] },
  });
  const resource = { group: "cert-manager.io", versions: ["v1"], kind: "", resource: "certificates" };
  const { lists } = await read([resource]);
  expect(requests[0]).toContain("/apis/cert-manager.io/v1/certificates?");
  expect(lists).toMatchObject([{ items: [{ kind: "Certificate", apiVersion: "cert-manager.io/v1" }] }]);
});

describe("reading a cluster", () => {
  it("asks for the kinds it was given, page by page, and drops bookkeeping", async () => {
    handler = (path, request) => {
      expect(request.headers.authorization).toBe("Bearer t0ken");
      if (path.startsWith("/prefix/apis/")) return { body: { items: [] } };
      if (!path.includes("continue")) {
        const annotations = { "kubectl.kubernetes.io/last-applied-configuration": "{}", a: "b" };
        const metadata = { name: "b", namespace: "n", managedFields: [{}], annotations };
        return { body: { metadata: { continue: "a=b&c" }, items: [{ metadata, spec: {} }] } };
      }
      return { body: { metadata: {}, items: [{ metadata: { name: "a", namespace: "n" } }] } };
    };
    const { paths, lists, texts, reports } = await read([SERVICE, INGRESS, SERVICE]);
    expect(reports).toEqual([]);
    expect(paths).toEqual(["prod/ingresses.networking.k8s.io.json", "prod/services.json"]);
    const item = { apiVersion: "v1", kind: "Service" };
    expect(lists[1]).toEqual({
      apiVersion: "v1",
      kind: "List",
      items: [
        { ...item, metadata: { name: "a", namespace: "n" } },
        { ...item, metadata: { name: "b", namespace: "n", annotations: { a: "b" } }, spec: {} },
      ],
    });
    expect(texts[1]).toContain('\n      "metadata": {\n');
    expect(requests).toEqual([
      "/prefix/api/v1/services?limit=500",
      "/prefix/api/v1/services?limit=500&continue=a%3Db%26c",
      "/prefix/apis/networking.k8s.io/v1/ingresses?limit=500",
    ]);
  });

  it("takes the newest version that is served, and none where none is", async () => {
    handler = (path) => (path.includes("v1beta1") ? { body: { items: [] } } : { status: 404, body: {} });
    expect(await read([SERVICE, INGRESS])).toMatchObject({
      paths: ["prod/ingresses.networking.k8s.io.json"],
      reports: [],
    });
  });

  it("starts an expired list anew", async () => {
    let expired = true;
    handler = (path) => {
      if (!path.includes("continue"))
        return { body: { metadata: { continue: "x" }, items: [{ metadata: { name: "a" } }] } };
      if (!expired) return { body: { items: [{ metadata: { name: "b" } }] } };
      expired = false;
      return { status: 410, body: {} };
    };
    const { lists } = await read([SERVICE]);
    expect((lists[0] as { items: unknown[] }).items).toHaveLength(2);
  });

  it("names each kind that may not be listed, with the ClusterRole to apply", async () => {
    handler = (path) => (path.includes("ingresses") ? { status: 403, body: {} } : { body: { items: [] } });
    const { paths, reports } = await read([SERVICE, INGRESS]);
    expect(paths).toEqual(["prod/services.json"]);
    expect(reports).toMatchObject([{ code: "K53-E042" }]);
    expect(reports[0]!.hint).toContain('apiGroups: ["networking.k8s.io"], resources: [ingresses], verbs: [list]');
  });

  it("never asks for Secrets", async () => {
    handler = () => ({ body: { items: [] } });
    await read([{ group: "", versions: ["v1"], kind: "Secret", resource: "secrets" }]);
    expect(requests).toEqual([]);
  });

  it("runs the exec plugin of the kubeconfig", async () => {
    let token: string | undefined;
    handler = (_, request) => {
      token = request.headers.authorization;
      return { body: { items: [] } };
    };
    await read([SERVICE], "plugin");
    expect(token).toBe("Bearer from-plugin");
  });

  it.each<[string, string, string, Handler, string]>([
    ["refused credentials", "prod", "kubeconfig", () => ({ status: 401, body: {} }), "K53-E043"],
    ["a server error", "prod", "kubeconfig", () => ({ status: 500, body: {} }), "K53-E044"],
    ["an answer that is no JSON", "prod", "kubeconfig", () => ({ body: "<html>" }), "K53-E044"],
    ["an answer that is no list", "prod", "kubeconfig", () => ({ body: { items: 5 } }), "K53-E044"],
    [
      "a list without end",
      "prod",
      "kubeconfig",
      () => ({ body: { items: [], metadata: { continue: "x" } } }),
      "K53-E044",
    ],
    ["a server that is not there", "gone", "kubeconfig", () => ({ body: {} }), "K53-E044"],
    ["an unknown context", "prid", "kubeconfig", () => ({ body: {} }), "K53-E041"],
    ["a broken kubeconfig", "prod", "broken", () => ({ body: {} }), "K53-E040"],
    ["a missing kubeconfig", "prod", "missing", () => ({ body: {} }), "K53-E040"],
  ])("reports %s", async (_, context, kubeconfig, answer, code) => {
    handler = answer;
    const { paths, reports } = await read([SERVICE], context, kubeconfig);
    expect(paths).toEqual([]);
    expect(reports.map((report) => report.code)).toEqual([code]);
    expect(JSON.stringify(reports)).not.toContain("t0ken");
  });
});
