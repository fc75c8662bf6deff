import { sameRecordSet } from "../../normalize";
import { quoteKey } from "../describe";
import type { ChangeRule } from "../rule";

/**
 * A CREATE needs a free place, a DELETE the record set as it is.
 *
 * Source: Route 53 API reference, `Change.Action`; kubernetes-sigs/external-dns#732 and #5939 quote the messages.
 */
export const existence: ChangeRule = ({ action, recordSet }, { records }) => {
  const current = records.get(recordSet.Name, recordSet.Type, recordSet.SetIdentifier);
  if (action === "CREATE") return current ? [`Tried to create ${quoteKey(recordSet)} but it already exists`] : [];
  if (action !== "DELETE") return [];
  if (!current) return [`Tried to delete ${quoteKey(recordSet)} but it was not found`];
  if (sameRecordSet(current, recordSet)) return [];
  return [`Tried to delete ${quoteKey(recordSet)} but the values provided do not match the current values`];
};
