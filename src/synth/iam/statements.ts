import type { HostedZone, IamConfig, IrsaConfig } from "../../config/config";
import { hostedZoneArn, route53Arn } from "./arns";
import type { Statement } from "./policy-document";

type Partition = IamConfig["partition"];

/** What the stacks that a role applies contain, as far as rights go. */
export interface Needs {
  readonly zones: readonly HostedZone[];
  readonly healthChecks: boolean;
  readonly alarms: boolean;
}

/**
 * The rights of the role that applies the stacks.
 *
 * Records only in the given hosted zones. What AWS cannot scope stands in statements of its own:
 * CreateHealthCheck, ListHostedZones, DescribeAlarms.
 * Source: R53-IAM-6 and "Terraform caller".
 */
export function applyStatements(partition: Partition, needs: Needs): Statement[] {
  const { zones } = needs;
  const looksUp = zones.some((zone) => zone.identity.by === "lookup");
  const creates = zones.some((zone) => zone.identity.by === "create");
  return [
    allow(
      "Records",
      [
        "route53:ChangeResourceRecordSets",
        "route53:GetHostedZone",
        "route53:ListResourceRecordSets",
        ...(looksUp || creates ? ["route53:ListTagsForResource"] : []),
      ],
      zones.map((zone) => hostedZoneArn(partition, zone)),
    ),
    allow("Changes", ["route53:GetChange"], [route53Arn(partition, "change/*")]),
    ...(looksUp ? [allow("FindHostedZones", ["route53:ListHostedZones"], ["*"])] : []),
    ...(creates ? createZoneStatements(partition, zones) : []),
    ...(needs.healthChecks ? healthCheckStatements(partition, needs.alarms) : []),
  ];
}

function createZoneStatements(partition: Partition, zones: readonly HostedZone[]): Statement[] {
  const hasPrivate = zones.some((zone) => zone.identity.by === "create" && zone.private);
  const created = zones.filter((zone) => zone.identity.by === "create");
  return [
    // The id of a zone is not known before it is made.
    allow("CreateHostedZones", ["route53:CreateHostedZone", ...(hasPrivate ? ["ec2:DescribeVpcs"] : [])], ["*"]),
    allow(
      "HostedZones",
      [
        "route53:ChangeTagsForResource",
        "route53:GetDNSSEC",
        "route53:UpdateHostedZoneComment",
        ...(hasPrivate ? ["route53:AssociateVPCWithHostedZone", "route53:DisassociateVPCFromHostedZone"] : []),
      ],
      created.map((zone) => hostedZoneArn(partition, zone)),
    ),
  ];
}

function healthCheckStatements(partition: Partition, alarms: boolean): Statement[] {
  return [
    allow("CreateHealthChecks", ["route53:CreateHealthCheck", ...(alarms ? ["cloudwatch:DescribeAlarms"] : [])], ["*"]),
    allow(
      "HealthChecks",
      [
        "route53:ChangeTagsForResource",
        "route53:DeleteHealthCheck",
        "route53:GetHealthCheck",
        "route53:ListTagsForResource",
        "route53:UpdateHealthCheck",
      ],
      [route53Arn(partition, "healthcheck/*")],
    ),
  ];
}

/** The rights of an external-dns that goes on running, for its hosted zones alone. Source: "external-dns controller, minimal". */
export function externalDnsStatements(partition: Partition, zones: readonly HostedZone[]): Statement[] {
  return [
    allow(
      "Records",
      ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets", "route53:ListTagsForResources"],
      zones.map((zone) => hostedZoneArn(partition, zone)),
    ),
    allow("HostedZones", ["route53:ListHostedZones"], ["*"]),
  ];
}

/** Lets one service account of one cluster assume the role, and nobody else. */
export function trustStatements(partition: Partition, role: IrsaConfig): Statement[] {
  return [
    {
      sid: "ServiceAccount",
      effect: "Allow",
      principal: { Federated: `arn:${partition}:iam::${role.account}:oidc-provider/${role.issuer}` },
      actions: ["sts:AssumeRoleWithWebIdentity"],
      condition: {
        StringEquals: {
          [`${role.issuer}:aud`]: "sts.amazonaws.com",
          [`${role.issuer}:sub`]: `system:serviceaccount:${role.namespace}:${role.serviceAccount}`,
        },
      },
    },
  ];
}

function allow(sid: string, actions: readonly string[], resources: Statement["resources"]): Statement {
  return { sid, effect: "Allow", actions, ...(resources && { resources }) };
}
