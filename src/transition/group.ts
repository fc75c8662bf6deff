import type { PreviousRecord } from "./previous";
import { pairUp } from "./pair-up";
import { behindAlias, unordered, withoutAnchor } from "./refusals";
import { kindOf } from "./routing-key";
import { anchorOf, gatherAround, identifierOf, type Measures, type NextRecord, type Refusal } from "./slot";
import { takeTurns } from "./turns";

/**
 * The change of all record sets of one name and family, each API call of which must leave something that answers.
 *
 * Route 53 takes no two policies beside each other, so where the policy or the type changes one record set, the anchor,
 * changes alone: its siblings are destroyed before, since they depend on it in the state, and come after it. Terraform
 * changes type and set identifier of a record in one batch, so one without siblings may get another set identifier, under
 * a moved address. Where the kind stays, what takes another's region, role or location waits for the other to give it up.
 *
 * Source: TF §4.
 *
 * @param previous - of one name and family, not empty
 * @param next - likewise; sorted by set identifier
 */
export function changeGroup(
  previous: readonly PreviousRecord[],
  next: readonly NextRecord[],
  measures: Measures,
): Refusal | undefined {
  const isSameKind = kindOf(previous) === kindOf(next);
  return isSameKind ? changeWithin(previous, next, measures) : changeKind(previous, next, measures);
}

function changeKind(
  previous: readonly PreviousRecord[],
  next: readonly NextRecord[],
  measures: Measures,
): Refusal | undefined {
  const old = anchorOf(previous);
  if (!old) return unordered(previous, next);
  const same = next.find((entry) => identifierOf(entry) === identifierOf(old));
  // Terraform knows the others to depend on the address that it has, and under another one would not wait for them.
  if (!same && previous.length > 1) return withoutAnchor(old, next);
  const after = new Set(next.map(identifierOf));
  const lasting = previous.filter((entry) => entry !== old && entry.goesLast && !after.has(identifierOf(entry)));
  if (lasting.length > 0) return behindAlias(lasting, next);
  const anchor = same ?? next[0]!;
  moveTo(old, anchor, measures);
  gatherAround(anchor, next, measures);
  const before = new Set(previous.map(identifierOf));
  for (const entry of next) {
    const isKept = entry !== anchor && before.has(identifierOf(entry));
    if (isKept) measures.replacedWith.set(entry.planned.address, anchor.planned.address);
  }
  return undefined;
}

function moveTo(from: PreviousRecord, to: NextRecord, measures: Measures): void {
  if (from.address !== to.planned.address) measures.moved.push({ from: from.address, to: to.planned.address });
}

function changeWithin(
  previous: readonly PreviousRecord[],
  next: readonly NextRecord[],
  measures: Measures,
): Refusal | undefined {
  const slots = pairUp(previous, next);
  for (const { previous: from, next: to } of slots) if (from && to) moveTo(from, to, measures);
  return takeTurns(slots, previous, next, measures);
}
