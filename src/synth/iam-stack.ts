import type { Construct } from "constructs";
import type { Config, HostedZone } from "../config/config";
import type { PlanGraph } from "../plan/graph";
import { zoneData } from "./hosted-zone-stack";
import { roleElsewhere } from "./iam/operator-rights";
import { grantees, type Grantee } from "./iam/policies";
import { policyText } from "./iam/policy-document";
import { trustStatements } from "./iam/trust";
import { Kube53Stack, type Blocks, type StackSettings } from "./kube53-stack";
import type { SynthOptions } from "./options";
import { providerAliases } from "./provider";
import { IAM } from "./wanted";
import { Reference, type Value } from "./value";

/** Roles, users and policies: for whoever plans and applies the stacks, and for each external-dns that goes on running. */
export class IamStack extends Kube53Stack {
  readonly #graph: PlanGraph;
  readonly #config: Config;
  readonly #settings: StackSettings;
  readonly #grantees: readonly Grantee[];

  constructor(scope: Construct, graph: PlanGraph, config: Config, settings: StackSettings, options: SynthOptions = {}) {
    super(scope, IAM, settings, providerAliases(lookedUp(graph, config)));
    this.#graph = graph;
    this.#config = config;
    this.#settings = settings;
    this.#grantees = grantees(graph, config, options);
  }

  protected override blocks(): Blocks {
    const zones = this.#graph.hostedZones.filter((zone) => roleElsewhere(zone, this.#config) === undefined);
    const roles = this.#grantees.filter(({ kind }) => kind === "role");
    const users = this.#grantees.filter(({ kind }) => kind === "user");
    return {
      data: zoneData(zones, this.#settings, {
        usesCollections: this.#config.cidrCollections.length > 0,
        usesAliases: true,
      }),
      resource: {
        aws_iam_policy: byAddress(
          this.#grantees.flatMap(({ policies = [] }) => policies),
          ({ name, description, text }) => ({ name, description, policy: text }),
        ),
        aws_iam_role: byAddress(roles, (role) => this.#role(role)),
        aws_iam_role_policy_attachment: attachments(roles, "role"),
        aws_iam_user: byAddress(users, ({ name }) => ({ name })),
        aws_iam_user_policy_attachment: attachments(users, "user"),
        aws_eks_pod_identity_association: byAddress(roles.filter(isPodIdentity), association),
      },
    };
  }

  #role({ name, description, trust }: Grantee): Value {
    return {
      name,
      description,
      assume_role_policy: policyText(trustStatements(this.#config.iam.partition, trust!)),
    };
  }
}

/** The hosted zones whose ids this stack itself asks for. */
function lookedUp({ hostedZones }: PlanGraph, config: Config): HostedZone[] {
  return hostedZones.filter((zone) => zone.identity.by === "lookup" && roleElsewhere(zone, config) === undefined);
}

function byAddress<T extends { readonly address: string }>(items: readonly T[], make: (item: T) => Value): Value {
  return Object.fromEntries(items.map((item) => [item.address, make(item)]));
}

/** One for each policy: resources that attach several are exclusive, and would detach what others attached. */
function attachments(holders: readonly Grantee[], kind: "role" | "user"): Value {
  return Object.fromEntries(
    holders.flatMap(({ address, policies = [] }) =>
      policies.map((policy): [string, Value] => [
        policy.address,
        {
          [kind]: new Reference(`aws_iam_${kind}.${address}.name`),
          policy_arn: new Reference(`aws_iam_policy.${policy.address}.arn`),
        },
      ]),
    ),
  );
}

function isPodIdentity({ trust }: Grantee): boolean {
  return trust?.by === "pod-identity";
}

function association({ address, trust }: Grantee): Value {
  if (trust?.by !== "pod-identity") return {};
  return {
    cluster_name: trust.clusterName,
    namespace: trust.namespace,
    region: trust.region,
    role_arn: new Reference(`aws_iam_role.${address}.arn`),
    service_account: trust.serviceAccount,
  };
}
