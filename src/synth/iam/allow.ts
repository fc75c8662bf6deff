import type { Arn, Condition, Statement } from "./policy-document";
import { whyUnscoped } from "./unscoped";

/** What a statement carries besides its actions. */
interface Details {
  readonly condition?: Condition;
  readonly neededBy?: readonly string[];
  readonly unscoped?: string;
}

/** A statement that allows actions on resources. */
export function allow(
  sid: string,
  why: string,
  actions: readonly string[],
  resources: readonly Arn[],
  { condition, neededBy, unscoped = whyUnscoped(actions) }: Details = {},
): Statement {
  return {
    sid,
    effect: "Allow",
    actions,
    resources,
    ...(condition && { condition }),
    why,
    ...(neededBy && { neededBy }),
    ...(unscoped !== undefined && { unscoped }),
  };
}
