import { policyOf } from "../../routing-policy";
import { nameSibling } from "../describe";
import type { ChangeRule } from "../rule";

const NEVER_ROUTED = new Set(["DS", "NS", "SOA"]);

/** Types that have no routing policy, or not every one. Source: Route 53 API reference, `ResourceRecordSet.Type`. */
export const policyOfType: ChangeRule = ({ recordSet }) => {
  const policy = policyOf(recordSet);
  if (policy === undefined) return [];
  const isRefused = NEVER_ROUTED.has(recordSet.Type) || (policy === "multi-answer" && recordSet.Type === "CNAME");
  if (isRefused)
    return [`${nameSibling(recordSet)} cannot be created as ${policy} RRSets cannot be of type ${recordSet.Type}.`];
  if (policy === "multi-answer" && recordSet.AliasTarget)
    return [`${nameSibling(recordSet)} cannot be created as multi-answer RRSets cannot be aliases.`];
  return [];
};
