import { groupBy } from "../../../util/group-by";
import type { Limits } from "../quotas";
import type { Change } from "./rule";

/**
 * What a request may carry; an UPSERT counts twice, an alias record as one element.
 *
 * Source: Route 53 API reference, `ChangeResourceRecordSets`; DNSControl/dnscontrol#508 and #908 quote the messages.
 */
export function sizeProblems(changes: readonly Change[], limits: Limits): string[] {
  let records = 0;
  let characters = 0;
  for (const { action, recordSet } of changes) {
    const times = action === "UPSERT" ? 2 : 1;
    records += times * (recordSet.ResourceRecords?.length ?? 1);
    for (const { Value } of recordSet.ResourceRecords ?? []) characters += times * Value.length;
  }
  return [
    ...(records > limits.requestRecords ? [`Number of records limit of ${limits.requestRecords} exceeded.`] : []),
    ...(characters > limits.requestCharacters
      ? [`RDATA character limit of ${limits.requestCharacters} exceeded.`]
      : []),
  ];
}

/**
 * A batch has one change for each record set, or a DELETE and after it a CREATE or UPSERT.
 *
 * Source: barnybug/cli53#81 (two writes), DNSControl/dnscontrol#3493 (CREATE before DELETE), and
 * kubernetes-sigs/external-dns#4241 (two DELETEs) quote the message.
 */
export function setProblems(changes: readonly Change[]): string[] {
  const groups = groupBy(
    changes,
    ({ recordSet: { Name, Type, SetIdentifier = "" } }) => `${Type} ${Name} ${SetIdentifier}`,
  );
  return [...groups.values()]
    .filter((group) => group.length > 1 && !isReplacement(group))
    .map(([first]) => {
      const { Type, Name } = first!.recordSet;
      return `The request contains an invalid set of changes for a resource record set '${Type} ${Name}'`;
    });
}

function isReplacement(group: readonly Change[]): boolean {
  return group.length === 2 && group[0]!.action === "DELETE" && group[1]!.action !== "DELETE";
}
