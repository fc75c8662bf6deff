import { decodeOctal } from "../../dns/escape";
import { compareBytes, firstDifference } from "../../util/compare";
import type { ApiRecordSet } from "../api";

/**
 * What Route 53 sorts names by: the labels from the right, each with its dot.
 *
 * Source: Route 53 API reference, `ListResourceRecordSets`.
 */
export function orderKey(name: string): string {
  const plain = name.includes("\\") ? decodeOctal(name) : name;
  const labels = (plain.endsWith(".") ? plain.slice(0, -1) : plain).split(".");
  return `${labels.reverse().join(".")}.`;
}

/** Route 53's order: by name with the labels reversed, by type, by set identifier. */
export function compareRecordSets(a: ApiRecordSet, b: ApiRecordSet): number {
  if (a.Name !== b.Name) return compareBytes(orderKey(a.Name), orderKey(b.Name)) || compareBytes(a.Name, b.Name);
  return firstDifference(compareBytes(a.Type, b.Type), compareBytes(a.SetIdentifier ?? "", b.SetIdentifier ?? ""));
}
