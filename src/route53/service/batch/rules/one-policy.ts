import { policyOf } from "../../routing-policy";
import { nameSibling } from "../describe";
import type { ChangeRule } from "../rule";

/**
 * All record sets of one name and type have one routing policy; without a policy there is one record set.
 *
 * Source: Route 53 API reference, `ResourceRecordSet`; kubernetes-sigs/external-dns#4345 and chef-boneyard/route53#100
 * quote the messages.
 */
export const onePolicy: ChangeRule = ({ recordSet }, { records }) => {
  const others = records
    .group(recordSet.Name, recordSet.Type)
    .filter(({ SetIdentifier }) => SetIdentifier !== recordSet.SetIdentifier);
  if (others.length === 0) return [];
  const policy = policyOf(recordSet);
  if (policy === undefined)
    return [`${nameSibling(recordSet)} cannot be created as other RRSets exist with the same name and type.`];
  if (others.every((other) => policyOf(other) === policy)) return [];
  return [`${nameSibling(recordSet)} cannot be created as a non-${policy} set exists with the same name and type.`];
};
