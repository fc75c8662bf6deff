import { extractObjects, extractText } from "../../support/extract";

const hosts = (apiVersion: string, extra = {}): object => ({
  apiVersion,
  kind: "Ingress",
  metadata: { name: "web", namespace: "shop" },
  spec: { rules: [{ host: "www.example.com" }] },
  ...extra,
});
const withStatus = { status: { loadBalancer: { ingress: [{ ip: "203.0.113.10" }] } } };
const codes = (reports: readonly string[]): string[] => reports.map((report) => report.split(" ")[0]!);

describe("targets of an object that has none", () => {
  test("are an error", () => {
    const text =
      "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { rules: [{ host: a.example.com }] }\n";
    expect(extractText(text)).toMatchObject({ endpoints: [], reports: ["K53-E210 4:25"] });
    expect(extractText(text, { mode: "exact", args: ["--source=ingress"] })).toMatchObject({
      endpoints: [],
      reports: [],
    });
  });

  test("come from the configuration, then from --default-targets", () => {
    const object = hosts("networking.k8s.io/v1");
    const args = ["--default-targets=lb.example.net"];
    expect(extractObjects([object], { args }).endpoints).toEqual(["www.example.com CNAME lb.example.net"]);
    expect(extractObjects([object], { args, targetsFor: () => ["1.2.3.4"] }).endpoints).toEqual([
      "www.example.com A 1.2.3.4",
    ]);
  });
});

test.each([
  ["networking.k8s.io/v1", "safe", 1, []],
  ["networking.k8s.io/v1beta1", "safe", 1, []],
  ["extensions/v1beta1", "safe", 1, []],
  ["networking.k8s.io/v1beta1", "exact", 0, ["K53-E212"]],
  ["networking.k8s.io/v9", "safe", 0, ["K53-E212"]],
] as const)("an Ingress of %s in %s mode", (apiVersion, mode, count, expected) => {
  const { endpoints, reports } = extractObjects([hosts(apiVersion, withStatus)], { mode, args: ["--source=ingress"] });
  expect([endpoints.length, codes(reports)]).toEqual([count, expected]);
});

test("without --source every source is on whose objects are there, but not node", () => {
  const node = {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name: "n1" },
    status: { addresses: [{ type: "ExternalIP", address: "203.0.113.1" }] },
  };
  expect(extractObjects([hosts("networking.k8s.io/v1", withStatus), node]).endpoints).toEqual([
    "www.example.com A 203.0.113.10",
  ]);
  expect(extractObjects([node], { args: ["--source=node"] }).endpoints).toEqual(["n1 A 203.0.113.1"]);
});

const gateway = (from: string, status = {}): object => ({
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "Gateway",
  metadata: { name: "public", namespace: "edge" },
  spec: {
    listeners: [
      {
        name: "https",
        protocol: "HTTPS",
        port: 443,
        hostname: "*.example.com",
        allowedRoutes: { namespaces: { from } },
      },
    ],
  },
  ...status,
});
const assigned = { status: { addresses: [{ value: "203.0.113.10" }] } };
const route = (spec = {}, extra = {}): object => ({
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "HTTPRoute",
  metadata: { name: "web", namespace: "shop" },
  spec: { parentRefs: [{ name: "public", namespace: "edge" }], hostnames: ["www.example.com"], ...spec },
  ...extra,
});

describe("a route without status", () => {
  test("is taken as accepted by its parents", () => {
    const { endpoints, reports } = extractObjects([gateway("All", assigned), route()]);
    expect([endpoints, reports]).toEqual([["www.example.com A 203.0.113.10"], []]);
  });

  test("gets nothing in exact mode", () => {
    const args = ["--source=gateway-httproute"];
    expect(extractObjects([gateway("All", assigned), route()], { mode: "exact", args }).endpoints).toEqual([]);
  });

  test.each<[string, object, object, string]>([
    ["namespace", gateway("Same", assigned), route(), "K53-W231"],
    ["host name", gateway("All", assigned), route({ hostnames: ["www.example.org"] }), "K53-W231"],
    [
      "section",
      gateway("All", assigned),
      route({ parentRefs: [{ name: "public", namespace: "edge", sectionName: "http" }] }),
      "K53-W231",
    ],
    [
      "port",
      gateway("All", assigned),
      route({ parentRefs: [{ name: "public", namespace: "edge", port: 80 }] }),
      "K53-W231",
    ],
    [
      "missing parent",
      gateway("All", assigned),
      route({ parentRefs: [{ name: "private", namespace: "edge" }] }),
      "K53-W232",
    ],
    ["address", gateway("All"), route(), "K53-E210"],
    [
      "status that refuses",
      gateway("All", assigned),
      route(
        {},
        {
          status: {
            parents: [
              { parentRef: { name: "public", namespace: "edge" }, conditions: [{ type: "Accepted", status: "False" }] },
            ],
          },
        },
      ),
      "K53-W232",
    ],
  ])("%s", (_, parent, object, code) => {
    const { endpoints, reports } = extractObjects([parent, object]);
    expect([endpoints, codes(reports)]).toEqual([[], [code]]);
  });
});

describe("what fails external-dns' run", () => {
  const missing = {
    apiVersion: "networking.istio.io/v1",
    kind: "Gateway",
    metadata: { name: "gw", namespace: "shop", annotations: { "external-dns.kubernetes.io/ingress": "gone" } },
    spec: { servers: [{ hosts: ["a.example.com"] }] },
  };
  const args = ["--source=ingress", "--source=istio-gateway"];

  test("ends all sources in exact mode", () => {
    const { endpoints, reports } = extractObjects([missing, hosts("networking.k8s.io/v1", withStatus)], {
      mode: "exact",
      args,
    });
    expect([endpoints, codes(reports)]).toEqual([[], ["K53-E243"]]);
  });

  test("costs one object in safe mode", () => {
    const { endpoints, reports } = extractObjects([missing, hosts("networking.k8s.io/v1", withStatus)], { args });
    expect([endpoints, codes(reports)]).toEqual([["www.example.com A 203.0.113.10"], ["K53-E243", "K53-E210"]]);
  });
});

test("a DNSEndpoint that an annotation filter does not take hides all others in exact mode only", () => {
  const endpoint = (name: string, annotations: object): object => ({
    apiVersion: "externaldns.k8s.io/v1alpha1",
    kind: "DNSEndpoint",
    metadata: { name, namespace: "shop", annotations },
    spec: { endpoints: [{ dnsName: `${name}.example.com`, recordType: "A", targets: ["203.0.113.10"] }] },
  });
  const objects = [endpoint("a", { env: "prod" }), endpoint("b", {})];
  const args = ["--source=crd", "--annotation-filter=env=prod"];
  expect(extractObjects(objects, { args }).endpoints).toEqual(["a.example.com A 203.0.113.10"]);
  expect(extractObjects(objects, { args, mode: "exact" })).toMatchObject({
    endpoints: [],
    reports: [expect.stringMatching("K53-W226")],
  });
});

test("a flag that holds no template is an error, never ignored", () => {
  const args = ["--source=ingress", "--fqdn-template={{.Name"];
  for (const mode of ["safe", "exact"] as const)
    expect(codes(extractObjects([], { args, mode }).reports)).toEqual(["K53-E240"]);
  const object = { ...hosts("networking.k8s.io/v1", withStatus), spec: {} };
  const good = ["--source=ingress", "--fqdn-template=x.example.com, y.example.com.\n"];
  expect(extractObjects([object], { args: good }).endpoints).toEqual([
    "x.example.com A 203.0.113.10",
    "y.example.com A 203.0.113.10",
  ]);
});

test("a name in which a value is missing is left out and reported; external-dns publishes it", () => {
  const object = { ...hosts("networking.k8s.io/v1", withStatus), spec: {} };
  const args = ["--source=ingress", "--fqdn-template={{.Labels.team}}.example.com"];
  const safe = extractObjects([object], { args });
  expect(safe.endpoints).toEqual([]);
  expect(codes(safe.reports)).toContain("K53-E270");
  expect(extractObjects([object], { args, mode: "exact" }).endpoints).toEqual([
    "<no value>.example.com A 203.0.113.10",
  ]);
});
