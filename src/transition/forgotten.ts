import type { PlannedStack } from "../plan/graph";
import type { PreviousRecord } from "./previous";
import { kindOf, routingKey } from "./routing-key";
import type { NextRecord, Refusal } from "./slot";

/** Whether Terraform forgets a record set of this stack and leaves it in the hosted zone. */
export function isForgotten({ address, stack }: PreviousRecord, { name, state }: PlannedStack): boolean {
  return stack === name && state.removed.some(({ from }) => from === `aws_route53_record.${address}`);
}

/**
 * Why what stays in the hosted zone leaves no room for what is to be at the same name.
 *
 * Source: RFC 1034 §3.6.2; Route 53 takes no two policies beside each other.
 *
 * @param forgotten - of one name
 * @param next - of the same name, not empty
 */
export function standsInTheWay(forgotten: readonly PreviousRecord[], next: readonly NextRecord[]): Refusal | undefined {
  const other = forgotten.find(({ recordSet }) => conflicts(recordSet, next));
  if (!other) return undefined;
  const { Type, SetIdentifier } = other.recordSet;
  const what = SetIdentifier === undefined ? Type : `${Type} ${JSON.stringify(SetIdentifier)}`;
  return {
    why: `${what} of that name was adopted, so Terraform forgets it and it stays in the way`,
    steps: ["list it under release, so that Terraform deletes it", "synth again"],
  };
}

function conflicts(recordSet: PreviousRecord["recordSet"], next: readonly NextRecord[]): boolean {
  const same = next.filter((entry) => entry.recordSet.Type === recordSet.Type);
  if (same.length === 0)
    return [recordSet, ...next.map((entry) => entry.recordSet)].some(({ Type }) => Type === "CNAME");
  const key = routingKey(recordSet);
  return (
    kindOf([{ recordSet }]) !== kindOf(same) ||
    (key !== undefined && same.some((entry) => routingKey(entry.recordSet) === key))
  );
}
