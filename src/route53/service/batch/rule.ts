import type { ApiChange, ApiRecordSet } from "../../api";
import type { Limits } from "../quotas";
import type { RecordIndex } from "../record-index";

/** What rules may ask about the account. */
export interface Account {
  readonly limits: Limits;
  hasHealthCheck(id: string): boolean;
  hasHostedZone(id: string): boolean;
  hasCidrCollection(id: string): boolean;
  hasCidrLocation(collectionId: string, location: string): boolean;
}

/** The hosted zone while a batch is tried: earlier changes of the batch are in `records` already. */
export interface BatchContext extends Account {
  readonly zoneId: string;
  /** In the API's form. */
  readonly zoneName: string;
  readonly isPrivate: boolean;
  readonly records: RecordIndex;
  /** Whether a later change of the batch writes to the name and type. */
  isWrittenLater(name: string, type: string): boolean;
}

/** A change whose record set is normalised. */
export interface Change {
  readonly action: ApiChange["Action"];
  readonly recordSet: ApiRecordSet;
}

/**
 * One law of `ChangeResourceRecordSets`.
 *
 * @returns what is wrong with the change, in Route 53's words; empty when nothing is
 */
export type ChangeRule = (change: Change, context: BatchContext) => readonly string[];

/** A law that the whole batch must keep, asked once all its changes are made. */
export type BatchRule = (changes: readonly Change[], context: BatchContext) => readonly string[];
