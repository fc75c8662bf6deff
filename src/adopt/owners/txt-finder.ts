import type { ExternalDnsOptions } from "../../config/external-dns/options";
import { TxtNameMapper } from "../../external-dns/txt-name";
import { groupBy } from "../../util/group-by";
import type { LiveRecord, ZoneInventory } from "../inventory";

/** How a registry names its TXT records. */
export type Affixes = Pick<ExternalDnsOptions, "txtPrefix" | "txtSuffix" | "txtWildcardReplacement">;

/** The records that an ownership record may speak of. */
export interface Readings {
  /** By the format with the type in the name. */
  readonly typed: readonly LiveRecord[];
  /** By the format of releases before 0.12, the name alone. */
  readonly bare: readonly LiveRecord[];
}

/** Finds records by the names of their ownership TXT, in every reading. */
export class RecordFinder {
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

  find(txt: LiveRecord): Readings {
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
