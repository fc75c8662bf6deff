import type { ApiRecordSet } from "../../../../src/route53/api";
import { isAnswered } from "../../../../src/route53/service/answer";
import { a, alias, record } from "../../../support/route53";

const APEX = [record("example.com", "SOA", "a. b. 1 2 3 4 5"), record("example.com", "NS", "ns.example.net")];

test.each<[string, readonly ApiRecordSet[], string, string, boolean]>([
  ["the record", [a("www.example.com")], "WWW.example.com.", "A", true],
  ["another type", [a("www.example.com")], "www.example.com", "AAAA", false],
  ["another name", [a("www.example.com")], "web.example.com", "A", false],
  ["a CNAME", [record("www.example.com", "CNAME", "x.example.net")], "www.example.com", "AAAA", true],
  ["a wildcard", [a("*.example.com")], "www.example.com", "A", true],
  ["a wildcard, two labels", [a("*.example.com")], "a.b.example.com", "A", true],
  ["a wildcard is not its parent", [a("*.example.com")], "example.com", "A", false],
  ["the wildcard itself", [a("\\052.example.com.")], "*.example.com", "A", true],
  ["a wildcard of another type", [record("*.example.com", "TXT", '"x"')], "www.example.com", "A", false],
  ["a wildcard CNAME", [record("*.example.com", "CNAME", "x.example.net")], "www.example.com", "A", true],
  [
    "a name of any type blocks the wildcard",
    [a("*.example.com"), record("www.example.com", "TXT", '"x"')],
    "www.example.com",
    "A",
    false,
  ],
  ["so does a name below", [a("*.example.com"), a("x.www.example.com")], "www.example.com", "A", false],
  ["also for names below it", [a("*.example.com"), a("x.www.example.com")], "y.www.example.com", "A", false],
  [
    "the nearer wildcard counts",
    [a("*.example.com"), record("*.b.example.com", "TXT", '"x"')],
    "a.b.example.com",
    "A",
    false,
  ],
  [
    "an alias of a load balancer",
    [alias("www.example.com", "lb.eu-west-1.elb.amazonaws.com", { zone: "Z32O12XQLNTSW2" })],
    "www.example.com",
    "A",
    true,
  ],
  [
    "an alias of a record",
    [alias("www.example.com", "x.example.com"), a("x.example.com")],
    "www.example.com",
    "A",
    true,
  ],
  ["an alias of nothing", [alias("www.example.com", "x.example.com")], "www.example.com", "A", false],
  [
    "aliases in a circle",
    [alias("a.example.com", "b.example.com"), alias("b.example.com", "a.example.com")],
    "a.example.com",
    "A",
    false,
  ],
  [
    "below a delegation",
    [record("sub.example.com", "NS", "ns.example.net"), a("x.sub.example.com")],
    "x.sub.example.com",
    "A",
    false,
  ],
  ["a delegation", [record("sub.example.com", "NS", "ns.example.net")], "sub.example.com", "NS", true],
  [
    "beside a delegation",
    [record("sub.example.com", "NS", "ns.example.net"), a("sub.example.com")],
    "sub.example.com",
    "A",
    false,
  ],
  ["the apex", [], "example.com", "NS", true],
  ["one of several", [a("w.example.com", { SetIdentifier: "a", Weight: 0 })], "w.example.com", "A", true],
  ["no name", [a("w.example.com")], "..", "A", false],
])("%s", (_, recordSets, name, type, expected) => {
  expect(isAnswered([...APEX, ...recordSets], name, type)).toBe(expected);
});
