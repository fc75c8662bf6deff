import { aliasZone, forbidsTargetHealth } from "../../../alias-targets";
import type { ChangeRule } from "../rule";

/** CloudFront's health cannot be evaluated. Source: Route 53 API reference, `AliasTarget.EvaluateTargetHealth`. */
export const aliasHealth: ChangeRule = ({ recordSet: { AliasTarget, Type } }) => {
  if (!AliasTarget?.EvaluateTargetHealth) return [];
  const service = aliasZone(AliasTarget.DNSName);
  if (!service || !forbidsTargetHealth(service.family)) return [];
  return [
    `EvaluateTargetHealth cannot be set to true for an alias that targets ${AliasTarget.DNSName}, type ${Type} in zone ${AliasTarget.HostedZoneId}`,
  ];
};
