import type { Config, HostedZone, IrsaConfig } from "../../config/config";
import { policyTooLong } from "../../diagnostics/catalog/synth";
import type { Reporter } from "../../diagnostics/reporter";
import type { PlanGraph } from "../../plan/graph";
import { zonesOfCluster } from "../../config/external-dns/zones-of-cluster";
import type { Template } from "../value";
import { LONGEST_POLICY, policyLength, policyText } from "./policy-document";

import { applyStatements, externalDnsStatements } from "./statements";

/** A managed policy of the stack `iam`. */
export interface Policy {
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly text: Template;
}

/** The Terraform name of what belongs to the external-dns of a cluster. */
export function externalDnsAddress(role: IrsaConfig): string {
  return `external-dns_${role.cluster.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}

/** The policies that the configuration asks for: of the role that applies, and of each external-dns that stays. */
export function managedPolicies(graph: PlanGraph, config: Pick<Config, "iam" | "clusters">): Policy[] {
  const { applyPolicyName, externalDns } = config.iam;
  const ofClusters = externalDns.map((role) => externalDnsPolicy(role, graph, config));
  return applyPolicyName === undefined ? ofClusters : [applyPolicy(applyPolicyName, graph, config), ...ofClusters];
}

/** @remarks Reports K53-E603 for a policy that AWS would refuse for its length. */
export function checkPolicies(policies: readonly Policy[], reporter: Reporter): void {
  for (const { name, text } of policies) {
    const length = policyLength(text);
    if (length > LONGEST_POLICY) reporter.report(policyTooLong(name, length, LONGEST_POLICY));
  }
}

function applyPolicy(name: string, graph: PlanGraph, { iam }: Pick<Config, "iam">): Policy {
  const checks = graph.stacks.flatMap((stack) => stack.healthChecks);
  const statements = applyStatements(iam.partition, {
    zones: graph.hostedZones,
    healthChecks: checks.length > 0,
    alarms: checks.some(({ definition }) => definition.kind === "alarm"),
  });
  return {
    address: "apply",
    name,
    description: "Applies the stacks that kube53 compiles",
    text: policyText(statements),
  };
}

function externalDnsPolicy(role: IrsaConfig, graph: PlanGraph, config: Pick<Config, "iam" | "clusters">): Policy {
  const cluster = config.clusters.find(({ name }) => name === role.cluster);
  const zones: HostedZone[] = cluster ? zonesOfCluster(cluster, graph.hostedZones, "exact") : [];
  return {
    address: externalDnsAddress(role),
    name: role.roleName,
    description: `Records that external-dns of ${role.cluster} may change`,
    text: policyText(externalDnsStatements(config.iam.partition, zones)),
  };
}
