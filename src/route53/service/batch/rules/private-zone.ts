import { aliasZone } from "../../../alias-targets";
import { policyOf } from "../../routing-policy";
import { nameSibling } from "../describe";
import type { ChangeRule } from "../rule";

/** Source: Route 53 Developer Guide, "Considerations when working with a private hosted zone". */
const PUBLIC_ONLY = new Set(["geoproximity", "CIDR"]);

/** What private hosted zones do not have: some routing policies, and aliases of CloudFront. */
export const privateZone: ChangeRule = ({ recordSet }, { isPrivate }) => {
  if (!isPrivate) return [];
  const policy = policyOf(recordSet);
  if (policy !== undefined && PUBLIC_ONLY.has(policy))
    return [
      `${nameSibling(recordSet)} cannot be created as ${policy} RRSets are not permitted in a private hosted zone.`,
    ];
  const { AliasTarget } = recordSet;
  if (AliasTarget && aliasZone(AliasTarget.DNSName)?.family === "cloudfront")
    return [
      `${nameSibling(recordSet)} cannot be created as aliases of CloudFront are not permitted in a private hosted zone.`,
    ];
  return [];
};
