import { isRoute53Type } from "../../dns/record-type";

/** What the import id of a record says. */
export interface RecordImportId {
  readonly zoneId: string;
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
}

/**
 * Reads `ZONEID_NAME_TYPE[_SETID]`, in which names and set identifiers may hold `_` themselves: the type is the first
 * part that is one, with at least one part before it.
 *
 * Source: TF-IMP-2.
 */
export function parseRecordImportId(id: string): RecordImportId | undefined {
  const [zoneId = "", ...parts] = id.split("_");
  const at = parts.findIndex((part, i) => i > 0 && isRoute53Type(part));
  if (zoneId === "" || at === -1) return undefined;
  return {
    zoneId,
    name: parts.slice(0, at).join("_").replace(/\.$/, ""),
    type: parts[at]!,
    setIdentifier: parts.slice(at + 1).join("_"),
  };
}

/** The id that the provider gives a record. */
export function recordId({ zoneId, name, type, setIdentifier }: RecordImportId): string {
  const id = `${zoneId}_${name.toLowerCase()}_${type}`;
  return setIdentifier === "" ? id : `${id}_${setIdentifier}`;
}
