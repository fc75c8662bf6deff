import { policyOf } from "../../routing-policy";
import type { ChangeRule } from "../rule";

/** How many record sets one name and type may have. Source: Route 53 Developer Guide, "Quotas". */
export const siblings: ChangeRule = ({ recordSet }, { records, limits }) => {
  if (records.get(recordSet.Name, recordSet.Type, recordSet.SetIdentifier)) return [];
  const most = policyOf(recordSet) === "geoproximity" ? limits.geoproximitySiblings : limits.siblings;
  const { Name, Type } = recordSet;
  if (records.group(Name, Type).length < most) return [];
  return [`Cannot have more than ${most} RRSets with DNS name ${Name} and type ${Type}.`];
};
