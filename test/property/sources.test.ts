import fc from "fast-check";
import { DiagnosticCollector } from "../../src/diagnostics/reporter";
import { endpointToJson } from "../../src/endpoint/json";
import { wrapEndpoints } from "../../src/resolve/wrappers";
import { DEFAULT_OPTIONS } from "../../src/config/external-dns/options";
import { SOURCES } from "../../src/sources";
import { mergeEndpoints } from "../../src/sources/merge-endpoints";
import { extractObjects } from "../support/extract";

/** Keys that readers ask for, so that random objects reach deep into them. */
const KEYS =
  `metadata spec status name namespace annotations labels rules host tls hosts endpoints dnsName targets recordType
recordTTL providerSpecific value setIdentifier loadBalancer ingress ip hostname type clusterIP externalIPs externalName ports
nodePort selector addresses parents parentRef parentRefs conditions listeners protocol allowedRoutes namespaces from kinds
servers gateways exportTo virtualhost fqdn routes match httpListener virtualHosts domains metadataStatic sources
routegroup routerCanonicalHostname vsAddress hostAliases virtualServerAddress __proto__ constructor`
    .split(/\s+/)
    .concat([
      "external-dns.kubernetes.io/hostname",
      "external-dns.alpha.kubernetes.io/target",
      "external-dns.kubernetes.io/ttl",
    ]);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(
      null,
      true,
      0,
      1.5,
      "",
      "a",
      "a.example.com,",
      "1.2.3.4",
      "Accepted",
      "True",
      "LoadBalancer",
      "None",
      "/",
      "*",
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 8 }),
  ),
}));

const kinds = SOURCES.flatMap((source) => source.kinds);
const object = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 6 }),
    fc.constantFrom("a", "b"),
  )
  .map(([kind, body, name]) => ({
    ...body,
    apiVersion: kind.group === "" ? kind.versions[0]! : `${kind.group}/${kind.versions[0]!}`,
    kind: kind.kind,
    metadata: { ...(typeof body["metadata"] === "object" ? body["metadata"] : {}), name, namespace: "shop" },
  }));

const ALL = SOURCES.filter(({ name }) => name !== "unstructured").map(({ name }) => `--source=${name}`);

test("no object makes a source throw, in either mode", () => {
  fc.assert(
    fc.property(
      fc.array(object, { maxLength: 4 }),
      fc.constantFrom("safe" as const, "exact" as const),
      (objects, mode) => {
        extractObjects(objects, { mode, args: [...ALL, "--gateway-listener-sets", "--compatibility=mate"] });
      },
    ),
    { numRuns: 300 },
  );
});

const LABEL = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const HOST = fc.tuple(LABEL, LABEL).map(([a, b]) => `${a}.${b}.example.com`);
const ingress = fc
  .tuple(
    LABEL,
    fc.array(HOST, { maxLength: 3 }),
    fc.option(fc.constantFrom("1.2.3.4", "lb.example.net", "::1")),
    fc.nat(3),
  )
  .map(([name, hosts, address, ttl]) => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name, namespace: "shop", annotations: { "external-dns.kubernetes.io/ttl": String(ttl) } },
    spec: { rules: hosts.map((host) => ({ host })) },
    ...(address !== null && { status: { loadBalancer: { ingress: [{ hostname: address }] } } }),
  }));
const ingresses = fc.uniqueArray(ingress, { selector: (one) => one.metadata.name, maxLength: 5 });

test("the order of objects changes nothing", () => {
  fc.assert(
    fc.property(ingresses, (objects) => {
      const [one, other] = [objects, [...objects].reverse()].map((list) =>
        extractObjects(list).raw.map(endpointToJson),
      );
      expect(other).toEqual(one);
    }),
  );
});

test("every host name ends in an endpoint or a report", () => {
  fc.assert(
    fc.property(ingresses, (objects) => {
      const { raw, reports } = extractObjects(objects);
      const names = new Set(raw.map((endpoint) => endpoint.dnsName));
      const isReported = reports.some((report) => report.startsWith("K53-E210"));
      for (const { spec } of objects)
        for (const { host } of spec.rules) expect(names.has(host) || isReported).toBe(true);
    }),
  );
});

test("merging and wrapping a second time changes nothing", () => {
  fc.assert(
    fc.property(ingresses, (objects) => {
      const { raw } = extractObjects(objects);
      const collector = new DiagnosticCollector();
      expect(mergeEndpoints(raw, collector).map(endpointToJson)).toEqual(raw.map(endpointToJson));
      const once = wrapEndpoints(raw, DEFAULT_OPTIONS, "safe", collector);
      expect(wrapEndpoints(once, DEFAULT_OPTIONS, "safe", collector).map(endpointToJson)).toEqual(
        once.map(endpointToJson),
      );
    }),
  );
});
