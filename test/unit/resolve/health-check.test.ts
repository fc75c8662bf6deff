import fc from "fast-check";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { Endpoint } from "../../../src/endpoint/endpoint";
import type { HealthCheckDefinition } from "../../../src/endpoint/health-check";
import { REFUSED_CHECK } from "../../../src/resolve/health-check/health-check";
import { healthCheckKey } from "../../../src/endpoint/health-check-key";
import { parseCheckUrl } from "../../../src/resolve/health-check/url";
import { toRecordSet } from "../../../src/resolve/record-set";
import { HEALTH_CHECK_PROPERTIES } from "../../../src/route53/properties";
import { endpoint, reported } from "../../support/record-sets";

const DEFAULTS = { interval: 30, failureThreshold: 3 };
const ID = "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d";

function checkOf(input: Endpoint) {
  const reporter = new DiagnosticCollector();
  const use = toRecordSet(input, "safe", DEFAULTS, reporter)?.healthCheck;
  const definition = use?.by === "definition" ? use.definition : undefined;
  return { use, definition, reports: reported(reporter.diagnostics) };
}

/** `health-check-` keys, `""` for the definition itself. */
function keys(settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [`kube53.dev/health-check${key === "" ? "" : `-${key}`}`, value]),
  );
}

const HTTPS = {
  kind: "endpoint",
  type: "HTTPS",
  port: 443,
  requestInterval: 30,
  failureThreshold: 3,
  measureLatency: false,
  enableSni: true,
  regions: [],
  inverted: false,
  disabled: false,
};

describe("whom a check connects to", () => {
  test("an address is asked with the record's name", () => {
    const { definition, reports } = checkOf(endpoint({ properties: keys({ "": "https://{target}/healthz" }) }));
    expect(reports).toEqual([]);
    expect(definition).toEqual({
      ...HTTPS,
      ipAddress: "198.51.100.1",
      fqdn: "www.example.com",
      resourcePath: "/healthz",
    });
  });

  test("an address is asked with a written host", () => {
    const { definition } = checkOf(
      endpoint({ dnsName: "*.example.com", properties: keys({ "": "https://status.example.com" }) }),
    );
    expect(definition).toEqual({ ...HTTPS, ipAddress: "198.51.100.1", fqdn: "status.example.com" });
  });

  test("a host name target is resolved", () => {
    const properties = keys({ "": "https://{target}" });
    const cname = endpoint({ recordType: "CNAME", targets: ["LB.example.net."], properties });
    expect(checkOf(cname).definition).toEqual({ ...HTTPS, fqdn: "lb.example.net" });
    const alias = endpoint({
      targets: ["lb.eu-west-1.elb.amazonaws.com"],
      properties: { ...properties, alias: "true" },
    });
    expect(checkOf(alias).definition).toEqual({ ...HTTPS, fqdn: "lb.eu-west-1.elb.amazonaws.com" });
  });

  test("several addresses are one check each, healthy while one is", () => {
    const targets = ["198.51.100.2", "198.51.100.1"];
    const { definition } = checkOf(
      endpoint({ targets, properties: keys({ "": "tcp://{target}:5432", inverted: "true" }) }),
    );
    expect(definition).toMatchObject({ kind: "calculated", threshold: 1, inverted: true });
    expect(definition).toMatchObject({
      children: [
        { by: "definition", definition: { type: "TCP", ipAddress: "198.51.100.1", port: 5432, inverted: false } },
        { by: "definition", definition: { type: "TCP", ipAddress: "198.51.100.2" } },
      ],
    });
  });

  test("checks of one address over TCP are one for all names", () => {
    const properties = keys({ "": "tcp://{target}:25" });
    const key = (dnsName: string) => healthCheckKey(checkOf(endpoint({ dnsName, properties })).definition!);
    expect(key("a.example.com")).toBe(key("b.example.com"));
  });

  test("a written address is asked whatever the targets are", () => {
    const txt = endpoint({ recordType: "TXT", targets: ["x"], properties: keys({ "": "http://[2606:4700::1]:8080" }) });
    expect(checkOf(txt).definition).toMatchObject({ ipAddress: "2606:4700::1", port: 8080, fqdn: "www.example.com" });
  });
});

test("all settings", () => {
  const settings = {
    "": "https://{target}:8443/healthz?full=1",
    interval: "10",
    "failure-threshold": "5",
    "search-string": "ok",
    regions: "us-west-1, eu-west-1,us-east-1",
    inverted: "true",
    disabled: "true",
    latency: "true",
    "enable-sni": "false",
  };
  expect(checkOf(endpoint({ properties: keys(settings) }))).toMatchObject({
    reports: [],
    definition: {
      type: "HTTPS_STR_MATCH",
      port: 8443,
      resourcePath: "/healthz?full=1",
      searchString: "ok",
      requestInterval: 10,
      failureThreshold: 5,
      regions: ["eu-west-1", "us-east-1", "us-west-1"],
      inverted: true,
      disabled: true,
      measureLatency: true,
      enableSni: false,
    },
  });
});

test.each([
  [{ "": "https://{target}", interval: "20" }, "K53-E354 property:kube53.dev/health-check-interval"],
  [{ "": "https://{target}", "failure-threshold": "0" }, "K53-E354 property:kube53.dev/health-check-failure-threshold"],
  [
    { "": "https://{target}", "failure-threshold": "11" },
    "K53-E354 property:kube53.dev/health-check-failure-threshold",
  ],
  [{ "": "https://{target}", "search-string": "" }, "K53-E354 property:kube53.dev/health-check-search-string"],
  [
    { "": "https://{target}", "search-string": "x".repeat(256) },
    "K53-E354 property:kube53.dev/health-check-search-string",
  ],
  [{ "": "https://{target}", inverted: "yes" }, "K53-E354 property:kube53.dev/health-check-inverted"],
  [{ "": "https://{target}", regions: "us-east-1,us-west-1" }, "K53-E354 property:kube53.dev/health-check-regions"],
  [
    { "": "https://{target}", regions: "us-east-1,us-west-1,eu-wset-1" },
    "K53-E355 property:kube53.dev/health-check-regions",
  ],
  [{ "": "tcp://{target}:25", "search-string": "ok" }, "K53-E356 property:kube53.dev/health-check-search-string"],
  [{ "": "http://{target}", "enable-sni": "true" }, "K53-E356 property:kube53.dev/health-check-enable-sni"],
  [{ "": "https://{target}", children: ID }, "K53-E356 property:kube53.dev/health-check-children"],
  [{ interval: "10" }, "K53-E356 property:kube53.dev/health-check-interval"],
  [{ "": "calculated" }, "K53-E357 property:kube53.dev/health-check-children"],
  [{ "": "calculated", children: "web" }, "K53-E357 property:kube53.dev/health-check-children"],
  [
    { "": "calculated", children: ID, "child-threshold": "2" },
    "K53-E354 property:kube53.dev/health-check-child-threshold",
  ],
  [{ "": "alarm" }, "K53-E358 property:kube53.dev/health-check-alarm"],
  [{ "": "alarm", alarm: "shop" }, "K53-E358 property:kube53.dev/health-check-alarm"],
  [{ "": "alarm", alarm: "shop", "alarm-region": "mars-1" }, "K53-E358 property:kube53.dev/health-check-alarm"],
  [
    { "": "alarm", alarm: "eu-west-1/x", "insufficient-data": "Broken" },
    "K53-E354 property:kube53.dev/health-check-insufficient-data",
  ],
  [{ "": "tcp://{target}" }, "K53-E350 property:kube53.dev/health-check"],
  [{ "": "ftp://{target}" }, "K53-E350 property:kube53.dev/health-check"],
  [{ "": "https://{target}:0/" }, "K53-E350 property:kube53.dev/health-check"],
  [{ "": "https://{target}:65536/" }, "K53-E350 property:kube53.dev/health-check"],
  [{ "": "https:///" }, "K53-E350 property:kube53.dev/health-check"],
  [{ "": "https://*.example.com/" }, "K53-E350 property:kube53.dev/health-check"],
  [{ "": `https://{target}/${"x".repeat(255)}` }, "K53-E350 property:kube53.dev/health-check"],
])("%j is reported", (settings, report) => {
  expect(checkOf(endpoint({ properties: keys(settings as Record<string, string>) })).reports[0]).toBe(report);
});

test.each([
  [{ recordType: "CNAME", targets: ["lb.example.net"] }, "https://www.example.com", "K53-E351"],
  [{ recordType: "CNAME", dnsName: "*.example.com", targets: ["lb.example.net"] }, "https://a.example.com", "K53-E351"],
  [{ targets: ["10.0.0.1"] }, "https://{target}", "K53-E352"],
  [{ recordType: "AAAA", targets: ["fd00::1"] }, "https://{target}", "K53-E352"],
  [{ recordType: "CNAME", targets: ["web.default.svc.cluster.local"] }, "https://{target}", "K53-E352"],
  [{ dnsName: "*.example.com" }, "https://{target}", "K53-E353"],
  [{ recordType: "MX", targets: ["10 mail.example.com"] }, "https://{target}", "K53-E359"],
])("%j with %s", (part, url, code) => {
  const { reports, definition } = checkOf(endpoint({ ...part, properties: keys({ "": url }) }));
  expect(reports).toEqual([`${code} property:kube53.dev/health-check`]);
  expect(definition).toBe(REFUSED_CHECK);
});

test("an existing check is used as it is, but not beside a definition", () => {
  const existing = { "aws/health-check-id": ID };
  expect(checkOf(endpoint({ properties: existing }))).toMatchObject({ use: { by: "id", id: ID }, reports: [] });
  expect(checkOf(endpoint({ properties: { ...existing, ...keys({ "": "https://{target}" }) } })).reports).toEqual([
    "K53-E349 property:kube53.dev/health-check",
  ]);
});

test("calculated and alarm checks", () => {
  const children = `${ID}, https://a.example.net/ ,https://a.example.net/`;
  const calculated = checkOf(endpoint({ properties: keys({ "": "calculated", children, "child-threshold": "2" }) }));
  expect(calculated).toMatchObject({ reports: [], definition: { kind: "calculated", threshold: 2 } });
  expect(calculated.definition).toHaveProperty("children.length", 2);
  const alarm = checkOf(endpoint({ properties: keys({ "": "alarm", alarm: "eu-west-1/shop/down" }) }));
  expect(alarm).toMatchObject({
    reports: [],
    definition: { kind: "alarm", alarmRegion: "eu-west-1", alarmName: "shop/down" },
  });
  const apart = checkOf(
    endpoint({ properties: keys({ "": "alarm", alarm: "team/down", "alarm-region": "eu-west-1" }) }),
  );
  expect(apart.definition).toMatchObject({ alarmName: "team/down", insufficientData: "LastKnownStatus" });
});

test("exact mode makes no checks", () => {
  const reporter = new DiagnosticCollector({ exact: true });
  const input = endpoint({ properties: keys({ "": "nonsense" }) });
  expect(toRecordSet(input, "exact", DEFAULTS, reporter)?.healthCheck).toBeUndefined();
  expect(reporter.diagnostics).toEqual([]);
});

test("the key does not depend on the order of members and children", () => {
  const a = { by: "id", id: "a" } as const;
  const b = { by: "id", id: "b" } as const;
  const one: HealthCheckDefinition = {
    kind: "calculated",
    children: [a, b],
    threshold: 1,
    inverted: false,
    disabled: false,
  };
  const two: HealthCheckDefinition = {
    disabled: false,
    inverted: false,
    threshold: 1,
    children: [b, a],
    kind: "calculated",
  };
  expect(healthCheckKey(one)).toBe(healthCheckKey(two));
  expect(healthCheckKey(one)).not.toBe(healthCheckKey({ ...one, threshold: 2 }));
});

test("any text gives a check or a report, never an exception", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseCheckUrl(text);
      parseCheckUrl(`https://${text}`);
    }),
  );
  const key = fc.constantFrom(...HEALTH_CHECK_PROPERTIES);
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("calculated", "alarm", "https://{target}", "true", "tcp://{target}:1"),
  );
  fc.assert(
    fc.property(fc.dictionary(key, value), (properties) => {
      const { definition, reports } = checkOf(endpoint({ properties }));
      const wished = Object.hasOwn(properties, "kube53.dev/health-check");
      if (wished) expect(definition !== REFUSED_CHECK || reports.length > 0).toBe(true);
    }),
  );
});
