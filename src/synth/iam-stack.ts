import type { Construct } from "constructs";
import type { Config, IrsaConfig } from "../config/config";
import type { PlanGraph } from "../plan/graph";
import { zoneData } from "./hosted-zone-stack";
import { externalDnsAddress, managedPolicies } from "./iam/policies";
import { policyText } from "./iam/policy-document";
import { trustStatements } from "./iam/statements";
import { Kube53Stack, type Blocks, type StackSettings } from "./kube53-stack";
import { Reference, type Value } from "./value";

/** Name of the stack that holds roles and policies. Never applied by the role it defines. */
export const IAM = "iam";

type IamStackConfig = Pick<Config, "iam" | "clusters">;

/** Whether the configuration asks for any role or policy. */
export function wantsIam({ iam }: Pick<Config, "iam">): boolean {
  return iam.applyPolicyName !== undefined || iam.externalDns.length > 0;
}

/** Roles and policies: for whoever applies the stacks, and for each external-dns that goes on running. */
export class IamStack extends Kube53Stack {
  readonly #graph: PlanGraph;
  readonly #config: IamStackConfig;
  readonly #settings: StackSettings;

  constructor(scope: Construct, graph: PlanGraph, config: IamStackConfig, settings: StackSettings) {
    super(scope, IAM, settings);
    this.#graph = graph;
    this.#config = config;
    this.#settings = settings;
  }

  protected override blocks(): Blocks {
    const { partition, externalDns } = this.#config.iam;
    const ofEachRole = (make: (role: IrsaConfig, address: string) => Value): Value =>
      Object.fromEntries(externalDns.map((role) => [externalDnsAddress(role), make(role, externalDnsAddress(role))]));
    return {
      data: zoneData(this.#graph.hostedZones, this.#settings),
      resource: {
        aws_iam_policy: Object.fromEntries(
          managedPolicies(this.#graph, this.#config).map(({ address, name, description, text }) => [
            address,
            { name, description, policy: text },
          ]),
        ),
        aws_iam_role: ofEachRole((role) => ({
          name: role.roleName,
          description: `external-dns of ${role.cluster}`,
          assume_role_policy: policyText(trustStatements(partition, role)),
        })),
        aws_iam_role_policy_attachment: ofEachRole((_, address) => ({
          role: new Reference(`aws_iam_role.${address}.name`),
          policy_arn: new Reference(`aws_iam_policy.${address}.arn`),
        })),
      },
    };
  }
}
