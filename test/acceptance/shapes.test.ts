import { stringify } from "yaml";
import { destroyStacks } from "../support/destroy";
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
import { POLICIES, recordsOf, type Properties } from "../support/shapes";

/*
 * Every shape that kube53 emits goes through real Terraform: init, validate, plan, apply, a plan that is empty, destroy.
 * After the apply the hosted zones hold just what `compile -o rrsets` prints, after the destroy what was there before.
 */

function config(records: readonly object[], zone: object = { name: "example.com", id: "Z0EXAMPLECOM" }): string {
  return stringify({
    version: 1,
    clusters: [{ name: "default", from: [{ path: "manifests" }] }],
    zones: [zone],
    records,
  });
}

async function goThrough(project: Project, existing: Existing = {}): Promise<void> {
  const synthesized = synthesize(project);
  const cloud = cloudFor(synthesized, existing);
  await withRehearsal(cloud, async (rehearsal) => {
    const before = actualRrsets(cloud);
    expectSuccess(await rehearsal.run(synthesized.stacks));
    const added = actualRrsets(cloud).filter((entry) => !before.some((old) => isSame(old, entry)));
    expect(added).toEqual(expectedRrsets(synthesized, rehearsal, synthesized.stacks));
    await destroyStacks(rehearsal, synthesized.stacks);
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
