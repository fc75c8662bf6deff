import { decodeOctal } from "../../dns/escape";
import { isTextType } from "../../dns/record-type";
import { parseTxt } from "../../dns/txt";
import type { ApiRecordSet } from "../api";
import { compareRecordSets } from "../service/record-order";

/** A zone file, and what no zone file can say. */
export interface WrittenMasterFile {
  readonly text: string;
  /** Alias records and record sets with a routing policy; they stand in comments. */
  readonly left: readonly ApiRecordSet[];
}

/**
 * Writes record sets as a zone file, one record a line with full names; `readMasterFile` reads it.
 *
 * @param recordSets - of one hosted zone, normalised, in any order
 */
export function writeMasterFile(recordSets: readonly ApiRecordSet[]): WrittenMasterFile {
  const sorted = [...recordSets].sort(soaFirst);
  const left = sorted.filter((recordSet) => !isPlain(recordSet));
  const lines = sorted.map((recordSet) =>
    isPlain(recordSet) ? records(recordSet) : `; ${JSON.stringify(recordSet)}\n`,
  );
  return { text: lines.join(""), left };
}

/** BIND wants the SOA first. */
function soaFirst(a: ApiRecordSet, b: ApiRecordSet): number {
  return Number(b.Type === "SOA") - Number(a.Type === "SOA") || compareRecordSets(a, b);
}

function isPlain({ AliasTarget, SetIdentifier, TrafficPolicyInstanceId }: ApiRecordSet): boolean {
  return AliasTarget === undefined && SetIdentifier === undefined && TrafficPolicyInstanceId === undefined;
}

function records({ Name, Type, TTL, ResourceRecords = [] }: ApiRecordSet): string {
  const head = `${decimal(Name)}\t${TTL}\tIN\t${Type}`;
  return ResourceRecords.map(({ Value }) => `${head}\t${data(Type, Value)}\n`).join("");
}

/** Route 53 takes names without the final dot for complete; a master file does not. */
function data(type: string, value: string): string {
  if (isTextType(type)) return (parseTxt(value) ?? []).map(quote).join(" ");
  const at = NAMES[type];
  if (at === undefined) return decimal(value);
  const fields = splitFields(value);
  return fields.map((field, i) => (at.includes(i) ? decimal(absolute(field)) : decimal(field))).join(" ");
}

/** Where the fields of a type are names. */
const NAMES: Readonly<Record<string, readonly number[]>> = {
  CNAME: [0],
  NS: [0],
  PTR: [0],
  MX: [1],
  SRV: [3],
  NAPTR: [5],
  SOA: [0, 1],
  SVCB: [1],
  HTTPS: [1],
};

/** At blanks, but not within quotes. */
function splitFields(value: string): string[] {
  return value.match(/"[^"\\]*(?:\\[^][^"\\]*)*"|[^\s"]+(?:"[^"\\]*(?:\\[^][^"\\]*)*")?/g) ?? [];
}

function absolute(name: string): string {
  return name.endsWith(".") ? name : `${name}.`;
}

function quote(octets: string): string {
  const escaped = octets.replace(/["\\]|[^ -~]/g, (character) =>
    character === '"' || character === "\\" ? `\\${character}` : decimalEscape(character.charCodeAt(0)),
  );
  return `"${escaped}"`;
}

/** Route 53's escapes are octal, those of master files decimal; `*` needs none. */
function decimal(text: string): string {
  return text.replace(/\\[0-3][0-7]{2}/g, (escape) => {
    const octet = decodeOctal(escape).charCodeAt(0);
    return octet === 42 ? "*" : decimalEscape(octet);
  });
}

function decimalEscape(octet: number): string {
  return `\\${String(octet).padStart(3, "0")}`;
}
