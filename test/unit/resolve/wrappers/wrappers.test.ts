import { parseExternalDnsArgs } from "../../../../src/config/external-dns/parse-args";
import { DiagnosticCollector } from "../../../../src/diagnostics/reporter";
import type { Endpoint } from "../../../../src/endpoint/endpoint";
import { wrapEndpoints } from "../../../../src/resolve/wrappers";
import { endpointProblem } from "../../../../src/resolve/wrappers/check-endpoint";

const endpoint = (text: string, properties: Record<string, string> = {}): Endpoint => {
  const [dnsName = "", recordType = "", targets = "", ttl = "0", setIdentifier = ""] = text.split(" ");
  return {
    dnsName,
    recordType,
    targets: targets === "-" ? [] : targets.split(",").map((target) => target.replaceAll("_", " ")),
    recordTTL: Number(ttl),
    setIdentifier,
    providerSpecific: Object.entries(properties).map(([name, value]) => ({ name, value })),
    labels: new Map(),
    origins: [],
  };
};

function wrap(
  endpoints: readonly Endpoint[],
  args: readonly string[] = [],
  mode: "safe" | "exact" = "safe",
): [string[], string[]] {
  const collector = new DiagnosticCollector();
  const wrapped = wrapEndpoints(endpoints, parseExternalDnsArgs(args).options, mode, collector);
  const texts = wrapped.map(({ dnsName, recordType, targets, recordTTL, providerSpecific }) => {
    const properties = providerSpecific.map(({ name, value }) => `${name}=${value}`);
    return [dnsName, recordType, targets.join(","), recordTTL || "", ...properties]
      .filter((part) => part !== "")
      .join(" ");
  });
  return [texts, collector.diagnostics.map((diagnostic) => diagnostic.meta.code)];
}

const PTR = ["--managed-record-types=A", "--managed-record-types=PTR"];
const DEFAULTS = ["--default-targets=127.0.0.1", "--default-targets=foo.example.org", "--default-targets=2001:db8::1"];

test.each<[string, Endpoint[], string[], string[], string[]]>([
  ["nothing to do", [endpoint("a A 1.1.1.1")], [], ["a A 1.1.1.1"], []],
  [
    "default targets fill what is empty, by type",
    [endpoint("a A - 60")],
    DEFAULTS,
    ["a A 127.0.0.1 60", "a AAAA 2001:db8::1 60", "a CNAME foo.example.org 60"],
    [],
  ],
  ["default targets leave others alone", [endpoint("a A 1.1.1.1")], DEFAULTS, ["a A 1.1.1.1"], ["K53-W302"]],
  [
    "forced default targets replace all",
    [endpoint("a SRV 0_0_1_x.")],
    ["--default-targets=127.0.0.1", "--force-default-targets"],
    ["a A 127.0.0.1"],
    [],
  ],
  ["invalid endpoints go", [endpoint("a A lb.example.net")], [], [], ["K53-E300"]],
  [
    "duplicates go",
    [endpoint("a A 2.2.2.2,1.1.1.1"), endpoint("a A 1.1.1.1,2.2.2.2")],
    [],
    ["a A 1.1.1.1,2.2.2.2"],
    [],
  ],
  [
    "duplicates that differ are told",
    [endpoint("a A 1.1.1.1 60"), endpoint("a A 1.1.1.1")],
    [],
    ["a A 1.1.1.1 60"],
    ["K53-W301"],
  ],
  [
    "other set identifiers are no duplicates",
    [endpoint("a A 1.1.1.1 0 x"), endpoint("a A 1.1.1.1 0 y")],
    [],
    ["a A 1.1.1.1", "a A 1.1.1.1"],
    [],
  ],
  [
    "NAT64 adds an A",
    [endpoint("a AAAA 2001:db8::192.0.2.42,2001:db9::1"), endpoint("b AAAA 2001:db8::c000:22a")],
    ["--nat64-networks=2001:DB8::/96"],
    ["a AAAA 2001:db8::192.0.2.42,2001:db9::1", "b AAAA 2001:db8::c000:22a", "a A 192.0.2.42", "b A 192.0.2.42"],
    [],
  ],
  [
    "an include list drops names",
    [endpoint("a A 10.0.0.1,9.9.9.9"), endpoint("b CNAME c")],
    ["--target-net-filter=10.0.0.0/8"],
    ["a A 10.0.0.1"],
    ["K53-W304", "K53-W304"],
  ],
  [
    "an exclude list keeps names",
    [endpoint("a A 10.0.0.1"), endpoint("b CNAME c")],
    ["--exclude-target-net=10.0.0.0/8"],
    ["b CNAME c"],
    ["K53-W304"],
  ],
  [
    "an invalid network filters nothing",
    [endpoint("a A 8.8.8.8")],
    ["--target-net-filter=1.1.1.1"],
    ["a A 8.8.8.8"],
    ["K53-W305"],
  ],
  [
    "PTR for all, smallest TTL",
    [endpoint("a A 10.0.0.1 300"), endpoint("b A 10.0.0.1 60"), endpoint("*.c A 10.0.0.1")],
    [...PTR, "--create-ptr"],
    ["a A 10.0.0.1 300", "b A 10.0.0.1 60", "*.c A 10.0.0.1", "1.0.0.10.in-addr.arpa PTR a,b 60"],
    ["K53-W308"],
  ],
  [
    "PTR by property, IPv6",
    [endpoint("a AAAA 2001:db8::1", { "record-type": "PTR" }), endpoint("b A 1.1.1.1")],
    PTR,
    [
      "a AAAA 2001:db8::1",
      "b A 1.1.1.1",
      "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR a",
    ],
    [],
  ],
  [
    "record-type stays where PTR is not managed",
    [endpoint("a A 1.1.1.1", { "record-type": "ptr" })],
    [],
    ["a A 1.1.1.1 record-type=ptr"],
    [],
  ],
  [
    "min-ttl is a default",
    [endpoint("a A 1.1.1.1 60"), endpoint("b A 1.1.1.1")],
    ["--min-ttl=5m"],
    ["a A 1.1.1.1 60", "b A 1.1.1.1 300"],
    [],
  ],
  [
    "properties of others go, the rest is sorted",
    [
      endpoint("a A 1.1.1.1", {
        "webhook/x": "1",
        "aws/weight": "2",
        "aws-extended/x": "3",
        alias: "true",
        "kube53.dev/y": "4",
      }),
    ],
    [],
    ["a A 1.1.1.1 alias=true aws/weight=2 kube53.dev/y=4"],
    ["K53-W309", "K53-W309"],
  ],
  [
    "prefer-alias respects an explicit no",
    [endpoint("a CNAME x"), endpoint("b CNAME x", { alias: "false" }), endpoint("c A 1.1.1.1")],
    ["--prefer-alias"],
    ["a CNAME x alias=true", "b CNAME x alias=false", "c A 1.1.1.1"],
    [],
  ],
])("%s", (_, endpoints, args, expected, codes) => expect(wrap(endpoints, args)).toEqual([expected, codes]));

test("NAT64 over a host name fails external-dns' run, and costs nothing in safe mode", () => {
  const endpoints = [endpoint("a AAAA lb.example.net", { alias: "true" }), endpoint("b A 1.1.1.1")];
  const args = ["--nat64-networks=64:ff9b::/96"];
  expect(wrap(endpoints, args, "exact")).toEqual([[], ["K53-E303"]]);
  expect(wrap(endpoints, args)).toEqual([["a AAAA lb.example.net alias=true", "b A 1.1.1.1"], ["K53-E303"]]);
});

test.each([
  "a A 1.1.1.1",
  "a A -",
  "a AAAA ::ffff:1.2.3.4",
  "a MX 10_mail.example.com",
  "a SRV 0_50_80_web.example.com.",
  "1.0.0.10.in-addr.arpa PTR a.example.com",
  "a TXT anything",
  "a UNKNOWN x",
])("%s is valid", (text) => expect(endpointProblem(endpoint(text))).toBeUndefined());

test.each([
  "a A ::1",
  "a A 01.1.1.1",
  "a AAAA 1.1.1.1",
  "a MX mail.example.com",
  "a MX 70000_mail.example.com",
  "a SRV 0_50_80_web.example.com",
  "a SRV 0_50_web.example.com.",
  "a.example.com PTR b",
  ".in-addr.arpa PTR b",
  "1.in-addr.arpa PTR -",
  "1.in-addr.arpa PTR 1.1.1.1",
])("%s is invalid", (text) => expect(endpointProblem(endpoint(text))).toBeDefined());

test("an alias can only be A, AAAA or CNAME", () => {
  expect(endpointProblem(endpoint("a SRV 0_50_80_x.", { alias: "false" }))).toBeDefined();
  expect(endpointProblem(endpoint("a A lb.example.net", { alias: "true" }))).toBeUndefined();
  expect(endpointProblem(endpoint("a A lb.example.net", { alias: "A" }))).toBeDefined();
});
