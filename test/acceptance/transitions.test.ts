import { applyOneAfterTheOther, projectOf, type Wish } from "../support/transition";

/*
 * Every kind of change that Route 53 or Terraform does not make in one step, through real Terraform: after every call to
 * Route 53 each name that is kept is asked for. Where a moment without an answer cannot be had away, it is announced and
 * measured here.
 */

const NAME = "www.example.com";
const a = (values: readonly string[] = ["192.0.2.1"], extra: Partial<Wish> = {}): Wish => ({
  name: NAME,
  type: "A",
  values,
  ...extra,
});
const aaaa = (extra: Partial<Wish> = {}): Wish => ({ name: NAME, type: "AAAA", values: ["2001:db8::1"], ...extra });
const cname = (extra: Partial<Wish> = {}): Wish => ({
  name: NAME,
  type: "CNAME",
  values: ["web.example.net"],
  ...extra,
});
const at = (label: string, wish: Wish): Wish => ({ ...wish, name: `${label}.example.com` });
const txt = (extra: Partial<Wish> = {}): Wish => ({ name: NAME, type: "TXT", values: ['"x"'], ...extra });
const mx = (): Wish => ({ name: NAME, type: "MX", values: ["10 mail.example.net"] });
const alias = (target: string, extra: Partial<Wish> = {}): Wish => ({
  name: NAME,
  type: "A",
  values: [target],
  properties: { alias: "true" },
  ...extra,
});
const weighted = (id: string, weight: string, value: string, ttl = 300): Wish =>
  a([value], { setIdentifier: id, ttl, properties: { "aws/weight": weight } });
const latency = (id: string, region: string, value: string): Wish =>
  a([value], { setIdentifier: id, properties: { "aws/region": region } });
const failover = (id: string, role: string, value: string): Wish =>
  a([value], {
    setIdentifier: id,
    properties: { "aws/failover": role, "aws/health-check-id": "11111111-2222-3333-4444-555555555555" },
  });
const geo = (id: string, country: string, value: string): Wish =>
  a([value], { setIdentifier: id, properties: { "aws/geolocation-country-code": country } });
const elb = "web-1234567890.eu-west-1.elb.amazonaws.com";
const elb2 = "api-1234567890.eu-west-1.elb.amazonaws.com";

type Row = readonly [title: string, before: readonly Wish[], after: readonly Wish[]];

const WITHOUT_A_GAP: readonly Row[] = [
  ["weighted → simple, one", [weighted("a", "1", "192.0.2.1")], [a()]],
  ["values and TTL", [a()], [a(["192.0.2.2"], { ttl: 60 })]],
  ["A → CNAME", [a()], [cname()]],
  ["CNAME → A", [cname()], [a()]],
  ["A → alias", [a()], [alias(elb)]],
  ["alias → A", [alias(elb)], [a()]],
  ["CNAME → alias", [cname()], [alias(elb)]],
  ["alias → CNAME", [alias(elb)], [cname()]],
  [
    "CNAME → TXT alone",
    [cname(), a(["192.0.2.1"], { name: "b.example.com" })],
    [txt(), a(["192.0.2.1"], { name: "b.example.com" })],
  ],
  ["TXT alone → CNAME", [txt()], [cname()]],
  ["simple → weighted, one", [a()], [weighted("a", "1", "192.0.2.1")]],
  [
    "simple → weighted, three",
    [a()],
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2"), weighted("c", "0", "192.0.2.3")],
  ],
  ["simple → latency", [a()], [latency("a", "eu-west-1", "192.0.2.1"), latency("b", "us-east-1", "192.0.2.2")]],
  [
    "simple alias → failover alias",
    [alias(elb)],
    [
      alias(elb, { setIdentifier: "p", properties: { alias: "true", "aws/failover": "PRIMARY" } }),
      alias(elb2, { setIdentifier: "s", properties: { alias: "true", "aws/failover": "SECONDARY" } }),
    ],
  ],
  [
    "weighted → latency, same set identifiers",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2")],
    [latency("a", "eu-west-1", "192.0.2.1"), latency("b", "us-east-1", "192.0.2.2")],
  ],
  [
    "weighted → latency, one set identifier more",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2")],
    [
      latency("a", "eu-west-1", "192.0.2.1"),
      latency("b", "us-east-1", "192.0.2.2"),
      latency("c", "ap-east-1", "192.0.2.3"),
    ],
  ],
  [
    "failover → geolocation",
    [failover("a", "PRIMARY", "192.0.2.1"), failover("b", "SECONDARY", "192.0.2.2")],
    [geo("a", "*", "192.0.2.1"), geo("b", "DE", "192.0.2.2")],
  ],
  [
    "weighted A → weighted CNAME",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2")],
    [
      { ...weighted("a", "1", "one.example.net"), type: "CNAME" },
      { ...weighted("b", "1", "two.example.net"), type: "CNAME" },
    ],
  ],
  [
    "TTL of a weighted group",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2"), weighted("c", "1", "192.0.2.3")],
    [weighted("a", "1", "192.0.2.1", 60), weighted("b", "1", "192.0.2.2", 60), weighted("c", "1", "192.0.2.3", 60)],
  ],
  [
    "weights",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2")],
    [weighted("a", "200", "192.0.2.1"), weighted("b", "0", "192.0.2.2")],
  ],
  ["set identifier renamed, the only one", [weighted("old", "1", "192.0.2.1")], [weighted("new", "1", "192.0.2.1")]],
  [
    "set identifiers renamed, weighted",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2")],
    [weighted("x", "1", "192.0.2.1"), weighted("y", "1", "192.0.2.2")],
  ],
  [
    "set identifier renamed, latency",
    [latency("a", "eu-west-1", "192.0.2.1"), latency("b", "us-east-1", "192.0.2.2")],
    [latency("renamed", "eu-west-1", "192.0.2.1"), latency("b", "us-east-1", "192.0.2.2")],
  ],
  [
    "set identifier renamed, second of a failover pair",
    [failover("a", "PRIMARY", "192.0.2.1"), failover("b", "SECONDARY", "192.0.2.2")],
    [failover("a", "PRIMARY", "192.0.2.1"), failover("z", "SECONDARY", "192.0.2.2")],
  ],
  [
    "PRIMARY and SECONDARY swapped",
    [failover("a", "PRIMARY", "192.0.2.1"), failover("b", "SECONDARY", "192.0.2.2")],
    [failover("a", "SECONDARY", "192.0.2.1"), failover("b", "PRIMARY", "192.0.2.2")],
  ],
  [
    "regions handed on",
    [latency("a", "eu-west-1", "192.0.2.1"), latency("b", "us-east-1", "192.0.2.2")],
    [latency("a", "us-east-1", "192.0.2.1"), latency("b", "ap-east-1", "192.0.2.2")],
  ],
  [
    "region of one that goes, taken by the first",
    [latency("a", "eu-west-1", "192.0.2.1"), latency("b", "us-east-1", "192.0.2.2")],
    [latency("a", "us-east-1", "192.0.2.1")],
  ],
  [
    "alias repointed while its old target goes",
    [
      alias("one.example.com"),
      a(["192.0.2.1"], { name: "one.example.com" }),
      a(["192.0.2.2"], { name: "two.example.com" }),
    ],
    [alias("two.example.com"), a(["192.0.2.2"], { name: "two.example.com" })],
  ],
  [
    "alias repointed to one that comes",
    [alias("one.example.com"), a(["192.0.2.1"], { name: "one.example.com" })],
    [alias("two.example.com"), a(["192.0.2.2"], { name: "two.example.com" })],
  ],
  [
    "alias becomes plain while its target goes",
    [alias("one.example.com"), a(["192.0.2.1"], { name: "one.example.com" })],
    [a()],
  ],
  [
    "what an alias stands for gets a policy",
    [alias("one.example.com"), a(["192.0.2.1"], { name: "one.example.com" })],
    [
      alias("one.example.com"),
      { ...weighted("a", "1", "192.0.2.1"), name: "one.example.com" },
      { ...weighted("b", "1", "192.0.2.2"), name: "one.example.com" },
    ],
  ],
  [
    "what an alias stands for changes policy",
    [
      alias("one.example.com"),
      { ...weighted("a", "1", "192.0.2.1"), name: "one.example.com" },
      { ...weighted("b", "1", "192.0.2.2"), name: "one.example.com" },
    ],
    [
      alias("one.example.com"),
      { ...latency("a", "eu-west-1", "192.0.2.1"), name: "one.example.com" },
      { ...latency("b", "us-east-1", "192.0.2.2"), name: "one.example.com" },
    ],
  ],
  [
    "health check replaced while in use",
    [
      a(["192.0.2.1"], {
        setIdentifier: "a",
        properties: { "aws/weight": "1", "kube53.dev/health-check": "http://{target}:80/" },
      }),
    ],
    [
      a(["192.0.2.1"], {
        setIdentifier: "a",
        properties: { "aws/weight": "1", "kube53.dev/health-check": "https://{target}:443/" },
      }),
    ],
  ],
  [
    "alias repointed while its old target becomes a CNAME",
    [alias("one.example.com"), at("one", a()), at("two", a(["192.0.2.2"]))],
    [alias("two.example.com"), at("one", cname()), at("two", a(["192.0.2.2"]))],
  ],
  ["alias and its target become CNAMEs", [alias("one.example.com"), at("one", a())], [cname(), at("one", cname())]],
  [
    "alias becomes plain while the group that it stood for becomes CNAMEs",
    [alias("one.example.com"), at("one", weighted("a", "1", "192.0.2.1")), at("one", weighted("b", "1", "192.0.2.2"))],
    [
      a(),
      at("one", { ...weighted("a", "1", "one.example.net"), type: "CNAME" }),
      at("one", { ...weighted("b", "1", "two.example.net"), type: "CNAME" }),
    ],
  ],
  [
    "what an alias of an alias stands for changes policy",
    [
      alias("one.example.com"),
      at("one", alias("two.example.com")),
      at("two", weighted("a", "1", "192.0.2.1")),
      at("two", weighted("b", "1", "192.0.2.2")),
    ],
    [
      alias("one.example.com"),
      at("one", alias("two.example.com")),
      at("two", latency("a", "eu-west-1", "192.0.2.1")),
      at("two", latency("b", "us-east-1", "192.0.2.2")),
    ],
  ],
  ["a name comes below a wildcard", [at("*", a())], [at("*", a()), weighted("a", "1", "192.0.2.2")]],
  ["a name goes below a wildcard", [at("*", a()), a(["192.0.2.2"])], [at("*", a())]],
  [
    "A + TXT + MX with another policy for A",
    [a(), txt(), mx()],
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2"), txt(), mx()],
  ],
];

/** Types that are not answered for the time of one call, since a CNAME has no other type beside it. */
const WITH_A_GAP: readonly (readonly [...Row, readonly string[]])[] = [
  ["A + AAAA → CNAME", [a(), aaaa()], [cname()], ["AAAA www.example.com."]],
  ["CNAME → A + AAAA", [cname()], [a(), aaaa()], ["AAAA www.example.com."]],
  ["CNAME → A + TXT + MX", [cname()], [a(), txt(), mx()], ["MX www.example.com.", "TXT www.example.com."]],
  ["A + TXT → CNAME", [a(), txt()], [cname()], ["TXT www.example.com."]],
  [
    "A + AAAA come below a wildcard of both",
    [at("*", a()), at("*", aaaa())],
    [at("*", a()), at("*", aaaa()), a(), aaaa()],
    ["AAAA www.example.com."],
  ],
  [
    "A + AAAA go below a wildcard of both",
    [at("*", a()), at("*", aaaa()), a(), aaaa()],
    [at("*", a()), at("*", aaaa())],
    ["AAAA www.example.com."],
  ],
];

const REFUSED: readonly (readonly [...Row, RegExp])[] = [
  [
    "what an alias stands for changes policy while one of it goes",
    [
      alias("one.example.com"),
      { ...weighted("a", "1", "192.0.2.1"), name: "one.example.com" },
      { ...weighted("b", "1", "192.0.2.2"), name: "one.example.com" },
    ],
    [alias("one.example.com"), { ...latency("a", "eu-west-1", "192.0.2.1"), name: "one.example.com" }],
    /an alias record stands for it/,
  ],
  [
    "weighted → simple, three",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2"), weighted("c", "1", "192.0.2.3")],
    [a()],
    /"a", which the others depend on/,
  ],
  [
    "weighted → latency, other set identifiers",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2")],
    [latency("x", "eu-west-1", "192.0.2.1"), latency("y", "us-east-1", "192.0.2.2")],
    /"a", which the others depend on/,
  ],
  ["weighted A + TXT → CNAME", [weighted("a", "1", "192.0.2.1"), txt()], [cname()], /a CNAME stands alone/],
  ["TXT + MX → CNAME", [txt(), mx()], [cname()], /a CNAME stands alone/],
  [
    "A + AAAA that alias records stood for → CNAME",
    [alias("one.example.com"), alias("one.example.com", { type: "AAAA" }), at("one", a()), at("one", aaaa())],
    [a(), aaaa(), at("one", cname())],
    /alias records stand for its AAAA/,
  ],
  [
    "what an alias stands for changes policy and loses one",
    [alias("one.example.com"), at("one", weighted("a", "1", "192.0.2.1")), at("one", weighted("b", "1", "192.0.2.2"))],
    [alias("one.example.com"), at("one", latency("a", "eu-west-1", "192.0.2.1"))],
    /set identifier "b" away after the change/,
  ],
  [
    "region of one that goes, taken by the first, behind an alias",
    [
      alias("one.example.com"),
      at("one", latency("a", "eu-west-1", "192.0.2.1")),
      at("one", latency("b", "us-east-1", "192.0.2.2")),
    ],
    [alias("one.example.com"), at("one", latency("a", "us-east-1", "192.0.2.1"))],
    /take the place of "b"/,
  ],
  [
    "alias of an alias goes in the middle, and its target becomes a CNAME",
    [alias("one.example.com"), at("one", alias("two.example.com")), at("two", a())],
    [a(), at("two", cname())],
    /alias record "one.example.com" stands for it/,
  ],
  [
    "alias goes while its target becomes a CNAME under another address",
    [alias("one.example.com"), at("one", a())],
    [at("one", { ...weighted("a", "1", "one.example.net"), type: "CNAME" })],
    /alias record "www.example.com" stands for it/,
  ],
  ["A → wildcard", [a()], [at("*", a())], /\*\.example\.com comes for what www/],
  ["wildcard → A", [at("*", a())], [a()], /www\.example\.com comes for what \*/],
  [
    "weighted → latency without the one that the others depend on",
    [weighted("a", "1", "192.0.2.1"), weighted("b", "1", "192.0.2.2"), weighted("c", "1", "192.0.2.3")],
    [latency("b", "eu-west-1", "192.0.2.2"), latency("c", "us-east-1", "192.0.2.3")],
    /"a", which the others depend on/,
  ],
  [
    "regions exchanged by two that are not the first",
    [
      latency("a", "ap-east-1", "192.0.2.1"),
      latency("b", "eu-west-1", "192.0.2.2"),
      latency("c", "us-east-1", "192.0.2.3"),
    ],
    [
      latency("a", "ap-east-1", "192.0.2.1"),
      latency("b", "us-east-1", "192.0.2.2"),
      latency("c", "eu-west-1", "192.0.2.3"),
    ],
    /each other's place/,
  ],
];

test.each(WITHOUT_A_GAP)("%s", async (_, before, after) => {
  const outcome = await applyOneAfterTheOther(projectOf(before), projectOf(after));
  expect(outcome).toEqual({ unanswered: [], calls: expect.any(Number) as number, announced: [] });
});

test.each(WITH_A_GAP)("%s: announced", async (_, before, after, types) => {
  const outcome = await applyOneAfterTheOther(projectOf(before), projectOf(after));
  if ("refused" in outcome) throw new Error(outcome.refused.join());
  expect(outcome.unanswered).toEqual(types);
  expect(outcome.announced).toHaveLength(1);
});

test.each(REFUSED)("%s: refused", async (_, before, after, why) => {
  const outcome = await applyOneAfterTheOther(projectOf(before), projectOf(after));
  if (!("refused" in outcome)) throw new Error("was applied");
  expect(outcome.refused).toEqual([expect.stringMatching(why) as string]);
});

describe("a name moves to another hosted zone", () => {
  const zones = [
    { name: "example.com", id: "Z0EXAMPLECOM" },
    { name: "eu.example.com", id: "Z0EU" },
  ];
  const inEu = a(["192.0.2.1"], { name: "www.eu.example.com" });

  test("that gets it before the other loses it", async () => {
    const outcome = await applyOneAfterTheOther(projectOf([inEu], zones.slice(0, 1)), projectOf([inEu], zones));
    expect(outcome).toMatchObject({ unanswered: [] });
  });
});
