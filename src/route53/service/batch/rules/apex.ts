import type { BatchRule } from "../rule";

const REQUIRED = [
  ["NS", "A HostedZone must contain at least one NS record for the zone itself."],
  ["SOA", "A HostedZone must contain exactly one SOA record."],
] as const;

/**
 * The apex keeps its NS and SOA record sets; a batch may replace but not remove them.
 *
 * Source: Route 53 Developer Guide, "NS and SOA records"; airbnb/zonify#1 quotes the message.
 */
export const apex: BatchRule = (changes, { records, zoneName }) =>
  REQUIRED.filter(
    ([type]) =>
      records.group(zoneName, type).length === 0 &&
      changes.some(({ recordSet: { Name, Type } }) => Name === zoneName && Type === type),
  ).map(([, message]) => message);
