import { stringify } from "yaml";
import {
  actualRrsets,
  cloudFor,
  expectedRrsets,
  expectSuccess,
  synthesize,
  withRehearsal,
  type Existing,
  type Project,
} from "../support/rehearse";

/*
 * Every shape that kube53 emits goes through real Terraform: init, validate, plan, apply, a plan that is empty, destroy.
 * After the apply the hosted zones hold just what `compile -o rrsets` prints, after the destroy what was there before.
 */

/** Values of every record type, two of each where a record set may have several. */
const VALUES: Readonly<Record<string, readonly [string, string]>> = {
  A: ["192.0.2.1", "192.0.2.2"],
  AAAA: ["2001:db8::1", "2001:db8::2"],
  CAA: ['0 issue "letsencrypt.org"', '0 iodef "mailto:dns@example.com"'],
  CNAME: ["one.example.net", "two.example.net"],
  DS: [
    "12345 8 2 49FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE49FD46E6C4B45C55D4AC69CB",
    "12346 8 2 59FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE49FD46E6C4B45C55D4AC69CB",
  ],
  HTTPS: ["1 . alpn=h2", "2 svc.example.net. port=8443"],
  MX: ["10 mail.example.com", "20 mail.example.net"],
  NAPTR: ['10 100 "S" "SIP+D2U" "" _sip._udp.example.com.', '20 100 "S" "SIP+D2T" "" _sip._tcp.example.com.'],
  NS: ["ns1.example.net", "ns2.example.net"],
  PTR: ["one.example.net", "two.example.net"],
  SPF: ['"v=spf1 -all"', '"v=spf1 ip4:192.0.2.0/24 -all"'],
  SRV: ["0 50 443 one.example.net.", "0 50 443 two.example.net."],
  SSHFP: [
    "4 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789",
    "4 2 223456789abcdef67890123456789abcdef67890123456789abcdef123456789",
  ],
  SVCB: ["1 svc.example.net. port=8443", "2 svc2.example.net. port=8444"],
  TLSA: [
    "3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "3 1 1 1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  ],
  TXT: ['"first ${not} %{code} \\"quoted\\" \\344"', '"v=spf1 include:%{i}._spf.example.com ~all" "second string"'],
};

/** The properties of two siblings under every policy. */
const POLICIES: Readonly<Record<string, readonly [Properties, Properties]>> = {
  weighted: [{ "aws/weight": "0" }, { "aws/weight": "255" }],
  latency: [{ "aws/region": "eu-west-1" }, { "aws/region": "ap-east-1" }],
  failover: [
    { "aws/failover": "PRIMARY", "aws/health-check-id": "11111111-2222-3333-4444-555555555555" },
    { "aws/failover": "SECONDARY" },
  ],
  "geolocation by country": [
    { "aws/geolocation-country-code": "US", "aws/geolocation-subdivision-code": "CA" },
    { "aws/geolocation-country-code": "*" },
  ],
  "geolocation by continent": [{ "aws/geolocation-continent-code": "EU" }, { "aws/geolocation-country-code": "DE" }],
  "geoproximity to a region": [
    { "aws/geoproximity-region": "eu-west-1", "aws/geoproximity-bias": "-10" },
    { "aws/geoproximity-local-zone-group": "us-west-2-lax-1" },
  ],
  "geoproximity to a point": [
    { "aws/geoproximity-coordinates": "49.22,-74.01" },
    { "aws/geoproximity-region": "us-east-1" },
  ],
  multivalue: [{ "aws/multi-value-answer": "true" }, { "aws/multi-value-answer": "true" }],
  "IP-based": [
    { "kube53.dev/cidr-collection": "c8c02a84-aaaa-bbbb-cccc-0123456789ab", "kube53.dev/cidr-location": "office" },
    { "kube53.dev/cidr-collection": "c8c02a84-aaaa-bbbb-cccc-0123456789ab", "kube53.dev/cidr-location": "*" },
  ],
};

type Properties = Readonly<Record<string, string>>;

const ONE_VALUE = new Set(["CNAME"]);
/** Types that only a simple record set can have. */
const SIMPLE_ONLY = new Set(["NS", "DS"]);

function config(records: readonly object[], zone: object = { name: "example.com", id: "Z0EXAMPLECOM" }): string {
  return stringify({
    version: 1,
    clusters: [{ name: "default", from: [{ path: "manifests" }] }],
    zones: [zone],
    records,
  });
}

function recordsOf(policy: string): object[] {
  if (policy === "simple") {
    return Object.entries(VALUES).map(([type, values]) => ({
      name: `${type.toLowerCase()}.example.com`,
      type,
      values: ONE_VALUE.has(type) ? values.slice(0, 1) : [...values],
    }));
  }
  const siblings = POLICIES[policy]!;
  return Object.entries(VALUES)
    .filter(([type]) => !SIMPLE_ONLY.has(type) && !(policy === "multivalue" && ONE_VALUE.has(type)))
    .flatMap(([type, values]) =>
      siblings.map((properties, i) => ({
        name: `*.${type.toLowerCase()}.example.com`,
        type,
        values: [values[i]],
        setIdentifier: `sibling_${type}_${i} ü/\${x}`.slice(0, 30),
        properties,
      })),
    );
}

async function goThrough(project: Project, existing: Existing = {}): Promise<void> {
  const synthesized = synthesize(project);
  const cloud = cloudFor(synthesized, existing);
  await withRehearsal(cloud, async (rehearsal) => {
    const before = actualRrsets(cloud);
    expectSuccess(await rehearsal.run(synthesized.stacks));
    const added = actualRrsets(cloud).filter((entry) => !before.some((old) => isSame(old, entry)));
    expect(added).toEqual(expectedRrsets(synthesized, rehearsal, synthesized.stacks));
    expectSuccess(await rehearsal.destroy(synthesized.stacks));
    expect(actualRrsets(cloud)).toEqual(before);
  });
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What else lives in the hosted zone: it must be there at the end as it was. */
const SEED: Existing = {
  "example.com": [
    { Name: "example.com.", Type: "NS", TTL: 172800, ResourceRecords: [{ Value: "ns-1.awsdns-00.com." }] },
    {
      Name: "example.com.",
      Type: "SOA",
      TTL: 900,
      ResourceRecords: [{ Value: "ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400" }],
    },
    { Name: "hand-made.example.com.", Type: "A", TTL: 60, ResourceRecords: [{ Value: "192.0.2.99" }] },
    { Name: "\\052.wild.example.com.", Type: "TXT", TTL: 60, ResourceRecords: [{ Value: '"kept"' }] },
  ],
};

describe("plain records", () => {
  test.each(["simple", ...Object.keys(POLICIES)])("%s", (policy) => goThrough({ config: config(recordsOf(policy)) }));

  test("in a hosted zone that holds other things", () => goThrough({ config: config(recordsOf("simple")) }, SEED));

  test("names of every sort", () =>
    goThrough({
      config: config(
        ["example.com", "*.example.com", "_sip._tcp.example.com", "a-b.c_d.example.com", "bücher.example.com"].map(
          (name) => ({ name, type: "TXT", values: ['"x"'] }),
        ),
      ),
    }));
});

describe("alias records", () => {
  const alias = (name: string, target: string, extra: object = {}): object => ({
    dnsName: name,
    recordType: "CNAME",
    targets: [target],
    providerSpecific: [{ name: "alias", value: "true" }],
    ...extra,
  });
  const manifest = (endpoints: readonly object[]): string =>
    stringify({
      apiVersion: "externaldns.k8s.io/v1alpha1",
      kind: "DNSEndpoint",
      metadata: { name: "all", namespace: "default" },
      spec: { endpoints },
    });
  const policy = (properties: Properties): object => ({
    providerSpecific: [
      { name: "alias", value: "true" },
      ...Object.entries(properties).map(([name, value]) => ({ name, value })),
    ],
  });

  test("to what AWS runs, in the same hosted zone, of a wildcard, chained", () =>
    goThrough({
      config: config([{ name: "origin.example.com", type: "A", values: ["192.0.2.1"] }]),
      manifests: manifest([
        alias("alb.example.com", "web-1234567890.eu-west-1.elb.amazonaws.com"),
        alias("nlb.example.com", "net-0123456789abcdef.elb.eu-west-1.amazonaws.com"),
        alias("cdn.example.com", "d111111abcdef8.cloudfront.net"),
        alias("example.com", "web-1234567890.eu-west-1.elb.amazonaws.com"),
        alias("*.wild.example.com", "web-1234567890.eu-west-1.elb.amazonaws.com"),
        alias("in-zone.example.com", "origin.example.com"),
        alias("chained.example.com", "in-zone.example.com"),
        alias("to-wildcard.example.com", "*.wild.example.com"),
      ]),
    }));

  test.each(Object.entries(POLICIES).filter(([name]) => name !== "multivalue" && name !== "IP-based"))(
    "%s",
    (_, siblings) =>
      goThrough({
        config: config([]),
        manifests: manifest(
          siblings.map((properties, i) =>
            alias("www.example.com", `web${i}-1234567890.eu-west-1.elb.amazonaws.com`, {
              setIdentifier: `s${i}`,
              ...policy(properties),
            }),
          ),
        ),
      }),
  );
});

describe("health checks", () => {
  const endpoint = (name: string, value: string, properties: Properties): object => ({
    name,
    type: "A",
    values: [value],
    setIdentifier: "a",
    properties: { "aws/weight": "1", ...properties },
  });

  test("every kind", () =>
    goThrough({
      config: config([
        endpoint("http.example.com", "192.0.2.1", { "kube53.dev/health-check": "http://{target}:80/healthz?x=1" }),
        endpoint("https.example.com", "192.0.2.2", {
          "kube53.dev/health-check": "https://{target}/",
          "kube53.dev/health-check-search-string": "ok ${x}",
          "kube53.dev/health-check-enable-sni": "false",
          "kube53.dev/health-check-latency": "true",
          "kube53.dev/health-check-inverted": "true",
          "kube53.dev/health-check-disabled": "true",
          "kube53.dev/health-check-interval": "10",
          "kube53.dev/health-check-failure-threshold": "1",
          "kube53.dev/health-check-regions": "eu-west-1,us-east-1,us-west-2",
        }),
        endpoint("tcp.example.com", "192.0.2.3", { "kube53.dev/health-check": "tcp://{target}:5432" }),
        endpoint("v6.example.com", "192.0.2.4", { "kube53.dev/health-check": "http://[2001:db8::5]:80/" }),
        endpoint("host.example.com", "192.0.2.6", { "kube53.dev/health-check": "http://origin.example.net:80/" }),
        endpoint("calculated.example.com", "192.0.2.7", {
          "kube53.dev/health-check": "calculated",
          "kube53.dev/health-check-children": "http://a.example.net:80/,11111111-2222-3333-4444-555555555555",
          "kube53.dev/health-check-child-threshold": "2",
        }),
        endpoint("alarm.example.com", "192.0.2.8", {
          "kube53.dev/health-check": "alarm",
          "kube53.dev/health-check-alarm": "eu-west-1/shop-down",
          "kube53.dev/health-check-insufficient-data": "Healthy",
        }),
        endpoint("existing.example.com", "192.0.2.9", {
          "aws/health-check-id": "11111111-2222-3333-4444-555555555556",
        }),
        {
          ...endpoint("several.example.com", "192.0.2.10", { "kube53.dev/health-check": "http://{target}:80/" }),
          values: ["192.0.2.10", "192.0.2.11"],
        },
      ]),
    }));
});
