import type { Config, HostedZone } from "../../config/config";
import type { Partition } from "../../config/iam";
import type { PlannedHealthCheck } from "../../plan/graph";
import { sortedUnique } from "../../util/compare";
import { allow } from "./allow";
import { cidrCollectionArn, hostedZoneArn, route53Arn } from "./arns";
import type { Statement } from "./policy-document";
import { changeStatements, isUnlimited, plannedIn, recordNames, type RecordRights } from "./record-statements";
import { HEALTH_CHECK_IDS } from "./unscoped";

/** What the stacks that a role plans or applies contain, as far as rights go. */
export interface Needs extends RecordRights {
  readonly rights: "plan" | "apply";
  readonly cidrCollections: Config["cidrCollections"];
}

/**
 * The rights in Route 53 of a role that plans or applies the stacks.
 *
 * Record sets only in the given hosted zones, and as far as the configuration limits names, types and actions.
 * What AWS cannot scope stands in statements of its own. Source: R53-IAM-6 and "Terraform caller".
 */
export function operatorStatements(needs: Needs): Statement[] {
  const { zones, source, rights } = needs;
  const { partition } = source.config.iam;
  const checks = source.graph.stacks
    .filter(({ hostedZone }) => zones.includes(hostedZone))
    .flatMap(({ healthChecks }) => healthChecks);
  const looksUp = zones.some((zone) => zone.identity.by === "lookup");
  return [
    ...recordStatements(needs),
    ...(rights === "apply" && zones.length > 0
      ? [
          allow(
            "Changes",
            "waits until Route 53's servers know a change",
            ["route53:GetChange"],
            [route53Arn(partition, "change/*")],
          ),
        ]
      : []),
    ...(looksUp
      ? [
          allow(
            "FindHostedZones",
            "finds the hosted zones that kube53.yaml looks up",
            ["route53:ListHostedZones"],
            ["*"],
          ),
        ]
      : []),
    ...createdZoneStatements(needs),
    ...(checks.length > 0 ? healthCheckStatements(partition, rights, checks) : []),
    ...cidrStatements(needs),
  ];
}

function recordStatements(needs: Needs): Statement[] {
  const { zones, source, rights } = needs;
  if (zones.length === 0) return [];
  const { partition } = source.config.iam;
  const readsTags = zones.some((zone) => zone.identity.by !== "id");
  const reading = [
    "route53:GetHostedZone",
    "route53:ListResourceRecordSets",
    ...(readsTags ? ["route53:ListTagsForResource"] : []),
  ];
  const arns = zones.map((zone) => hostedZoneArn(partition, zone));
  const neededBy = recordNames(plannedIn(zones, source.graph.stacks));
  if (rights === "plan") return [allow("ReadRecords", "reads record sets", reading, arns, { neededBy })];
  if (isUnlimited(needs)) {
    const actions = ["route53:ChangeResourceRecordSets", ...reading];
    return [allow("Records", "reads and changes record sets", actions, arns, { neededBy })];
  }
  return [...changeStatements(needs), allow("ReadRecords", "reads record sets", reading, arns, { neededBy })];
}

function createdZoneStatements({ zones, source, rights }: Needs): Statement[] {
  const { partition } = source.config.iam;
  const created = zones.filter((zone) => zone.identity.by === "create");
  if (created.length === 0) return [];
  const hasPrivate = created.some((zone) => zone.private);
  const arns = created.map((zone: HostedZone) => hostedZoneArn(partition, zone));
  const vpcs = hasPrivate ? ["ec2:DescribeVpcs"] : [];
  if (rights === "plan") {
    return [allow("HostedZones", "reads the hosted zones of the stack foundation", ["route53:GetDNSSEC"], arns)];
  }
  return [
    allow(
      "CreateHostedZones",
      "makes the hosted zones of the stack foundation",
      ["route53:CreateHostedZone", ...vpcs],
      ["*"],
    ),
    allow(
      "HostedZones",
      "changes the hosted zones of the stack foundation",
      [
        "route53:ChangeTagsForResource",
        "route53:GetDNSSEC",
        "route53:UpdateHostedZoneComment",
        ...(hasPrivate ? ["route53:AssociateVPCWithHostedZone", "route53:DisassociateVPCFromHostedZone"] : []),
      ],
      arns,
    ),
  ];
}

function healthCheckStatements(
  partition: Partition,
  rights: Needs["rights"],
  checks: readonly PlannedHealthCheck[],
): Statement[] {
  const alarms = checks.some(({ definition }) => definition.kind === "alarm");
  const neededBy = sortedUnique(checks.flatMap(({ usedBy }) => recordNames(usedBy)));
  const all = [route53Arn(partition, "healthcheck/*")];
  const reading = ["route53:GetHealthCheck", "route53:ListTagsForResource"];
  const details = { neededBy, unscoped: HEALTH_CHECK_IDS };
  if (rights === "plan") return [allow("ReadHealthChecks", "reads health checks", reading, all, details)];
  return [
    allow(
      "CreateHealthChecks",
      "makes health checks",
      ["route53:CreateHealthCheck", ...(alarms ? ["cloudwatch:DescribeAlarms"] : [])],
      ["*"],
      { neededBy },
    ),
    allow(
      "HealthChecks",
      "reads, changes and deletes health checks",
      ["route53:ChangeTagsForResource", "route53:DeleteHealthCheck", ...reading, "route53:UpdateHealthCheck"],
      all,
      details,
    ),
  ];
}

function cidrStatements({ cidrCollections, source, rights }: Needs): Statement[] {
  if (cidrCollections.length === 0) return [];
  const { partition } = source.config.iam;
  const arns = cidrCollections.map((collection) => cidrCollectionArn(partition, collection));
  const reading = ["route53:ListCidrBlocks", "route53:ListCidrLocations"];
  const list = allow("ListCidrCollections", "finds CIDR collections", ["route53:ListCidrCollections"], ["*"]);
  if (rights === "plan") return [list, allow("ReadCidrCollections", "reads CIDR collections", reading, arns)];
  return [
    list,
    allow("CreateCidrCollections", "makes CIDR collections", ["route53:CreateCidrCollection"], ["*"]),
    allow(
      "CidrCollections",
      "reads, changes and deletes CIDR collections",
      ["route53:ChangeCidrCollection", "route53:DeleteCidrCollection", ...reading],
      arns,
    ),
  ];
}
