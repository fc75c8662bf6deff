import type { ApiRecordSet } from "../api";
import { apiName } from "./api-name";
import { refuse, succeed, type Outcome } from "./outcome";
import type { RecordIndex } from "./record-index";

/** Where a listing begins and how much it gives. */
export interface ListOptions {
  readonly StartRecordName?: string;
  readonly StartRecordType?: string;
  readonly StartRecordIdentifier?: string;
  readonly MaxItems?: number;
}

/** One page of record sets. */
export interface RecordSetPage {
  readonly ResourceRecordSets: readonly ApiRecordSet[];
  readonly IsTruncated: boolean;
  readonly NextRecordName?: string;
  readonly NextRecordType?: string;
  readonly NextRecordIdentifier?: string;
}

/** Route 53 gives no more on a page. */
const LARGEST_PAGE = 300;

/** A page of record sets in Route 53's order. Source: Route 53 API reference, `ListResourceRecordSets`. */
export function listRecordSets(records: RecordIndex, options: ListOptions = {}): Outcome<RecordSetPage> {
  const { StartRecordName, StartRecordType, StartRecordIdentifier, MaxItems = LARGEST_PAGE } = options;
  if (StartRecordType !== undefined && StartRecordName === undefined)
    return refuse("InvalidInput", "The parameter StartRecordName must be specified if StartRecordType is specified.");
  if (StartRecordIdentifier !== undefined && StartRecordType === undefined)
    return refuse(
      "InvalidInput",
      "The parameter StartRecordType must be specified if StartRecordIdentifier is specified.",
    );
  const start = StartRecordName === undefined ? undefined : apiName(StartRecordName);
  if (start?.ok === false) return refuse("InvalidInput", start.problem);
  const most = Math.min(Math.max(1, MaxItems), LARGEST_PAGE);
  const page: ApiRecordSet[] = [];
  for (const recordSet of records.listFrom(start?.name, StartRecordType, StartRecordIdentifier)) {
    if (page.length === most) return succeed({ ResourceRecordSets: page, IsTruncated: true, ...next(recordSet) });
    page.push(recordSet);
  }
  return succeed({ ResourceRecordSets: page, IsTruncated: false });
}

function next({ Name, Type, SetIdentifier }: ApiRecordSet): Partial<RecordSetPage> {
  return {
    NextRecordName: Name,
    NextRecordType: Type,
    ...(SetIdentifier !== undefined && { NextRecordIdentifier: SetIdentifier }),
  };
}
