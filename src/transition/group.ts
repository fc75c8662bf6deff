import type { PreviousRecord } from "./previous";
import { kindOf, policyOf, routingKey } from "./routing-key";
import { add, type Measures, type NextRecord, type Refusal, type Slot } from "./slot";

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

const identifierOf = ({ recordSet }: PreviousRecord | NextRecord): string => recordSet.SetIdentifier ?? "";

/** The record set that all others of a group depend on, as Terraform knows it. */
export function anchorOf(previous: readonly PreviousRecord[]): PreviousRecord | undefined {
  return previous.find((entry) =>
    previous.every((other) => other === entry || other.dependsOn.includes(entry.address)),
  );
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

/** Makes all of a group wait for one, and that one for none of them. */
function gatherAround(anchor: NextRecord, next: readonly NextRecord[], measures: Measures): void {
  for (const entry of next) {
    if (entry === anchor) continue;
    add(measures.after, entry.planned.address, anchor.planned.address);
    add(measures.notAfter, anchor.planned.address, entry.planned.address);
    for (const other of next) {
      if (other !== anchor && other !== entry) add(measures.notAfter, entry.planned.address, other.planned.address);
    }
  }
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

/** Joins what goes with what comes where they are the same but for the set identifier, or where nothing else stays. */
function pairUp(previous: readonly PreviousRecord[], next: readonly NextRecord[]): Slot[] {
  const byIdentifier = new Map(next.map((entry) => [identifierOf(entry), entry]));
  const slots: Slot[] = [];
  const gone: PreviousRecord[] = [];
  for (const entry of previous) {
    const same = byIdentifier.get(identifierOf(entry));
    if (same) slots.push({ previous: entry, next: same });
    else gone.push(entry);
  }
  const before = new Set(previous.map(identifierOf));
  const fresh = next.filter((entry) => !before.has(identifierOf(entry)));
  const take = (entry: PreviousRecord, isMatch: (candidate: NextRecord) => boolean): void => {
    const at = fresh.findIndex(isMatch);
    if (at === -1) return;
    slots.push({ previous: entry, next: fresh.splice(at, 1)[0]! });
    gone.splice(gone.indexOf(entry), 1);
  };
  for (const entry of [...gone]) take(entry, (candidate) => isReplacementOf(entry, candidate));
  const anchor = anchorOf(previous) ?? gone[0];
  if (slots.length === 0 && anchor && gone.includes(anchor)) take(anchor, () => true);
  return [
    ...slots,
    ...gone.map((entry): Slot => ({ previous: entry, next: undefined })),
    ...fresh.map((entry): Slot => ({ previous: undefined, next: entry })),
  ];
}

function isReplacementOf({ recordSet: old }: PreviousRecord, { recordSet }: NextRecord): boolean {
  const key = routingKey(old);
  if (key !== undefined) return key === routingKey(recordSet);
  return content(old) === content(recordSet);
}

function content({ TTL, ResourceRecords, AliasTarget }: NextRecord["recordSet"]): string {
  return JSON.stringify([TTL, ResourceRecords?.map(({ Value }) => Value).sort(), AliasTarget]);
}

/** Lets each take a region, role or location only after the one that had it gave it up. */
function takeTurns(
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

function unordered(previous: readonly PreviousRecord[], next: readonly NextRecord[]): Refusal {
  const others = previous.slice(1).map(identifierOf);
  return {
    why: "the state does not say in which order Terraform must take away what is there",
    steps: [
      `publish only set identifier ${quote(identifierOf(previous[0]!))} and apply, so that ${others.map(quote).join(", ")} go`,
      `publish it ${asPolicy(next)} and apply`,
      "publish the others and apply",
    ],
  };
}

function withoutAnchor(old: PreviousRecord, next: readonly NextRecord[]): Refusal {
  const name = quote(identifierOf(old));
  const why = `set identifier ${name}, which the others depend on, would go in the same apply`;
  return next.length === 1
    ? { why, steps: [`take all set identifiers but ${name} away and apply`, `publish it ${asPolicy(next)} and apply`] }
    : {
        why,
        steps: [
          `keep set identifier ${name}, publish it ${asPolicy(next)} with the others, and apply`,
          `rename it or take it away, and apply`,
        ],
      };
}

function behindAlias(lasting: readonly PreviousRecord[], next: readonly NextRecord[]): Refusal {
  const names = lasting.map(identifierOf).map(quote).join(", ");
  return {
    why: `an alias record stands for it, so Terraform would take set identifier ${names} away after the change, not before`,
    steps: [`take set identifier ${names} away and apply`, `publish the rest ${asPolicy(next)} and apply`],
  };
}

function takesOver(slot: Slot, holder: Slot): Refusal {
  const name = quote(identifierOf(slot.next!));
  return {
    why: `${name} would take the place of ${quote(identifierOf(holder.previous!))}, which goes in the same apply`,
    steps: [`take ${quote(identifierOf(holder.previous!))} away and apply`, `change ${name} and apply`],
  };
}

function exchanged(circle: ReadonlySet<Slot>): Refusal {
  const names = [...circle].map(({ next }) => quote(identifierOf(next!)));
  return {
    why: `${names.join(" and ")} would take each other's place`,
    steps: [
      `take ${names[0]!} away and apply`,
      `change ${names.slice(1).join(", ")} and apply`,
      `publish ${names[0]!} again and apply`,
    ],
  };
}

function asPolicy(next: readonly NextRecord[]): string {
  const { recordSet } = next[0]!;
  return `as ${policyOf(recordSet)} ${recordSet.Type}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
