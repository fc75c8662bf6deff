import { identityKey, type LiveRecord, type ZoneInventory } from "../inventory";
import type { Ownership } from "./ownership";
import { readRegistryText } from "./registry-text";
import { RecordFinder, type Affixes } from "./txt-finder";
import { settle, type Claim } from "./txt-settle";

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
