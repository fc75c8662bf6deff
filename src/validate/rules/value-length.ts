import * as messages from "../../diagnostics/catalog/validate";
import { isTextType } from "../../dns/record-type";
import { parseTxt } from "../../dns/txt";
import { LIMITS } from "../../route53/limits";
import type { Rule } from "../rule";

/** Values fit into what Route 53 stores and into one request. */
export const valueLength: Rule = {
  name: "value-length",
  law: "Values fit into what Route 53 stores and into one request",
  reference: 'Route 53 API reference, ResourceRecordSet.ResourceRecords; Route 53 Developer Guide, "Quotas"',
  messages: [messages.valueTooLong, messages.txtStringTooLong, messages.recordSetTooLarge],
  check({ recordSets }, { report }) {
    for (const recordSet of recordSets) {
      const { name, type, values } = recordSet;
      const total = values.reduce((sum, value) => sum + value.length, 0);
      if (total > LARGEST) report(recordSet, "targets", messages.recordSetTooLarge(name, type, total));
      const long = values.find((value) => value.length > LIMITS.valueLength);
      if (long !== undefined) report(recordSet, "targets", messages.valueTooLong(name, type, long.length));
      const string = isTextType(type) ? values.map(longestString).find(isTooLong) : undefined;
      if (string !== undefined) report(recordSet, "targets", messages.txtStringTooLong(name, string));
    }
  },
};

/** A change of what exists is an UPSERT, which counts twice. */
const LARGEST = LIMITS.requestCharacters / 2;

function longestString(value: string): number {
  return (parseTxt(value) ?? []).reduce((longest, string) => Math.max(longest, string.length), 0);
}

function isTooLong(length: number): boolean {
  return length > LIMITS.txtStringLength;
}
