import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { compile } from "../../src/compile";
import { parseExternalDnsArgs } from "../../src/config/external-dns/parse-args";
import { fromRoute53Name } from "../../src/dns/escape";
import { toRrsets } from "../../src/plan/rrsets";
import { config, hostedZone } from "../support/zones";

/* What exact mode synthesizes for an empty hosted zone is what external-dns creates in it, ownership records aside. */

interface ApiRecord {
  readonly Name: string;
  readonly Type: string;
  readonly AliasTarget?: { readonly DNSName: string };
  readonly ResourceRecords?: readonly { readonly Value: string }[];
}

interface Answer {
  readonly error?: string | null;
  readonly changes?: readonly { zone: string; action: string; record: ApiRecord }[];
}

interface Case {
  readonly id: string;
  readonly args: string[];
  readonly objects: object[];
  readonly zones?: readonly { id: string; name: string; private: boolean; tags?: Record<string, string> }[];
  readonly existing?: Record<string, unknown[]>;
  readonly want: Answer & { readonly alternatives?: readonly Answer[] };
}

const text = gunzipSync(readFileSync(join(__dirname, "cases.jsonl.gz"))).toString("utf8");
const cases = text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Case);
/** Batches, dry runs and the objects of a registry are about submitting, not about records. */
const SUBMITTING = /--(dry-run|aws-batch-change|registry=crd)/;
const fresh = cases.filter(
  ({ args, zones, existing = {}, want }) =>
    zones !== undefined &&
    !want.error &&
    Object.values(existing).every((records) => records.length === 0) &&
    !args.some((arg) => SUBMITTING.test(arg)),
);

/** external-dns sends names as they are written, Route 53 gives them back escaped. */
const plain = (name: string): string => fromRoute53Name(name.toLowerCase());

function spelled(zone: string, { Name, AliasTarget, ResourceRecords, ...rest }: ApiRecord): string {
  const members = {
    ...rest,
    HostedZoneId: zone,
    Name: plain(Name),
    ...(AliasTarget && { AliasTarget: { ...AliasTarget, DNSName: plain(AliasTarget.DNSName) } }),
    ...(ResourceRecords && { ResourceRecords: ResourceRecords.map(({ Value }) => Value).sort() }),
  };
  return JSON.stringify(sorted(members));
}

/** Members in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wanted({ changes = [] }: Answer): string {
  return changes
    .filter(({ action, record }) => action === "CREATE" && !isOwnership(record))
    .map(({ zone, record }) => spelled(zone, record))
    .sort()
    .join("\n");
}

function isOwnership({ Type, ResourceRecords }: ApiRecord): boolean {
  return Type === "TXT" && (ResourceRecords?.[0]?.Value.includes("heritage=external-dns") ?? false);
}

function compiled({ args, zones, objects }: Case): string {
  const { options } = parseExternalDnsArgs(args, "exact");
  const cluster = { name: "c", from: [], externalDns: options, ignoredFlags: [], defaults: {} };
  const settings = config({
    compat: { mode: "exact", version: "0.22" },
    clusters: [cluster],
    zones: zones!.map(({ id, name, private: isPrivate, tags = {} }) =>
      hostedZone({ name: name.replace(/\.$/, ""), private: isPrivate, tags, identity: { by: "id", id } }),
    ),
  });
  const files = objects.map((object, i) => ({ path: `o${i}.json`, text: JSON.stringify(object) }));
  const { graph } = compile(settings, [{ cluster, files }]);
  return toRrsets(graph)
    .map(({ HostedZoneId, ...record }) => spelled(HostedZoneId, record as unknown as ApiRecord))
    .sort()
    .join("\n");
}

/**
 * An alias within its hosted zone that goes to several: external-dns names the first hosted zone in all of them, which
 * Route 53 refuses; a stack names each one's own. And a name written with a backslash, which both spell in their own way.
 */
const DIFFERENT = ["aws-0184", "aws-0284", "aws-0291", "aws-0297"];

test("there are many such cases", () => {
  expect(fresh.length).toBeGreaterThan(800);
});

test("exact mode synthesizes what external-dns creates", () => {
  const different = fresh.filter((entry) => {
    const got = compiled(entry);
    return ![entry.want, ...(entry.want.alternatives ?? [])].some((answer) => wanted(answer) === got);
  });
  expect(different.map(({ id }) => id)).toEqual(DIFFERENT);
});
