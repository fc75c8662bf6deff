import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { TxtNameMapper } from "../../external-dns/txt-name";
import { groupBy } from "../../util/group-by";
import { identityKey, type LiveRecord, type ZoneInventory } from "../inventory";
import type { Ownership } from "./ownership";
import { readRegistryText } from "./registry-text";

/** How a registry names its TXT records. */
export type Affixes = Pick<ExternalDnsOptions, "txtPrefix" | "txtSuffix" | "txtWildcardReplacement">;

/** What the TXT records of hosted zones say. */
export interface TxtOwners {
  readonly owners: ReadonlyMap<LiveRecord, Ownership>;
  /** Ownership records of records that do not exist. */
  readonly orphans: readonly LiveRecord[];
  /** Ownership records that can be read in two ways, and were read as external-dns reads them. */
  readonly ambiguous: readonly LiveRecord[];
  /** Encrypted with a key that is not known. */
  readonly sealed: readonly LiveRecord[];
  /** All of these: no records of anybody's own. */
  readonly registry: ReadonlySet<LiveRecord>;
}

/** An ownership record with the records that it may speak of. */
interface Claim {
  readonly txt: LiveRecord;
  readonly labels: ReadonlyMap<string, string>;
  /** By the format with the type in the name. */
  readonly typed: readonly LiveRecord[];
  /** By the format of releases before 0.12, the name alone. */
  readonly bare: readonly LiveRecord[];
}

/**
 * Reads the TXT registry of hosted zones in all the formats that releases of external-dns have written.
 *
 * `a-www` can be the type and the name, or the old format for a host of that name; the reading that leads to a record
 * which no other TXT speaks of is taken.
 *
 * @param affixes - of every external-dns that may have written there; without any the default ones
 * @param keys - of encrypted registries
 * Source: R53 "Name mapping, reading", "Formats by version", "Importing records made by external-dns".
 */
export function readTxtOwners(
  inventories: readonly ZoneInventory[],
  affixes: readonly Affixes[],
  keys: readonly Buffer[],
): TxtOwners {
  const registry = new Set<LiveRecord>();
  const sealed: LiveRecord[] = [];
  const texts: { txt: LiveRecord; labels: ReadonlyMap<string, string> }[] = [];
  for (const txt of inventories.flatMap(({ records }) => records)) {
    const text = readRegistryText(txt, keys);
    if (text?.kind === "labels") texts.push({ txt, labels: text.labels });
    if (text?.kind === "encrypted") sealed.push(txt);
    if (text) registry.add(txt);
  }
  const finder = new RecordFinder(inventories, affixes, registry);
  const claims = texts.map((text): Claim => ({ ...text, ...finder.find(text.txt) }));
  const settled = settle(claims);
  const owners = new Map<LiveRecord, Ownership>();
  for (const [record, { labels }] of settled.owned) owners.set(record, ownershipOf(record, labels, settled.texts));
  adoptSiblings(inventories, owners);
  return { owners, orphans: settled.orphans, ambiguous: settled.ambiguous, sealed, registry };
}

class RecordFinder {
  readonly #readings: readonly { readonly mapper: TxtNameMapper; readonly hasTemplate: boolean }[];
  readonly #byName: ReadonlyMap<string, readonly LiveRecord[]>;

  constructor(inventories: readonly ZoneInventory[], affixes: readonly Affixes[], registry: ReadonlySet<LiveRecord>) {
    const none = { txtPrefix: "", txtSuffix: "", txtWildcardReplacement: "" };
    this.#readings = (affixes.length === 0 ? [none] : affixes).map((affix) => ({
      mapper: new TxtNameMapper(affix),
      hasTemplate: `${affix.txtPrefix}${affix.txtSuffix}`.includes("%{record_type}"),
    }));
    const records = inventories.flatMap((inventory) => inventory.records).filter((record) => !registry.has(record));
    const named = records.flatMap((record) => {
      const names = new Set(this.#readings.map(({ mapper }) => mapper.toLookupName(record.name)));
      return [...names].map((name) => ({ key: `${name}\u0000${record.setIdentifier}`, record }));
    });
    const groups = groupBy(named, ({ key }) => key);
    this.#byName = new Map([...groups].map(([key, group]) => [key, group.map(({ record }) => record)]));
  }

  find(txt: LiveRecord): Pick<Claim, "typed" | "bare"> {
    const typed = new Set<LiveRecord>();
    const bare = new Set<LiveRecord>();
    for (const { mapper, hasTemplate } of this.#readings) {
      const { name, type } = mapper.toOwnedName(txt.name);
      if (name === "") continue;
      if (type === "") for (const record of this.#named(name, txt).filter(isOldEnough)) bare.add(record);
      else {
        for (const record of this.#named(name, txt).filter((entry) => isOfType(entry, type))) typed.add(record);
        const whole = hasTemplate ? [] : this.#named(`${type.toLowerCase()}-${name}`, txt);
        for (const record of whole.filter(isOldEnough)) bare.add(record);
      }
    }
    return { typed: [...typed], bare: [...bare] };
  }

  /** In the hosted zone of the TXT; the TXT of an apex record may lie in the hosted zone above. */
  #named(name: string, txt: LiveRecord): readonly LiveRecord[] {
    const all = this.#byName.get(`${name}\u0000${txt.setIdentifier}`) ?? [];
    const own = all.filter(({ zone }) => zone === txt.zone);
    return own.length > 0 ? own : all.filter(({ zone }) => zone.private === txt.zone.private && zone.name === name);
  }
}

/** The old format was never written for AAAA. */
const isOldEnough = ({ type }: LiveRecord): boolean => type !== "AAAA" && type !== "NS" && type !== "SOA";

/** An alias of type A was a CNAME to releases before 0.22. */
function isOfType({ type, api }: LiveRecord, owned: string): boolean {
  return type === owned || (owned === "CNAME" && type === "A" && api.AliasTarget !== undefined);
}

interface Settled {
  /** In order of precedence: a later entry for a record does not replace an earlier one. */
  readonly owned: ReadonlyMap<LiveRecord, Claim>;
  readonly texts: ReadonlyMap<LiveRecord, readonly LiveRecord[]>;
  readonly orphans: readonly LiveRecord[];
  readonly ambiguous: readonly LiveRecord[];
}

function settle(claims: readonly Claim[]): Settled {
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

function ownershipOf(
  record: LiveRecord,
  labels: ReadonlyMap<string, string>,
  texts: ReadonlyMap<LiveRecord, readonly LiveRecord[]>,
): Ownership {
  return {
    by: "external-dns",
    owner: labels.get("owner") ?? "",
    resource: labels.get("resource") ?? "",
    registry: "txt",
    txt: texts.get(record) ?? [],
  };
}

/** Releases before 0.16 made the AAAA of a dual-stack load balancer without a TXT of its own. */
function adoptSiblings(inventories: readonly ZoneInventory[], owners: Map<LiveRecord, Ownership>): void {
  for (const { records } of inventories) {
    const byIdentity = new Map(records.map((record) => [identityKey(record), record]));
    for (const record of records) {
      if (record.type !== "AAAA" || !record.api.AliasTarget || owners.has(record)) continue;
      const sibling = byIdentity.get(identityKey({ ...record, type: "A" }));
      const ownership = sibling && owners.get(sibling);
      const target = sibling?.api.AliasTarget?.DNSName.toLowerCase();
      if (ownership?.by !== "external-dns" || target !== record.api.AliasTarget.DNSName.toLowerCase()) continue;
      owners.set(record, { ...ownership, txt: [] });
    }
  }
}
