import type { ApiChange } from "../../../../src/route53/api";
import { BATCH_CASES, weighted } from "../../../support/change-batches";
import {
  a,
  alias,
  create,
  exampleRoute53,
  namesOf,
  record,
  told,
  upsert,
  valueOf,
  ZONE,
} from "../../../support/route53";

test.each(BATCH_CASES)("$title", ({ given, changes, says, code = "InvalidChangeBatch", isPrivate }) => {
  const route53 = exampleRoute53(given, { isPrivate });
  const before = JSON.stringify(route53.dump());
  const answer = told(route53.changeResourceRecordSets(ZONE, changes));
  if (says === undefined) return expect(answer).toBe("ok");
  expect(answer.startsWith(`${code}: `)).toBe(true);
  for (const part of [says].flat()) expect(answer).toContain(part);
  // a refused batch changes nothing
  expect(JSON.stringify(route53.dump())).toBe(before);
});

test("a batch is limited in records and characters, and an UPSERT counts twice", () => {
  const many = (count: number, length = 9) =>
    Array.from({ length: count }, (_, i) => record(`r${i}.example.com`, "TXT", `"${"x".repeat(length - 2)}"`));
  const ask = (changes: readonly ApiChange[]) => told(exampleRoute53().changeResourceRecordSets(ZONE, changes));
  expect(ask(many(1000).map(create))).toBe("ok");
  expect(ask(many(1001).map(create))).toBe("InvalidChangeBatch: [Number of records limit of 1000 exceeded.]");
  expect(ask(many(501).map(upsert))).toBe("InvalidChangeBatch: [Number of records limit of 1000 exceeded.]");
  expect(ask(many(200, 160).map(create))).toBe("ok");
  expect(ask(many(200, 161).map(create))).toBe("InvalidChangeBatch: [RDATA character limit of 32000 exceeded.]");
  expect(ask(many(101, 160).map(upsert))).toBe("InvalidChangeBatch: [RDATA character limit of 32000 exceeded.]");
});

test("a hosted zone and a group of siblings are limited", () => {
  const siblings = ["a", "b", "c"].map((set) => weighted(set));
  expect(
    told(exampleRoute53(siblings, { limits: { siblings: 3 } }).changeResourceRecordSets(ZONE, [create(weighted("d"))])),
  ).toContain("Cannot have more than 3 RRSets");
  expect(
    told(
      exampleRoute53(siblings, { limits: { siblings: 3 } }).changeResourceRecordSets(ZONE, [upsert(weighted("a", 9))]),
    ),
  ).toBe("ok");
  const full = exampleRoute53([], { limits: { recordSetsOfZone: 3 } });
  expect(told(full.changeResourceRecordSets(ZONE, [create(a("x.example.com"))]))).toBe("ok");
  expect(told(full.changeResourceRecordSets(ZONE, [create(a("y.example.com"))]))).toBe(
    `InvalidChangeBatch: [Exceeded limit MAX_RRSETS_BY_ZONE for zone: ${ZONE}]`,
  );
});

test("names, alias targets and texts are kept in the API's form", () => {
  const route53 = exampleRoute53([a("y.example.com")]);
  const changes = [
    create(a("*.Example.COM")),
    create(alias("x.example.com", "Y.example.com")),
    create(record("t.example.com", "TXT", '"é"')),
  ];
  expect(told(route53.changeResourceRecordSets(`/hostedzone/${ZONE}`, changes))).toBe("ok");
  const { ResourceRecordSets } = valueOf(route53.listResourceRecordSets(ZONE));
  expect(ResourceRecordSets.find(({ Name }) => Name === "\\052.example.com.")).toBeDefined();
  expect(ResourceRecordSets.find(({ Name }) => Name === "x.example.com.")?.AliasTarget?.DNSName).toBe("y.example.com.");
  expect(ResourceRecordSets.find(({ Type }) => Type === "TXT")?.ResourceRecords).toEqual([{ Value: '"\\303\\251"' }]);
});

test("an unknown hosted zone is not found", () => {
  expect(told(exampleRoute53().changeResourceRecordSets("Z0", [create(a("x.example.com"))]))).toBe(
    "NoSuchHostedZone: No hosted zone found with ID: Z0",
  );
});

test("record sets are listed in Route 53's order", () => {
  const names = ["b.example.com", "a.example.com", "a-b.example.com", "x.a.example.com", "*.example.com"];
  const route53 = exampleRoute53([
    ...names.map((name) => a(name)),
    record("a.example.com", "TXT", '"x"'),
    weighted("b"),
    weighted("a"),
  ]);
  expect(namesOf(route53)).toEqual([
    "example.com. NS",
    "example.com. SOA",
    "\\052.example.com. A",
    "a-b.example.com. A",
    "a.example.com. A",
    "a.example.com. TXT",
    "x.a.example.com. A",
    "b.example.com. A",
    "w.example.com. A a",
    "w.example.com. A b",
  ]);
});
