/**
 * What AWS lets nobody narrow, by action.
 *
 * Source: Service Authorization Reference of Route 53, CloudWatch, EC2 and Elastic Load Balancing: these actions name no
 * resource, or one that has no id before it exists.
 */
export const UNSCOPED: Readonly<Record<string, string>> = {
  "cloudwatch:DescribeAlarms": "an alarm's own ARN would do, but Route 53 may ask for any",
  "ec2:DescribeVpcs": "EC2 describes all or none",
  "elasticloadbalancing:DescribeLoadBalancers": "Elastic Load Balancing describes all or none",
  "elasticloadbalancing:DescribeTags": "Elastic Load Balancing describes all or none",
  "route53:CreateCidrCollection": "a collection has no id before it is made",
  "route53:CreateHealthCheck": "a health check has no id before it is made",
  "route53:CreateHostedZone": "a hosted zone has no id before it is made",
  "route53:GetChange": "a change has an id of its own, so that change/* is the narrowest ARN",
  "route53:ListCidrCollections": "the list is of the account",
  "route53:ListHostedZones": "the list is of the account",
  "route53:ListHostedZonesByName": "the list is of the account",
};

/** Why health checks are named by `healthcheck/*`. */
export const HEALTH_CHECK_IDS =
  "ids are known only after an apply, and Route 53 has no condition key for tags or kinds of health checks";

/** The reasons of the actions among some that have one. */
export function whyUnscoped(actions: readonly string[]): string | undefined {
  const reasons = actions.flatMap((action) => (UNSCOPED[action] === undefined ? [] : `${action}: ${UNSCOPED[action]}`));
  return reasons.length === 0 ? undefined : reasons.join("; ");
}
