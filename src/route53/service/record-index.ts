import { compareBytes } from "../../util/compare";
import type { ApiRecordSet } from "../api";
import { orderKey } from "./record-order";

/** All record sets of one name. */
interface NameEntry {
  readonly key: string;
  readonly name: string;
  /** Sorted by set identifier. */
  readonly types: Map<string, ApiRecordSet[]>;
}

/** What {@link RecordIndex.put} and {@link RecordIndex.remove} replaced. */
export type Replaced = ApiRecordSet | undefined;

/**
 * The record sets of one hosted zone, found by name and listed in Route 53's order.
 *
 * Names and types are those of the API's form. A change costs no copy of the zone: the order is made by the first
 * listing and then kept up by insertion.
 */
export class RecordIndex {
  readonly #entries = new Map<string, NameEntry>();
  readonly #aliasesTo = new Map<string, number>();
  #sorted: NameEntry[] | undefined;
  #size = 0;

  /** @param zoneId - aliases with this one are aliases of records of the hosted zone itself */
  constructor(readonly zoneId: string) {}

  get size(): number {
    return this.#size;
  }

  /** All of one name and type. */
  group(name: string, type: string): readonly ApiRecordSet[] {
    return this.#entries.get(name)?.types.get(type) ?? [];
  }

  get(name: string, type: string, setIdentifier = ""): ApiRecordSet | undefined {
    return this.group(name, type).find((recordSet) => (recordSet.SetIdentifier ?? "") === setIdentifier);
  }

  /** The types that a name has. */
  typesAt(name: string): string[] {
    return [...(this.#entries.get(name)?.types.keys() ?? [])];
  }

  /** Whether an alias record of the hosted zone points at the name and type. */
  isAliased(name: string, type: string): boolean {
    return (this.#aliasesTo.get(`${name} ${type}`) ?? 0) > 0;
  }

  put(recordSet: ApiRecordSet): Replaced {
    const group = this.#groupFor(recordSet);
    const at = group.findIndex((other) => (other.SetIdentifier ?? "") === (recordSet.SetIdentifier ?? ""));
    this.#countAlias(recordSet, 1);
    if (at !== -1) {
      const replaced = group[at]!;
      group[at] = recordSet;
      this.#countAlias(replaced, -1);
      return replaced;
    }
    const next = group.findIndex((other) => compareBytes(other.SetIdentifier ?? "", recordSet.SetIdentifier ?? "") > 0);
    group.splice(next === -1 ? group.length : next, 0, recordSet);
    this.#size++;
    return undefined;
  }

  remove({ Name, Type, SetIdentifier = "" }: Pick<ApiRecordSet, "Name" | "Type" | "SetIdentifier">): Replaced {
    const entry = this.#entries.get(Name);
    const group = entry?.types.get(Type);
    const at = group?.findIndex((recordSet) => (recordSet.SetIdentifier ?? "") === SetIdentifier) ?? -1;
    if (!entry || !group || at === -1) return undefined;
    const [removed] = group.splice(at, 1);
    if (group.length === 0) entry.types.delete(Type);
    if (entry.types.size === 0) this.#forget(entry);
    this.#countAlias(removed!, -1);
    this.#size--;
    return removed;
  }

  /** In Route 53's order, from the first that is not before the given place. */
  *listFrom(name?: string, type = "", setIdentifier = ""): Generator<ApiRecordSet> {
    const sorted = this.#order();
    const key = name === undefined ? "" : orderKey(name);
    for (let at = name === undefined ? 0 : place(sorted, key, name); at < sorted.length; at++) {
      const entry = sorted[at]!;
      const isStart = entry.name === name;
      for (const own of [...entry.types.keys()].sort(compareBytes)) {
        if (isStart && compareBytes(own, type) < 0) continue;
        for (const recordSet of entry.types.get(own)!) {
          const isBefore = isStart && own === type && compareBytes(recordSet.SetIdentifier ?? "", setIdentifier) < 0;
          if (!isBefore) yield recordSet;
        }
      }
    }
  }

  #groupFor({ Name, Type }: ApiRecordSet): ApiRecordSet[] {
    let entry = this.#entries.get(Name);
    if (!entry) {
      entry = { key: orderKey(Name), name: Name, types: new Map() };
      this.#entries.set(Name, entry);
      this.#sorted?.splice(place(this.#sorted, entry.key, Name), 0, entry);
    }
    let group = entry.types.get(Type);
    if (!group) entry.types.set(Type, (group = []));
    return group;
  }

  #forget(entry: NameEntry): void {
    this.#entries.delete(entry.name);
    this.#sorted?.splice(place(this.#sorted, entry.key, entry.name), 1);
  }

  #order(): readonly NameEntry[] {
    this.#sorted ??= [...this.#entries.values()].sort(
      (a, b) => compareBytes(a.key, b.key) || compareBytes(a.name, b.name),
    );
    return this.#sorted;
  }

  #countAlias({ AliasTarget, Type }: ApiRecordSet, by: number): void {
    if (AliasTarget?.HostedZoneId !== this.zoneId) return;
    const key = `${AliasTarget.DNSName} ${Type}`;
    const count = (this.#aliasesTo.get(key) ?? 0) + by;
    if (count > 0) this.#aliasesTo.set(key, count);
    else this.#aliasesTo.delete(key);
  }
}

/** Where an entry stands, or would stand, in a sorted list. */
function place(sorted: readonly NameEntry[], key: string, name: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle]!;
    if ((compareBytes(entry.key, key) || compareBytes(entry.name, name)) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
