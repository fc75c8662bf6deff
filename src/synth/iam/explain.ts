import type { Config } from "../../config/config";
import type { PlanGraph } from "../../plan/graph";
import { compareBytes, sortedUnique } from "../../util/compare";
import type { SynthOptions } from "../options";
import { LONGEST_POLICY } from "./fit";
import { roleElsewhere } from "./operator-rights";
import { grantees, type Grantee } from "./policies";
import { arnText, policyLength, type Statement } from "./policy-document";
import { trustStatements } from "./trust";
import { HEALTH_CHECK_IDS, UNSCOPED } from "./unscoped";

/** One statement and what it is there for. References in resources are `${…}`. */
export interface ExplainedStatement {
  readonly sid: string;
  readonly why: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Statement["condition"] | null;
  /** Record sets as `TYPE name`; null where a statement is not for record sets. */
  readonly neededBy: readonly string[] | null;
  /** Why its resources are not narrower; null where they are as narrow as can be. */
  readonly unscoped: string | null;
}

/** Everything that one role, user or policy may do. */
export interface ExplainedGrantee {
  readonly kind: Grantee["kind"];
  readonly name: string;
  readonly trust: readonly string[];
  readonly widened: boolean;
  readonly policies: readonly {
    readonly name: string;
    readonly characters: number;
    readonly limit: number;
    readonly statements: readonly ExplainedStatement[];
  }[];
}

/** What `kube53 iam explain` says. */
export interface Explanation {
  readonly grantees: readonly ExplainedGrantee[];
  /** Roles of hosted zones in other accounts, whose rights are given there. */
  readonly otherAccounts: readonly { readonly role: string; readonly hostedZones: readonly string[] }[];
  /** What nobody can scope, among all the actions here; sorted. */
  readonly unscoped: readonly { readonly action: string; readonly why: string }[];
}

/** Explains the rights in the stack `iam`. */
export function explainIam(graph: PlanGraph, config: Config, options: SynthOptions = {}): Explanation {
  const all = grantees(graph, config, options);
  const actions = new Set(
    all.flatMap(({ policies = [] }) => policies.flatMap(({ statements }) => statements.flatMap((own) => own.actions))),
  );
  return {
    grantees: all.map((grantee) => explainGrantee(grantee, config)),
    otherAccounts: otherAccounts(graph, config),
    unscoped: [
      ...Object.entries(UNSCOPED).map(([action, why]) => ({ action, why })),
      ...HEALTH_CHECK_ACTIONS.map((action) => ({ action, why: HEALTH_CHECK_IDS })),
    ]
      .filter(({ action }) => actions.has(action))
      .sort((a, b) => compareBytes(a.action, b.action)),
  };
}

const HEALTH_CHECK_ACTIONS = ["route53:DeleteHealthCheck", "route53:GetHealthCheck", "route53:UpdateHealthCheck"];

function explainGrantee({ kind, name, trust, policies = [], isWidened }: Grantee, { iam }: Config): ExplainedGrantee {
  return {
    kind,
    name,
    trust: trust ? trustStatements(iam.partition, trust).map(({ why }) => why) : [],
    widened: isWidened,
    policies: policies.map((policy) => ({
      name: policy.name,
      characters: policyLength(policy.text),
      limit: LONGEST_POLICY,
      statements: policy.statements.map(explainStatement),
    })),
  };
}

function explainStatement(statement: Statement): ExplainedStatement {
  const { sid, why, actions, resources = [], condition, neededBy, unscoped } = statement;
  return {
    sid,
    why,
    actions,
    resources: resources.map(arnText),
    condition: condition ?? null,
    neededBy: neededBy ?? null,
    unscoped: unscoped ?? null,
  };
}

function otherAccounts({ hostedZones }: PlanGraph, config: Config): Explanation["otherAccounts"] {
  const roles = sortedUnique(hostedZones.flatMap((zone) => roleElsewhere(zone, config) ?? []));
  return roles.map((role) => ({
    role,
    hostedZones: hostedZones.filter((zone) => roleElsewhere(zone, config) === role).map(({ name }) => name),
  }));
}
