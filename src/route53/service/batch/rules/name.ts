import { apiName, isWithin } from "../../api-name";
import type { ChangeRule } from "../rule";

/** A name must be one, and lie in the hosted zone. Source: meltwater/terraform-aws-asg-dns-handler#38 quotes the message. */
export const name: ChangeRule = ({ recordSet: { Name, Type } }, { zoneName }) => {
  const result = apiName(Name === "." ? "" : Name);
  if (!result.ok) return [result.problem];
  if (!isWithin(Name, zoneName)) return [`RRSet with DNS name ${Name} is not permitted in zone ${zoneName}`];
  if (Type === "SOA" && Name !== zoneName)
    return [`RRSet of type SOA with DNS name ${Name} is not permitted in zone ${zoneName}`];
  return [];
};
