import type { ApiRecordSet } from "../api";
import { bareZoneId } from "../properties";
import { apiNameOrText } from "../service/api-name";
import { parseJsonValues } from "./json-values";
import { isProblem, type FileProblem } from "./problem";
import { isMapping, isRecordSet } from "./record-set-shape";

/** What a listing says of one hosted zone. */
export interface RecordSetList {
  /** In the order of the listing. */
  readonly recordSets: readonly ApiRecordSet[];
  /** Bare; undefined where the listing does not say. */
  readonly zoneId?: string;
  /** The name of the SOA record in the API's form; undefined without one. */
  readonly apex?: string;
}

/**
 * Reads what `aws route53 list-resource-record-sets` prints: one page, or several one after the other or in a list.
 *
 * A page may have a member `HostedZone`, as `get-hosted-zone` gives it. Never throws, whatever the text.
 */
export function readRecordSetList(text: string): RecordSetList | FileProblem {
  const lists = readRecordSetLists(text);
  if (isProblem(lists)) return lists;
  return lists.length === 1 ? lists[0]! : { problem: `has pages of ${lists.length} hosted zones` };
}

/** Like {@link readRecordSetList}, where pages of several hosted zones may follow each other. At least one. */
export function readRecordSetLists(text: string): readonly RecordSetList[] | FileProblem {
  const values = parseJsonValues(text);
  return isProblem(values) ? values : recordSetLists(values);
}

/** The hosted zones in pages that are parsed already. */
export function recordSetLists(values: readonly unknown[]): readonly RecordSetList[] | FileProblem {
  const pages = values.flat(1);
  const byZone = new Map<string | undefined, ApiRecordSet[]>();
  // A page that does not say whose it is goes on with the one before.
  let current = pages.map(zoneIdOf).find((id) => id !== undefined);
  const ids = pages.map((page) => (current = zoneIdOf(page) ?? current));
  let count = 0;
  for (const [i, page] of pages.entries()) {
    const listed = isMapping(page) ? page.ResourceRecordSets : undefined;
    if (!Array.isArray(listed))
      return { problem: "has no ResourceRecordSets, as aws route53 list-resource-record-sets prints them" };
    const broken = listed.findIndex((entry) => !isRecordSet(entry));
    if (broken !== -1) return { problem: `has an entry, number ${count + broken + 1}, that is no record set` };
    count += listed.length;
    const id = ids[i];
    const known = byZone.get(id) ?? [];
    byZone.set(id, known);
    for (const entry of listed) known.push(entry as ApiRecordSet);
    const problem = ids.lastIndexOf(id) === i ? truncation(page) : undefined;
    if (problem) return problem;
  }
  if (pages.length === 0) return { problem: "has no ResourceRecordSets" };
  return [...byZone].map(([id, recordSets]) => listOf(id, recordSets));
}

/** The pages of a listing but the last say that there are more; so must not the last. */
function truncation(last: unknown): FileProblem | undefined {
  if (!isMapping(last)) return undefined;
  const { IsTruncated, NextToken, NextRecordName } = last;
  if (IsTruncated !== true && typeof NextToken !== "string") return undefined;
  const where = typeof NextRecordName === "string" ? ` at ${JSON.stringify(NextRecordName)}` : "";
  return { problem: `is not the whole listing, which goes on${where}` };
}

function zoneIdOf(page: unknown): string | undefined {
  const zone = isMapping(page) ? page.HostedZone : undefined;
  return isMapping(zone) && typeof zone.Id === "string" ? bareZoneId(zone.Id) : undefined;
}

function listOf(zoneId: string | undefined, recordSets: readonly ApiRecordSet[]): RecordSetList {
  const soa = recordSets.find(({ Type }) => Type === "SOA")?.Name;
  return {
    recordSets,
    ...(zoneId !== undefined && { zoneId }),
    ...(soa !== undefined && { apex: apiNameOrText(soa) }),
  };
}

/** Record sets as `aws route53 list-resource-record-sets` prints them; {@link readRecordSetList} reads it. */
export function writeRecordSetList(recordSets: readonly ApiRecordSet[]): string {
  return `${JSON.stringify({ ResourceRecordSets: recordSets }, null, 4)}\n`;
}

/** Several hosted zones, each as a page with its id; {@link readRecordSetLists} reads it. */
export function writeRecordSetLists(
  zones: readonly { readonly Id: string; readonly Name: string; readonly recordSets: readonly ApiRecordSet[] }[],
): string {
  const pages = zones.map(({ Id, Name, recordSets }) => ({
    HostedZone: { Id: `/hostedzone/${Id}`, Name },
    ResourceRecordSets: recordSets,
  }));
  return `${JSON.stringify(pages, null, 4)}\n`;
}
