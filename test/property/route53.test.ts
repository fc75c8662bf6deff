import fc from "fast-check";
import type { ApiChange, ApiRecordSet } from "../../src/route53/api";
import { isAnswered } from "../../src/route53/service/answer";
import { apiName } from "../../src/route53/service/api-name";
import { normalizeRecordSet, sameRecordSet } from "../../src/route53/service/normalize";
import { compareRecordSets } from "../../src/route53/service/record-order";
import { Route53 } from "../../src/route53/service/route53";
import { readMasterFile } from "../../src/route53/zone-files/master-file";
import { readRecordSetList, writeRecordSetList } from "../../src/route53/zone-files/record-set-list";
import { writeMasterFile } from "../../src/route53/zone-files/write-master-file";
import { a, alias, CHECK, exampleRoute53, record, valueOf, ZONE } from "../support/route53";

const label = fc.constantFrom("a", "b", "c-d", "_e", "*", "\\052", "A", "é", "f\\056g", "x y");
const name = fc.array(label, { maxLength: 2 }).map((labels) => [...labels, "example.com"].join("."));
const value = fc.constantFrom("192.0.2.1", "192.0.2.2", "not an address");

/** Of a few names, so that changes meet. */
const recordSet: fc.Arbitrary<ApiRecordSet> = fc.oneof(
  fc.tuple(name, value).map(([at, text]) => a(at, { ResourceRecords: [{ Value: text }] })),
  fc
    .tuple(name, fc.string({ unit: "binary", maxLength: 20 }))
    .map(([at, text]) => record(at, "TXT", JSON.stringify(text))),
  name.map((at) => record(at, "CNAME", "x.example.net.")),
  fc.tuple(name, name).map(([at, target]) => alias(at, target)),
  fc
    .tuple(name, fc.constantFrom("a", "b", "c"), fc.constantFrom(0, 1, 300))
    .map(([at, SetIdentifier, Weight]) => a(at, { SetIdentifier, Weight })),
  fc
    .tuple(name, fc.constantFrom("a", "b"), fc.constantFrom("PRIMARY", "SECONDARY"))
    .map(([at, SetIdentifier, Failover]) => a(at, { SetIdentifier, Failover, HealthCheckId: CHECK })),
  fc.tuple(name, fc.constantFrom("a", "b")).map(([at, SetIdentifier]) => a(at, { SetIdentifier, Region: "eu-west-1" })),
);
const change: fc.Arbitrary<ApiChange> = fc.record({
  Action: fc.constantFrom("CREATE" as const, "UPSERT" as const, "UPSERT" as const, "DELETE" as const),
  ResourceRecordSet: recordSet,
});
const batches = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

/** All pages, three record sets each. */
function listAll(route53: Route53): ApiRecordSet[] {
  const all: ApiRecordSet[] = [];
  for (let options: object = {}; ;) {
    const page = valueOf(route53.listResourceRecordSets(ZONE, { ...options, MaxItems: 3 }));
    all.push(...page.ResourceRecordSets);
    if (!page.IsTruncated) return all;
    options = {
      StartRecordName: page.NextRecordName,
      StartRecordType: page.NextRecordType,
      ...(page.NextRecordIdentifier !== undefined && { StartRecordIdentifier: page.NextRecordIdentifier }),
    };
  }
}

test("batches are made or not made, and what they leave is sorted, listed in full and lawful", () => {
  let made = 0;
  fc.assert(
    fc.property(batches, (list) => {
      const route53 = exampleRoute53();
      for (const changes of list) {
        const before = JSON.stringify(route53.dump());
        const outcome = route53.changeResourceRecordSets(ZONE, changes);
        if (!outcome.ok) expect(JSON.stringify(route53.dump())).toBe(before);
        else made++;
      }
      const { recordSets } = route53.dump().zones[0]!;
      expect(listAll(route53)).toEqual(recordSets);
      expect([...recordSets].sort(compareRecordSets)).toEqual(recordSets);
      expect(Route53.from(route53.dump()).dump()).toEqual(route53.dump());
      // what was taken would be taken again
      const again = exampleRoute53();
      const byTarget = [...recordSets].sort((x, y) => Number(!!x.AliasTarget) - Number(!!y.AliasTarget));
      const creates = byTarget
        .filter(({ Type, AliasTarget }) => Type !== "NS" && Type !== "SOA" && !AliasTarget)
        .map((ResourceRecordSet): ApiChange => ({ Action: "CREATE", ResourceRecordSet }));
      if (creates.length > 0) valueOf(again.changeResourceRecordSets(ZONE, creates));
      // each record set goes as it is listed, aliases first
      const removes = [...byTarget]
        .reverse()
        .filter(({ Type }) => Type !== "NS" && Type !== "SOA")
        .map((ResourceRecordSet): ApiChange => ({ Action: "DELETE", ResourceRecordSet }));
      if (removes.length > 0) valueOf(route53.changeResourceRecordSets(ZONE, removes));
      expect(route53.deleteHostedZone(ZONE).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(made).toBeGreaterThan(500);
});

test("names and record sets are normalised once", () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string(), fc.string({ unit: "binary" })), (text) => {
      const once = apiName(text);
      if (once.ok) expect(apiName(once.name)).toEqual(once);
    }),
  );
  fc.assert(
    fc.property(recordSet, (given) => {
      const once = normalizeRecordSet(given);
      expect(normalizeRecordSet(once)).toEqual(once);
      expect(sameRecordSet(once, normalizeRecordSet(once))).toBe(true);
    }),
  );
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(batches, (list) => {
      const route53 = exampleRoute53();
      for (const changes of list) route53.changeResourceRecordSets(ZONE, changes);
      const { recordSets } = route53.dump().zones[0]!;
      expect(readRecordSetList(writeRecordSetList(recordSets))).toEqual({ apex: "example.com.", recordSets });
      const { text, left } = writeMasterFile(recordSets);
      const again = readMasterFile(text);
      const plain = recordSets.filter((own) => !left.includes(own));
      expect(again).toMatchObject({ apex: "example.com.", skipped: [] });
      expect("recordSets" in again && again.recordSets.map(comparable)).toEqual(plain.map(comparable));
    }),
    { numRuns: 300 },
  );
});

/** A string may be written in more than one way; the file's is one of them. */
function comparable({ ResourceRecords = [], ...rest }: ApiRecordSet): object {
  return { ...rest, values: ResourceRecords.map(({ Value }) => decode(Value)) };
}

function decode(text: string): string {
  return text.replace(/\\([0-3][0-7]{2}|[^])/g, (_, escaped: string) =>
    escaped.length === 3 ? String.fromCharCode(parseInt(escaped, 8)) : escaped,
  );
}

test("every record answers for its own name, alone and among others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (names) => {
      const recordSets = names.map((at) => normalizeRecordSet(a(at)));
      for (const { Name } of recordSets) {
        expect(isAnswered(recordSets, Name, "A")).toBe(true);
        expect(isAnswered([recordSets.find((own) => own.Name === Name)!], Name, "A")).toBe(true);
      }
    }),
  );
});
