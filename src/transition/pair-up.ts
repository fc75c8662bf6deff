import type { PreviousRecord } from "./previous";
import { routingKey } from "./routing-key";
import { anchorOf, identifierOf, type NextRecord, type Slot } from "./slot";

/** Joins what goes with what comes where they are the same but for the set identifier, or where nothing else stays. */
export function pairUp(previous: readonly PreviousRecord[], next: readonly NextRecord[]): Slot[] {
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
