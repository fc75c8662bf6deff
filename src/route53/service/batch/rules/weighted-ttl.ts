import { policyOf } from "../../routing-policy";
import type { BatchRule } from "../rule";

/**
 * Weighted record sets of one name and type have one TTL once the batch is done. Alias records have none and do not count.
 *
 * Source: Route 53 Developer Guide, "Values specific for weighted records"; aws/aws-sdk-go-v2#518 quotes the message.
 */
export const weightedTtl: BatchRule = (changes, { records }) =>
  changes.flatMap(({ action, recordSet: { Name, Type, SetIdentifier, TTL } }) => {
    if (action === "DELETE" || TTL === undefined || SetIdentifier === undefined) return [];
    const group = records.group(Name, Type).filter((other) => policyOf(other) === "weighted");
    if (group.every((other) => other.TTL === undefined || other.TTL === TTL)) return [];
    return [
      `RRSet with DNS name ${Name} and type ${Type}, SetIdentifier ${SetIdentifier} cannot be created as weighted sets must contain the same TTL.`,
    ];
  });
