import type { Config } from "../config/config";
import type { PlannedStack } from "../plan/graph";

/** Name of the stack that holds roles and policies. Never applied by the role it defines. */
export const IAM = "iam";

/** Whether anything goes into the stack `foundation`. */
export function needsFoundation({ zones, cidrCollections }: Pick<Config, "zones" | "cidrCollections">): boolean {
  return cidrCollections.length > 0 || zones.some((zone) => zone.identity.by === "create");
}

/** Whether the configuration asks for any role or policy. */
export function wantsIam({ iam }: Pick<Config, "iam">): boolean {
  return iam.applyPolicyName !== undefined || iam.operators.length > 0 || iam.externalDns.length > 0;
}

/** Whether a stack reads what the stack `foundation` gives. */
export function refersToFoundation({ hostedZone, recordSets }: PlannedStack): boolean {
  return hostedZone.identity.by === "create" || recordSets.some(({ cidrCollection }) => cidrCollection !== undefined);
}
