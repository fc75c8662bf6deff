import type { ApiRecordSet } from "../api";
import { bareZoneId } from "../properties";
import { apiNameOrText } from "../service/api-name";
import { parseJsonValues } from "./json-values";
import { isProblem, type FileProblem } from "./problem";
import { isMapping, isRecordSet } from "./record-set-shape";

/** What a listing says of one hosted zone. */
export interface RecordSetList {
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
  const values = parseJsonValues(text);
  if (isProblem(values)) return values;
  const pages = values.flat(1);
  const recordSets: ApiRecordSet[] = [];
  for (const page of pages) {
    const listed = isMapping(page) ? page.ResourceRecordSets : undefined;
    if (!Array.isArray(listed))
      return { problem: "has no ResourceRecordSets, as aws route53 list-resource-record-sets prints them" };
    const broken = listed.findIndex((entry) => !isRecordSet(entry));
    if (broken !== -1)
      return { problem: `has an entry, number ${recordSets.length + broken + 1}, that is no record set` };
    for (const entry of listed) recordSets.push(entry as ApiRecordSet);
  }
  if (pages.length === 0) return { problem: "has no ResourceRecordSets" };
  return truncation(pages.at(-1)) ?? zoneOf(pages, recordSets);
}

/** The pages of a listing but the last say that there are more; so must not the last. */
function truncation(last: unknown): FileProblem | undefined {
  if (!isMapping(last)) return undefined;
  const { IsTruncated, NextToken, NextRecordName } = last;
  if (IsTruncated !== true && typeof NextToken !== "string") return undefined;
  const where = typeof NextRecordName === "string" ? ` at ${JSON.stringify(NextRecordName)}` : "";
  return { problem: `is not the whole listing, which goes on${where}` };
}

function zoneOf(pages: readonly unknown[], recordSets: readonly ApiRecordSet[]): RecordSetList | FileProblem {
  const ids = new Set<string>();
  for (const page of pages) {
    const zone = isMapping(page) ? page.HostedZone : undefined;
    if (isMapping(zone) && typeof zone.Id === "string") ids.add(bareZoneId(zone.Id));
  }
  if (ids.size > 1) return { problem: `has pages of ${ids.size} hosted zones` };
  const [zoneId] = ids;
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
