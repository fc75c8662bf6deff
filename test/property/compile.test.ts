import fc from "fast-check";
import { compile, type Compilation } from "../../src/compile";
import { formatText } from "../../src/diagnostics/format/text";
import type { Config } from "../../src/config/config";
import { toRrsets } from "../../src/plan/rrsets";
import type { InputFile } from "../../src/text/input-file";
import { config } from "../support/zones";

function run(files: readonly InputFile[], part: Partial<Config> = {}): Compilation {
  const settings = config(part);
  return compile(settings, [{ cluster: settings.clusters[0]!, files }]);
}

/** A report that cannot be printed would be found by a user first. */
function printed({ diagnostics }: Compilation): string {
  return diagnostics.map((diagnostic) => formatText(diagnostic, { enabled: false })).join("\n");
}

const MODES = ["safe", "exact"] as const;
const compat = (mode: (typeof MODES)[number]): Partial<Config> => ({ compat: { mode, version: "0.22" } });

describe("no input makes it throw", () => {
  test.each(MODES)("any text (%s)", (mode) => {
    const pieces = fc.constantFrom(
      "---\n",
      "apiVersion: v1\n",
      "kind: Service\n",
      "metadata:\n",
      "  name: x\n",
      "spec: [\n",
      "\t",
      "*a",
      "&a",
      "!!x ",
      "{{ .x }}",
      "- ",
      "'",
      "\u0000",
      "\r\n",
      "<<: ",
      "|\n",
      "? ",
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => void printed(run([{ path: "a.yaml", text: parts.join("") }], compat(mode)))),
      { numRuns: 300 },
    );
  });

  const KINDS = [
    ["v1", "Service"],
    ["v1", "Node"],
    ["v1", "Pod"],
    ["v1", "Namespace"],
    ["v1", "List"],
    ["discovery.k8s.io/v1", "EndpointSlice"],
    ["networking.k8s.io/v1", "Ingress"],
    ["extensions/v1beta1", "Ingress"],
    ["externaldns.k8s.io/v1alpha1", "DNSEndpoint"],
    ["gateway.networking.k8s.io/v1", "Gateway"],
    ["gateway.networking.k8s.io/v1", "HTTPRoute"],
    ["gateway.networking.k8s.io/v1", "ListenerSet"],
    ["networking.istio.io/v1", "Gateway"],
    ["networking.istio.io/v1", "VirtualService"],
    ["projectcontour.io/v1", "HTTPProxy"],
    ["gloo.solo.io/v1", "Proxy"],
    ["zalando.org/v1", "RouteGroup"],
    ["route.openshift.io/v1", "Route"],
    ["getambassador.io/v3alpha1", "Host"],
    ["configuration.konghq.com/v1beta1", "TCPIngress"],
    ["cis.f5.com/v1", "VirtualServer"],
    ["cis.f5.com/v1", "TransportServer"],
    ["traefik.io/v1alpha1", "IngressRoute"],
  ] as const;

  /** Keys that sources look at, so that random shapes go deep. */
  const key = fc.constantFrom(
    "spec",
    "status",
    "metadata",
    "annotations",
    "labels",
    "name",
    "namespace",
    "rules",
    "host",
    "hosts",
    "hostnames",
    "tls",
    "endpoints",
    "dnsName",
    "targets",
    "recordType",
    "recordTTL",
    "providerSpecific",
    "setIdentifier",
    "loadBalancer",
    "ingress",
    "ip",
    "hostname",
    "addresses",
    "value",
    "type",
    "ports",
    "nodePort",
    "selector",
    "parentRefs",
    "parents",
    "parentRef",
    "listeners",
    "allowedRoutes",
    "namespaces",
    "from",
    "conditions",
    "servers",
    "gateways",
    "virtualhost",
    "fqdn",
    "items",
    "targetRef",
    "podIP",
    "nodeName",
    "__proto__",
    "constructor",
    "toString",
    "external-dns.kubernetes.io/hostname",
    "external-dns.kubernetes.io/target",
    "external-dns.kubernetes.io/ttl",
    "external-dns.kubernetes.io/aws-weight",
    "external-dns.alpha.kubernetes.io/set-identifier",
    "kube53.dev/health-check",
  );
  const leaf = fc.oneof(
    fc.constantFrom(
      "www.example.com",
      "*.example.com",
      "192.0.2.1",
      "10.0.0.1",
      "::1",
      "A",
      "CNAME",
      "TXT",
      "LoadBalancer",
      "NodePort",
      "true",
      "",
      "${x}",
      "a,b,",
      "https://{target}/",
    ),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { shape } = fc.letrec((tie) => ({
    shape: fc.oneof(
      { maxDepth: 6, depthSize: "large" },
      leaf,
      fc.array(tie("shape"), { maxLength: 3 }),
      fc.dictionary(key, tie("shape"), { maxKeys: 5 }),
    ),
  }));
  const object = fc
    .tuple(
      fc.constantFrom(...KINDS),
      fc.dictionary(key, shape, { maxKeys: 6 }),
      fc.dictionary(key, shape, { maxKeys: 4 }),
    )
    .map(([[apiVersion, kind], members, metadata]) => ({
      ...members,
      apiVersion,
      kind,
      metadata: { name: "x", ...metadata },
    }));

  test.each(MODES)("any shape of objects (%s)", (mode) => {
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 4 }), (objects) => {
        const text = objects.map((entry) => JSON.stringify(entry)).join("\n---\n");
        printed(run([{ path: "a.yaml", text }], compat(mode)));
      }),
      { numRuns: 1500 },
    );
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

const label = fc.constantFrom("a", "b", "www", "*", "_x", "Ä", "xn--4ca", "UPPER", "x".repeat(63), "x".repeat(64), "");
const hostName = fc
  .tuple(label, fc.constantFrom("example.com", "sub.example.com", "example.org", "example.com."))
  .map((parts) => parts.join("."));
const wish = fc.record({
  host: hostName,
  target: fc.constantFrom(
    "192.0.2.1",
    "192.0.2.2",
    "2001:db8::1",
    "10.0.0.1",
    "lb.example.net",
    "x-1.eu-west-1.elb.amazonaws.com",
  ),
  ttl: fc.constantFrom("60", "5m", "never"),
});

const ingress = ({ host, target, ttl }: { host: string; target: string; ttl: string }, i: number): string =>
  JSON.stringify({
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: {
      name: `i${i}`,
      annotations: { "external-dns.kubernetes.io/target": target, "external-dns.kubernetes.io/ttl": ttl },
    },
    spec: { rules: [{ host }] },
  });

test("the order of input changes no byte", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const files = wishes.map((entry, i) => ({ path: `f${i}.yaml`, text: ingress(entry, i) }));
      const [forward, backward] = [run(files), run([...files].reverse())];
      expect(toRrsets(backward.graph)).toEqual(toRrsets(forward.graph));
      expect(printed(backward)).toBe(printed(forward));
    }),
    { numRuns: 200 },
  );
});

test("every host name ends in a record set or in a report", () => {
  fc.assert(
    fc.property(wish, (entry) => {
      const result = run([{ path: "a.yaml", text: ingress(entry, 0) }]);
      expect(
        result.graph.stacks.flatMap((stack) => stack.recordSets).length + result.diagnostics.length,
      ).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test("a tree put beside itself in another namespace changes no record", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 5 }), (wishes) => {
      const once = wishes.map((entry, i) => ({ path: `f${i}.yaml`, text: ingress(entry, i) }));
      const twice = [
        ...once,
        ...once.map(({ path, text }) => ({
          path: `z/${path}`,
          text: text.replace('"name":"i', '"namespace":"z","name":"i'),
        })),
      ];
      expect(toRrsets(run(twice).graph)).toEqual(toRrsets(run(once).graph));
    }),
    { numRuns: 200 },
  );
});

test("different record sets have different addresses", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
      const { graph } = run(wishes.map((entry, i) => ({ path: `f${i}.yaml`, text: ingress(entry, i) })));
      for (const stack of graph.stacks) {
        const addresses = stack.recordSets.map((entry) => entry.address);
        expect(new Set(addresses).size).toBe(addresses.length);
      }
    }),
    { numRuns: 200 },
  );
});
