import type { LiveRecord } from "../inventory";
import type { Readings } from "./txt-finder";

/** An ownership record with the records that it may speak of. */
export interface Claim extends Readings {
  readonly txt: LiveRecord;
  readonly labels: ReadonlyMap<string, string>;
}

/** Which ownership records speak of which records. */
export interface Settled {
  /** In order of precedence: a later entry for a record does not replace an earlier one. */
  readonly owned: ReadonlyMap<LiveRecord, Claim>;
  readonly texts: ReadonlyMap<LiveRecord, readonly LiveRecord[]>;
  readonly orphans: readonly LiveRecord[];
  readonly ambiguous: readonly LiveRecord[];
}

/**
 * Decides between the readings of ownership records: the one that leads to a record of which no other TXT speaks.
 *
 * Source: R53 "Name mapping, reading", "Lookup of ownership for a record".
 */
export function settle(claims: readonly Claim[]): Settled {
  const sure = claims.filter(({ typed, bare }) => (typed.length === 0) !== (bare.length === 0));
  const spokenOf = new Set(sure.flatMap(({ typed, bare }) => [...typed, ...bare]));
  const owned = new Map<LiveRecord, Claim>();
  const texts = new Map<LiveRecord, LiveRecord[]>();
  const orphans: LiveRecord[] = [];
  const ambiguous: LiveRecord[] = [];
  // Sure ones first, and of one record the name with the type before the old one: the order of external-dns' own look-up.
  const take = (claim: Claim, records: readonly LiveRecord[]): void => {
    for (const record of records) {
      if (!owned.has(record)) owned.set(record, claim);
      texts.set(record, [...(texts.get(record) ?? []), claim.txt]);
    }
  };
  for (const claim of sure) if (claim.typed.length > 0) take(claim, claim.typed);
  for (const claim of sure) if (claim.typed.length === 0) take(claim, claim.bare);
  for (const claim of claims) {
    const { typed, bare, txt } = claim;
    if (typed.length === 0 && bare.length === 0) orphans.push(txt);
    if (typed.length === 0 || bare.length === 0) continue;
    const [newFree, oldFree] = [typed, bare].map((records) => records.some((record) => !spokenOf.has(record)));
    if (newFree === oldFree) ambiguous.push(txt);
    take(claim, oldFree && !newFree ? bare : typed);
  }
  return { owned, texts, orphans, ambiguous };
}
