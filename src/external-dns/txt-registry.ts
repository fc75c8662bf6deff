import type { ExternalDnsOptions } from "../config/external-dns/options";
import { VERSIONS } from "../config/external-dns/versions";
import { property, withProperty, type Endpoint } from "../endpoint/endpoint";
import { isManagedType } from "../resolve/managed";
import type { Changes } from "./planner";
import { aesKey, decrypt, encrypt } from "./txt-crypto";
import { formatLabels, NONCE_LABEL, parseLabels } from "./txt-labels";
import { TxtNameMapper } from "./txt-name";

type Labels = ReadonlyMap<string, string>;

/** On a TXT: the name of the record it speaks of. Groups changes that must go together. */
export const OWNED_RECORD = "ownedRecord";
const LONGEST_LABEL = 63;

/**
 * Ownership in TXT records beside the records.
 *
 * Reads every format that external-dns has written; writes that of 0.22.
 * Source: R53 "TXT registry".
 */
export class TxtRegistry {
  readonly ownerId: string;
  readonly #options: ExternalDnsOptions;
  readonly #mapper: TxtNameMapper;
  readonly #key: Buffer | undefined;
  #existing: ReadonlySet<string> = new Set();

  constructor(options: ExternalDnsOptions) {
    this.ownerId = options.txtOwnerId;
    this.#options = options;
    this.#mapper = new TxtNameMapper(options);
    this.#key = options.txtEncryptEnabled ? aesKey(options.txtEncryptAesKey) : undefined;
  }

  label(records: readonly Endpoint[]): Endpoint[] {
    const ownership = new Map<string, Labels>();
    const txtNames = new Set<string>();
    const existing = new Set<string>();
    const others: Endpoint[] = [];
    for (const record of records) {
      const labels = record.recordType === "TXT" ? this.#read(record.targets[0] ?? "") : undefined;
      if (!labels) {
        others.push(record);
        continue;
      }
      const owned = this.#mapper.toOwnedName(record.dnsName);
      ownership.set(keyOf(owned.name, owned.type, record.setIdentifier), labels);
      txtNames.add(record.dnsName);
      existing.add(txtKey(record));
    }
    this.#existing = existing;
    return others.map((record) => this.#markStale(this.#labelled(record, ownership), txtNames));
  }

  complete(changes: Changes): Changes {
    const owned = changes.create.map((endpoint) => ({
      ...endpoint,
      labels: new Map([...endpoint.labels, ["owner", this.ownerId] as const]),
    }));
    const withTxt = (endpoints: readonly Endpoint[]): Endpoint[] => [
      ...endpoints,
      ...endpoints.flatMap((endpoint) => this.#txtOf(endpoint)),
    ];
    const created = owned
      .flatMap((endpoint) => this.#txtOf(endpoint))
      .filter((txt) => !this.#existing.has(txtKey(txt)));
    return {
      create: [...owned, ...created],
      ...this.#updates(changes),
      delete: withTxt(changes.delete),
    };
  }

  /** Old and new stay pairs; one without the other is where only one spelling of a name has a label that is too long. */
  #updates({ updateOld, updateNew }: Changes): Pick<Changes, "updateOld" | "updateNew"> {
    const pairs = updateNew.map((wish, i) => [this.#txtOf(updateOld[i]!), this.#txtOf(wish)] as const);
    const whole = pairs.filter(([old, wish]) => old.length === wish.length);
    return {
      updateOld: [...updateOld, ...whole.flatMap(([old]) => old)],
      updateNew: [...updateNew, ...whole.flatMap(([, wish]) => wish)],
    };
  }

  #read(value: string): Labels | undefined {
    if (this.#key) {
      const decrypted = decrypt(value.replace(/^"+|"+$/g, ""), this.#key);
      const labels = decrypted && parseLabels(decrypted.text);
      if (labels) return labels.set(NONCE_LABEL, decrypted.nonce);
    }
    return parseLabels(value);
  }

  /** Source: R53 "Lookup of ownership for a record". */
  #labelled(record: Endpoint, ownership: ReadonlyMap<string, Labels>): Endpoint {
    const name = this.#mapper.toLookupName(record.dnsName);
    const isAliasA = record.recordType === "A" && property(record, "alias") === "true";
    const types = [record.recordType, ...(isAliasA ? ["CNAME"] : []), ...(record.recordType === "AAAA" ? [] : [""])];
    for (const type of types) {
      const found = ownership.get(keyOf(name, type, record.setIdentifier));
      if (found) return { ...record, labels: this.#migrated(new Map([...record.labels, ...found])) };
    }
    return record;
  }

  #migrated(labels: Map<string, string>): Labels {
    const { migrateFromTxtOwner } = this.#options;
    if (migrateFromTxtOwner !== "" && labels.get("owner") === migrateFromTxtOwner) labels.set("owner", this.ownerId);
    return labels;
  }

  /** A record of ours whose TXT has another name than it would get today is made to differ, so that it is written again. */
  #markStale(record: Endpoint, txtNames: ReadonlySet<string>): Endpoint {
    const isOurs = record.labels.get("owner") === this.ownerId;
    if (txtNames.size === 0 || !isOurs || !isManagedType(record.recordType, this.#options)) return record;
    const isStale = this.#txtOf(record).some(({ dnsName }) => !txtNames.has(dnsName));
    return isStale ? withProperty(record, "txt/force-update", "true") : record;
  }

  /** The TXT of a record; none where one of its labels would be too long. Source: R53-TXT-LONG, R53-TXT-9. */
  #txtOf(record: Endpoint): Endpoint[] {
    const isAliasA = record.recordType === "A" && property(record, "alias") === "true";
    const type = isAliasA ? VERSIONS[this.#options.version].aliasTxtType : record.recordType;
    const name = this.#mapper.toTxtName(record.dnsName, type);
    if (name.split(".").some((label) => Buffer.byteLength(label) > LONGEST_LABEL)) return [];
    const plain = formatLabels(record.labels);
    const text = this.#key ? encrypt(plain, this.#key, record.labels.get(NONCE_LABEL)) : plain;
    return [
      {
        ...record,
        dnsName: name.endsWith(".") ? name.slice(0, -1) : name,
        recordType: "TXT",
        targets: [`"${text}"`],
        recordTTL: 0,
        labels: new Map([[OWNED_RECORD, record.dnsName]]),
      },
    ];
  }
}

const keyOf = (name: string, type: string, setIdentifier: string): string =>
  `${name}\u0000${type}\u0000${setIdentifier}`;

const txtKey = ({ dnsName, setIdentifier }: Endpoint): string => `${dnsName}\u0000${setIdentifier}`;
