import type { Construct } from "constructs";
import type { ClusterConfig, HostedZone, IamConfig, IrsaConfig } from "../config/config";
import type { PlanGraph } from "../plan/graph";
import { zoneData } from "./hosted-zone-stack";
import { policyText } from "./iam/policy-document";
import { zonesOfCluster } from "./iam/selected-zones";
import { applyStatements, externalDnsStatements, trustStatements } from "./iam/statements";
import { Kube53Stack, type Blocks, type StackSettings } from "./kube53-stack";
import { Reference, type Value } from "./value";

/** Name of the stack that holds roles and policies. Never applied by the role it defines. */
export const IAM = "iam";

/** Whether the configuration asks for any role or policy. */
export function wantsIam(config: IamConfig): boolean {
  return config.applyPolicyName !== undefined || config.externalDns.length > 0;
}

/** Roles and policies: for whoever applies the stacks, and for each external-dns that goes on running. */
export class IamStack extends Kube53Stack {
  readonly #graph: PlanGraph;
  readonly #iam: IamConfig;
  readonly #clusters: readonly ClusterConfig[];
  readonly #settings: StackSettings;

  constructor(
    scope: Construct,
    graph: PlanGraph,
    config: { readonly iam: IamConfig; readonly clusters: readonly ClusterConfig[] },
    settings: StackSettings,
  ) {
    super(scope, IAM, settings);
    this.#graph = graph;
    this.#iam = config.iam;
    this.#clusters = config.clusters;
    this.#settings = settings;
  }

  protected override blocks(): Blocks {
    const policies: Record<string, Value> = {};
    const roles: Record<string, Value> = {};
    const attachments: Record<string, Value> = {};
    if (this.#iam.applyPolicyName !== undefined) policies["apply"] = this.#applyPolicy(this.#iam.applyPolicyName);
    for (const role of this.#iam.externalDns) {
      const address = `external-dns_${role.cluster.replace(/[^A-Za-z0-9_-]/g, "-")}`;
      roles[address] = this.#role(role);
      policies[address] = this.#policy(
        role.roleName,
        `Records that external-dns of ${role.cluster} may change`,
        policyText(externalDnsStatements(this.#iam.partition, this.#zonesOf(role))),
      );
      attachments[address] = {
        role: new Reference(`aws_iam_role.${address}.name`),
        policy_arn: new Reference(`aws_iam_policy.${address}.arn`),
      };
    }
    return {
      data: zoneData(this.#graph.hostedZones, this.#settings),
      resource: {
        aws_iam_policy: policies,
        aws_iam_role: roles,
        aws_iam_role_policy_attachment: attachments,
      },
    };
  }

  #applyPolicy(name: string): Value {
    const checks = this.#graph.stacks.flatMap((stack) => stack.healthChecks);
    const statements = applyStatements(this.#iam.partition, {
      zones: this.#graph.hostedZones,
      healthChecks: checks.length > 0,
      alarms: checks.some(({ definition }) => definition.kind === "alarm"),
    });
    return this.#policy(name, "Applies the stacks that kube53 compiles", policyText(statements));
  }

  #policy(name: string, description: string, policy: Value): Value {
    return { name, description, policy };
  }

  #role(role: IrsaConfig): Value {
    return {
      name: role.roleName,
      description: `external-dns of ${role.cluster}`,
      assume_role_policy: policyText(trustStatements(this.#iam.partition, role)),
    };
  }

  #zonesOf(role: IrsaConfig): HostedZone[] {
    const cluster = this.#clusters.find(({ name }) => name === role.cluster);
    return cluster ? zonesOfCluster(cluster, this.#graph.hostedZones) : [];
  }
}
