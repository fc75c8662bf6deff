import type { ApiRecordSet } from "../api";
import { apiName, isWithin } from "./api-name";

/** The record sets of a hosted zone by name, to be asked many times. */
export interface AnswerIndex {
  readonly byName: ReadonlyMap<string, ReadonlyMap<string, readonly ApiRecordSet[]>>;
  /** The name of the SOA record; undefined where none is listed. */
  readonly apex: string | undefined;
  /** Names that exist without record sets of their own, since a name below them has some. */
  readonly emptyNames: ReadonlySet<string>;
}

/** @param recordSets - of one hosted zone, in any order */
export function indexAnswers(recordSets: readonly ApiRecordSet[]): AnswerIndex {
  const byName = new Map<string, Map<string, ApiRecordSet[]>>();
  for (const recordSet of recordSets) {
    const name = apiName(recordSet.Name);
    if (!name.ok) continue;
    let types = byName.get(name.name);
    if (!types) byName.set(name.name, (types = new Map()));
    types.set(recordSet.Type, [...(types.get(recordSet.Type) ?? []), recordSet]);
  }
  const apex = [...byName].find(([, types]) => types.has("SOA"))?.[0];
  return { byName, apex, emptyNames: emptyNamesOf(byName.keys(), apex) };
}

/**
 * Whether a query for the name and type gets an answer that is not empty, with every endpoint healthy.
 *
 * A CNAME at the name answers every type. A name that exists, with whatever type or only as part of a longer name, keeps
 * wildcards away; below a delegation the hosted zone has no answer but for the name servers and the DS record. An alias
 * of a record in the hosted zone answers when that record does; any other alias is taken to answer. Of record sets with a
 * routing policy one that answers is enough, as it does for somebody.
 *
 * Source: RFC 4592 §3.3; Route 53 Developer Guide, "Using an asterisk in the names of hosted zones and records".
 */
export function isAnswered(recordSets: readonly ApiRecordSet[], name: string, type: string): boolean {
  return isAnsweredBy(indexAnswers(recordSets), name, type);
}

/** As {@link isAnswered}, of an index that was made before. */
export function isAnsweredBy(index: AnswerIndex, name: string, type: string): boolean {
  const asked = apiName(name);
  return asked.ok && answers(index, asked.name, type, 0);
}

/** Longer chains of aliases are loops. */
const LONGEST_CHAIN = 32;

function answers(index: AnswerIndex, name: string, type: string, depth: number): boolean {
  if (depth > LONGEST_CHAIN) return false;
  const cut = delegationOf(index, name);
  if (cut !== undefined && !(cut === name && (type === "NS" || type === "DS"))) return false;
  const types = typesFor(index, name);
  if (!types) return false;
  const found = types.get(type) ?? types.get("CNAME") ?? [];
  return found.some((recordSet) => hasContent(index, recordSet, depth));
}

function hasContent(index: AnswerIndex, { AliasTarget, ResourceRecords, Type }: ApiRecordSet, depth: number): boolean {
  if (!AliasTarget) return (ResourceRecords?.length ?? 0) > 0;
  const target = apiName(AliasTarget.DNSName);
  if (!target.ok) return false;
  const { apex } = index;
  const isOwn = apex !== undefined ? isWithin(target.name, apex) : index.byName.has(target.name);
  return !isOwn || answers(index, target.name, Type, depth + 1);
}

/** The record sets of the name itself, or else of the wildcard at its closest ancestor that exists. */
function typesFor(
  { byName, emptyNames }: AnswerIndex,
  name: string,
): ReadonlyMap<string, readonly ApiRecordSet[]> | undefined {
  if (byName.has(name)) return byName.get(name);
  if (emptyNames.has(name)) return undefined;
  for (let above = parentOf(name); above !== undefined; above = parentOf(above)) {
    const wildcard = byName.get(`\\052.${above}`);
    if (wildcard) return wildcard;
    if (byName.has(above) || emptyNames.has(above)) return undefined;
  }
  return undefined;
}

/** The name below the apex, at or above the given one, that is handed to other name servers. */
function delegationOf({ byName, apex }: AnswerIndex, name: string): string | undefined {
  let cut: string | undefined;
  for (let at: string | undefined = name; at !== undefined && at !== apex; at = parentOf(at)) {
    if (byName.get(at)?.has("NS")) cut = at;
  }
  return apex !== undefined && !isWithin(name, apex) ? undefined : cut;
}

function emptyNamesOf(names: Iterable<string>, apex: string | undefined): Set<string> {
  const all = new Set(names);
  const empty = new Set<string>();
  for (const name of all) {
    for (
      let above = parentOf(name);
      above !== undefined && above !== apex && !empty.has(above);
      above = parentOf(above)
    ) {
      if (apex !== undefined && !isWithin(above, apex)) break;
      if (!all.has(above)) empty.add(above);
    }
  }
  return empty;
}

function parentOf(name: string): string | undefined {
  const dot = name.indexOf(".");
  return dot === -1 || dot === name.length - 1 ? undefined : name.slice(dot + 1);
}
