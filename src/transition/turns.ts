import type { PreviousRecord } from "./previous";
import { exchanged, takesOver } from "./refusals";
import { routingKey } from "./routing-key";
import { add, anchorOf, gatherAround, type Measures, type NextRecord, type Refusal, type Slot } from "./slot";

/** Lets each take a region, role or location only after the one that had it gave it up. */
export function takeTurns(
  slots: readonly Slot[],
  previous: readonly PreviousRecord[],
  next: readonly NextRecord[],
  measures: Measures,
): Refusal | undefined {
  const anchor = anchorOf(previous);
  const holders = new Map(
    slots.flatMap((slot) => {
      const key = slot.previous && routingKey(slot.previous.recordSet);
      return key === undefined ? [] : [[key, slot] as const];
    }),
  );
  const waitsFor = new Map<Slot, Slot>();
  for (const slot of slots) {
    const key = slot.next && routingKey(slot.next.recordSet);
    const holder = key === undefined ? undefined : holders.get(key);
    if (!holder || holder === slot) continue;
    // What goes is destroyed before the anchor changes, and before nothing else.
    if (!holder.next) {
      if (!anchor || slot.previous !== anchor || holder.previous?.goesLast) return takesOver(slot, holder);
    } else waitsFor.set(slot, holder);
  }
  if (waitsFor.size === 0) return undefined;
  const circle = findCircle(waitsFor);
  if (circle) return turnAround(circle, slots, anchor, next, measures);
  const first = next.find((entry) => ![...waitsFor.keys()].some((slot) => slot.next === entry));
  if (first) gatherAround(first, next, measures);
  for (const [slot, holder] of waitsFor) {
    const [waiting, other] = [slot.next!.planned.address, holder.next!.planned.address];
    measures.notAfter.get(waiting)?.delete(other);
    add(measures.after, waiting, other);
  }
  return undefined;
}

function findCircle(waitsFor: ReadonlyMap<Slot, Slot>): Set<Slot> | undefined {
  for (const start of waitsFor.keys()) {
    const seen = new Set<Slot>();
    for (let at: Slot | undefined = start; at && !seen.has(at); at = waitsFor.get(at)) {
      seen.add(at);
      if (waitsFor.get(at) === start) return seen;
    }
  }
  return undefined;
}

/** Two that take each other's place: one that is not the anchor goes while the anchor changes, and comes again. */
function turnAround(
  circle: ReadonlySet<Slot>,
  slots: readonly Slot[],
  anchor: PreviousRecord | undefined,
  next: readonly NextRecord[],
  measures: Measures,
): Refusal | undefined {
  const centre = [...circle].find((slot) => slot.previous === anchor);
  if (!anchor || !centre) return exchanged(circle);
  gatherAround(centre.next!, next, measures);
  for (const slot of slots) {
    if (slot === centre || !slot.previous || !slot.next) continue;
    const changes = routingKey(slot.previous.recordSet) !== routingKey(slot.next.recordSet);
    if (changes) measures.replacedWith.set(slot.next.planned.address, centre.next!.planned.address);
  }
  return undefined;
}
