import type { Config, HostedZone } from "../../config/config";
import type { Operator } from "../../config/iam";
import type { PlanGraph } from "../../plan/graph";
import { sortedUnique } from "../../util/compare";
import { allow } from "./allow";
import type { NameSource } from "./names";
import type { Statement } from "./policy-document";
import type { RecordRights } from "./record-statements";
import { operatorStatements } from "./statements";

/** Statements as a function of how deep names may be, see {@link RecordRights.depth}. */
export interface Rights {
  readonly rights: RecordRights;
  statements(depth: number): Statement[];
}

/** What a role or user that plans or applies may do in Route 53. */
export function operatorRights(
  { rights, deletes }: Pick<Operator, "rights" | "deletes">,
  source: NameSource,
  config: Config,
): Rights {
  const zones = source.graph.hostedZones.filter((zone) => roleElsewhere(zone, config) === undefined);
  const base: RecordRights = { source, zones, deletes, depth: Infinity };
  return {
    rights: base,
    statements: (depth) =>
      operatorStatements({ ...base, depth, rights, cidrCollections: config.cidrCollections }).concat(
        rights === "apply" ? otherAccountStatements(source.graph, config) : [],
      ),
  };
}

/** Those roles change record sets, so who only plans does not get them. */
function otherAccountStatements({ hostedZones }: PlanGraph, config: Config): Statement[] {
  const roles = sortedUnique(hostedZones.flatMap((zone) => roleElsewhere(zone, config) ?? []));
  if (roles.length === 0) return [];
  const why = "takes on the roles of hosted zones in other accounts";
  return [allow("OtherAccounts", why, ["sts:AssumeRole"], roles)];
}

/** The role that the provider of all stacks takes on. */
export function stackRoleStatements({ name, rights }: Operator, { provider }: Config): Statement[] {
  const role = provider.assumeRoleArn;
  if (rights === "plan" || role === undefined || role.endsWith(`:role/${name}`)) return [];
  return [allow("StackRole", "takes on the role of the stacks' provider", ["sts:AssumeRole"], [role])];
}

/** The role of a hosted zone that is not in the account of the stack `iam`. */
export function roleElsewhere(zone: HostedZone, { provider }: Pick<Config, "provider">): string | undefined {
  const role = zone.provider?.assumeRoleArn;
  return role === provider.assumeRoleArn ? undefined : role;
}
