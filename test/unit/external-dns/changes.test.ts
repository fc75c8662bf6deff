import { DEFAULT_OPTIONS, type ExternalDnsOptions } from "../../../src/config/external-dns/options";
import { DiagnosticCollector } from "../../../src/diagnostics/reporter";
import type { Endpoint } from "../../../src/endpoint/endpoint";
import { planChanges, planRun } from "../../../src/external-dns/changes";
import type { ZoneChange } from "../../../src/external-dns/zone-change";
import type { ApiRecordSet } from "../../../src/route53/api";
import { readZoneExports } from "../../../src/external-dns/zone-export";
import { endpoint } from "../../support/record-sets";
import { hostedZone } from "../../support/zones";

const ZONES = [{ id: "Z1", name: "example.com", private: false }];
const OPTIONS: ExternalDnsOptions = { ...DEFAULT_OPTIONS, policy: "sync", registry: "txt", txtOwnerId: "me" };

function plan(
  desired: Endpoint[],
  existing: ApiRecordSet[],
  options: Partial<ExternalDnsOptions> = {},
): readonly ZoneChange[] {
  return planChanges(
    desired,
    { ...OPTIONS, ...options },
    ZONES,
    { Z1: existing },
    new DiagnosticCollector({ exact: true }),
  ).changes;
}

const brief = (changes: readonly ZoneChange[]): string[] =>
  changes.map(({ action, record: { Name, Type } }) => `${action} ${Type} ${Name.replace(".example.com", "")}`);

/** The zone after a batch. */
function apply(existing: ApiRecordSet[], changes: readonly ZoneChange[]): ApiRecordSet[] {
  const key = ({ Name, Type, SetIdentifier }: ApiRecordSet): string =>
    JSON.stringify([Name.replace(/\.$/, ""), Type, SetIdentifier]);
  const zone = new Map(existing.map((record) => [key(record), record]));
  for (const { action, record } of changes) {
    if (action === "DELETE") zone.delete(key(record));
    else zone.set(key(record), record);
  }
  return [...zone.values()];
}

test("what was made is left alone by the next run, changed when the wish changes, and taken away when it goes", () => {
  const first = plan([endpoint()], []);
  expect(brief(first)).toEqual(["CREATE TXT a-www", "CREATE A www"]);
  const zone = apply([], first);
  expect(plan([endpoint()], zone)).toEqual([]);
  expect(brief(plan([endpoint({ targets: ["198.51.100.2"] })], zone))).toEqual(["UPSERT TXT a-www", "UPSERT A www"]);
  expect(brief(plan([], zone))).toEqual(["DELETE TXT a-www", "DELETE A www"]);
  expect(plan([], zone, { policy: "upsert-only" })).toEqual([]);
});

test("what is another's is left alone", () => {
  const zone = apply([], plan([endpoint()], [], { txtOwnerId: "another" }));
  expect(plan([endpoint({ targets: ["198.51.100.2"] })], zone)).toEqual([]);
  expect(plan([], zone)).toEqual([]);
});

test("ten thousand desired against ten thousand existing take no longer than ten times a thousand", () => {
  const time = (count: number): number => {
    const desired = Array.from({ length: count }, (_, i) => endpoint({ dnsName: `n${i}.example.com` }));
    const zone = apply([], plan(desired, []));
    const started = performance.now();
    expect(plan(desired, zone)).toEqual([]);
    return performance.now() - started;
  };
  time(1000);
  // Generous: a quadratic planner would need a hundred times as long.
  expect(time(10_000)).toBeLessThan(40 * Math.max(time(1000), 5));
});

test("a group larger than a batch is left out and said so", () => {
  const reporter = new DiagnosticCollector({ exact: true });
  const { batches } = planRun([endpoint()], { ...OPTIONS, awsBatchChangeSize: 1 }, ZONES, {}, reporter);
  expect(batches).toEqual([]);
  expect(reporter.diagnostics.map(({ meta }) => meta.code)).toEqual(["K53-W370"]);
});

describe("zone exports", () => {
  const zones = [hostedZone(), hostedZone({ name: "example.org", identity: { by: "lookup" } })];
  const soa = (Name: string): object => ({ Name, Type: "SOA", TTL: 900, ResourceRecords: [{ Value: "x" }] });
  test.each([
    [JSON.stringify({ ResourceRecordSets: [soa("example.com.")] }), undefined, "example.com"],
    [JSON.stringify({ ResourceRecordSets: [] }), "Z0EXAMPLECOM", "example.com"],
    [JSON.stringify({ ResourceRecordSets: [] }), undefined, "none of the hosted zones"],
    [JSON.stringify({ ResourceRecordSets: [soa("example.net.")] }), undefined, "none of the hosted zones"],
    [JSON.stringify({ ResourceRecordSets: [soa("example.org.")] }), undefined, "example.org"],
    [JSON.stringify({ ResourceRecordSets: [soa("example.org.")] }), "Z1", "example.org"],
    ["$ORIGIN example.org.\n@ 60 IN SOA a. b. 1 2 3 4 5\n", undefined, "example.org"],
    ["zones:\n- name: example.com\n", undefined, "is neither JSON of the AWS CLI or of Terraform nor a zone file"],
    ['{"ResourceRecordSets": [null]}', undefined, "number 1"],
    ['{"ResourceRecordSets": [{"Name": "a.", "Type": "A", "ResourceRecords": [5]}]}', undefined, "number 1"],
    ['{"ResourceRecordSets": [', undefined, "is no JSON"],
    ["[]", undefined, "has no ResourceRecordSets"],
    ["null", undefined, "has no ResourceRecordSets"],
  ])("%s %s", (text, id, wanted) => {
    const found = readZoneExports(text, zones, id);
    expect("problem" in found ? found.problem : found.zones[0]!.zone.name).toContain(wanted);
  });
});
