import type { Config, HostedZone } from "../../config/config";
import { zonesOfCluster } from "../../config/external-dns/zones-of-cluster";
import type { ExternalDnsIdentity, Operator, Trust } from "../../config/iam";
import type { PlanGraph } from "../../plan/graph";
import { FOUNDATION } from "../hosted-zone";
import type { SynthOptions } from "../options";
import type { Template } from "../value";
import { needsFoundation } from "../wanted";
import { externalDnsStatements } from "./external-dns-statements";
import { fitStatements, MOST_POLICIES } from "./fit";
import type { NameSource } from "./names";
import { operatorRights, stackRoleStatements, type Rights } from "./operator-rights";
import { depthOf } from "./patterns";
import { policyText, type Statement } from "./policy-document";
import { limitsOf, type RecordRights } from "./record-statements";
import { stateStatements } from "./state-statements";

/** A managed policy of the stack `iam`. */
export interface Policy {
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly statements: readonly Statement[];
  readonly text: Template;
}

/** Who gets rights: a role, a user, or a policy alone for a role of one's own. */
export interface Grantee {
  readonly kind: "role" | "user" | "policy";
  /** Terraform name of the role or user. */
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly trust: Trust | undefined;
  /** Undefined where no ten policies could hold the rights. */
  readonly policies: readonly Policy[] | undefined;
  /** Whether names were widened to wildcards so that the policies fit. */
  readonly isWidened: boolean;
  /** What it may change; undefined for who only reads and for an external-dns. */
  readonly changes: RecordRights | undefined;
}

/** The Terraform name of what belongs to the external-dns of a cluster. */
export function externalDnsAddress({ cluster }: ExternalDnsIdentity): string {
  return `external-dns_${addressPart(cluster)}`;
}

function addressPart(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, "-");
}

/** Everyone whom the configuration gives rights: who plans and applies, and each external-dns that stays. */
export function grantees(graph: PlanGraph, config: Config, { previousNames = [] }: SynthOptions = {}): Grantee[] {
  const source: NameSource = { graph, config, previousNames };
  const { applyPolicyName, operators, externalDns } = config.iam;
  return [
    ...(applyPolicyName === undefined ? [] : [applyPolicy(applyPolicyName, source, config)]),
    ...operators.map((operator) => operatorGrantee(operator, source, config)),
    ...externalDns.map((identity) => externalDnsGrantee(identity, source, config)),
  ];
}

type Base = Pick<Grantee, "kind" | "address" | "name" | "description" | "trust">;

function applyPolicy(name: string, source: NameSource, config: Config): Grantee {
  const base: Base = {
    kind: "policy",
    address: "apply",
    name,
    description: "Applies the stacks that kube53 compiles",
    trust: undefined,
  };
  return fitted(base, operatorRights({ rights: "apply", deletes: true }, source, config), true);
}

function operatorGrantee(operator: Operator, source: NameSource, config: Config): Grantee {
  const { name, rights, trust } = operator;
  const base: Base = {
    kind: trust ? "role" : "user",
    address: `${rights}_${addressPart(name)}`,
    name,
    description: `${rights === "plan" ? "Plans" : "Applies"} the stacks that kube53 compiles`,
    trust,
  };
  const make = operatorRights(operator, source, config);
  const state = stateStatements(
    config.iam.partition,
    config.iam.account,
    config.backend,
    [...(needsFoundation(config) ? [FOUNDATION] : []), ...source.graph.stacks.map((stack) => stack.name)],
    rights,
  );
  const withState = {
    ...make,
    statements: (depth: number) => [...make.statements(depth), ...stackRoleStatements(operator, config), ...state],
  };
  return fitted(base, withState, rights === "apply");
}

function externalDnsGrantee(identity: ExternalDnsIdentity, source: NameSource, config: Config): Grantee {
  const cluster = config.clusters.find(({ name }) => name === identity.cluster);
  const zones: HostedZone[] = cluster ? zonesOfCluster(cluster, source.graph.hostedZones, "exact") : [];
  const base: Base = {
    kind: identity.trust ? "role" : "user",
    address: externalDnsAddress(identity),
    name: identity.name,
    description: `external-dns of ${identity.cluster}`,
    trust: identity.trust,
  };
  const statements = externalDnsStatements(identity, cluster, zones, source);
  const rights: RecordRights = { source, zones, deletes: identity.deletes, depth: Infinity };
  const { policies, ...rest } = fitted(base, { rights, statements: () => statements }, false);
  const description = `Records that external-dns of ${identity.cluster} may change`;
  return { ...rest, policies: policies?.map((policy) => ({ ...policy, description })) };
}

/** Fits statements into policies, widening names a label at a time as long as they are too many. */
function fitted(base: Base, { rights, statements }: Rights, mayChange: boolean): Grantee {
  const changes = mayChange ? rights : undefined;
  const first = fit(base, statements(Infinity));
  if (first) return { ...base, changes, policies: first, isWidened: false };
  const limits = limitsOf(rights);
  const deepest = Math.max(0, ...limits.map(({ zone, limit }) => depthOf(limit.patterns ?? [], zone)));
  for (let depth = deepest; depth >= 0; depth--) {
    const policies = fit(base, statements(depth));
    if (policies) return { ...base, changes, policies, isWidened: true };
  }
  return { ...base, changes, policies: undefined, isWidened: false };
}

function fit({ address, name, description }: Base, statements: readonly Statement[]): Policy[] | undefined {
  const parts = fitStatements(statements);
  if (!parts || parts.length > MOST_POLICIES) return undefined;
  return parts.map((own, i) => ({
    address: i === 0 ? address : `${address}_${i + 1}`,
    name: i === 0 ? name : `${name}-${i + 1}`,
    description,
    statements: own,
    text: policyText(own),
  }));
}
