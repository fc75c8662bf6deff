import { aliasZone } from "../../../alias-targets";
import type { ChangeRule } from "../rule";

/**
 * A primary record needs a way to be found unhealthy: a health check, or as an alias record the health of its target.
 *
 * The API reference asks every failover alias record to evaluate its target's health; Route 53 takes secondary ones that
 * do not, and forbids it for CloudFront. Source: kubernetes-sigs/external-dns#2362 quotes the message.
 */
export const failoverHealth: ChangeRule = ({ recordSet: { Failover, HealthCheckId, AliasTarget } }) => {
  if (Failover !== "PRIMARY" || HealthCheckId !== undefined) return [];
  if (!AliasTarget)
    return ["A non-alias primary ResourceRecordSet must have an associated health check. No changes made."];
  if (AliasTarget.EvaluateTargetHealth || aliasZone(AliasTarget.DNSName)?.family === "cloudfront") return [];
  return [
    "An alias primary ResourceRecordSet must evaluate the health of its target or have an associated health check. No changes made.",
  ];
};
