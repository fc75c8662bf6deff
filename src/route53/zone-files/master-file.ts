import { isRoute53Type } from "../../dns/record-type";
import type { ApiRecordSet } from "../api";
import { apiName } from "../service/api-name";
import { compareRecordSets } from "../service/record-order";
import { valueProblem } from "../service/value-problem";
import { readEntries, type Entry, type Word } from "./master-lines";
import { masterValue } from "./master-rdata";
import { masterName, masterTime } from "./master-text";
import { isProblem, type FileProblem } from "./problem";

/** A record of a type that Route 53 does not have, such as the signatures of DNSSEC. */
export interface SkippedRecord {
  readonly line: number;
  readonly name: string;
  readonly type: string;
}

/** What a master file says. */
export interface MasterFile {
  /** The name of the SOA record in the API's form; undefined without one. */
  readonly apex: string | undefined;
  /** In Route 53's order. */
  readonly recordSets: readonly ApiRecordSet[];
  readonly skipped: readonly SkippedRecord[];
}

interface State {
  origin: string | undefined;
  defaultTtl: number | undefined;
  lastTtl: number | undefined;
  owner: string | undefined;
  apex: string | undefined;
  readonly sets: Map<string, { name: string; type: string; ttl: number; values: Set<string> }>;
  readonly skipped: SkippedRecord[];
}

/** A type as RFC 1035 and RFC 3597 write it; anything else in its place is a mistake. */
const TYPE = /^[A-Z][A-Z0-9-]{0,15}$/i;
const CLASSES = /^(?:IN|CH|HS|ANY|NONE)$/i;

/**
 * Reads a zone file as BIND, `dig AXFR` and `named-compilezone` write it.
 *
 * A record that stands twice counts once, as the SOA of a transfer does. The smallest TTL of a record set is taken
 * (RFC 2181 §5.2). Never throws, whatever the text. Source: RFC 1035 §5, RFC 2308 §4.
 *
 * @param origin - that relative names are completed with until the file has a `$ORIGIN`
 */
export function readMasterFile(text: string, origin?: string): MasterFile | FileProblem {
  const start = origin === undefined ? undefined : apiName(origin);
  if (start?.ok === false) return { problem: `cannot be read below ${JSON.stringify(origin)}, which is no name` };
  const entries = readEntries(text);
  if (isProblem(entries)) return entries;
  const state: State = {
    origin: start?.name,
    defaultTtl: undefined,
    lastTtl: undefined,
    owner: undefined,
    apex: undefined,
    sets: new Map(),
    skipped: [],
  };
  for (const entry of entries) {
    const isDirective = entry.words[0]!.text.startsWith("$") && !entry.words[0]!.quoted;
    const problem = isDirective ? directive(entry.words, state) : record(entry, state);
    if (problem !== undefined) return { problem: `${problem} (line ${entry.line})` };
  }
  if (state.sets.size === 0) return { problem: "has no records" };
  return { apex: state.apex, recordSets: recordSetsOf(state), skipped: state.skipped };
}

function directive([name, value, ...rest]: readonly Word[], state: State): string | undefined {
  const what = name!.text.toUpperCase();
  if (what === "$ORIGIN" && value && rest.length === 0) {
    const origin = masterName(value.text, state.origin);
    if (origin === undefined) return `has a $ORIGIN that is no name: ${quote(value.text)}`;
    state.origin = origin;
    return undefined;
  }
  if (what === "$TTL" && value && rest.length === 0) {
    state.defaultTtl = masterTime(value.text);
    return state.defaultTtl === undefined ? `has a $TTL that is no time: ${quote(value.text)}` : undefined;
  }
  if (what === "$INCLUDE" || what === "$GENERATE")
    return `has ${what}; write the zone out with named-compilezone -o FILE first`;
  return `has a directive that is not understood: ${quote(name!.text)}`;
}

function record({ words, indented, line }: Entry, state: State): string | undefined {
  const problem = indented ? undefined : setOwner(words[0]!, state);
  if (problem !== undefined) return problem;
  if (state.owner === undefined) return "begins with a record without a name";
  const head = readHead(indented ? words : words.slice(1));
  if ("problem" in head) return head.problem;
  const { type, ttl, rdata } = head;
  if (!isRoute53Type(type)) {
    state.skipped.push({ line, name: state.owner, type });
    return undefined;
  }
  const value = masterValue(type, rdata, state.origin);
  if (value === undefined || valueProblem(type, value) !== undefined)
    return `has a record of type ${type} whose data is not understood`;
  if (type === "SOA") {
    if (state.apex !== undefined && state.apex !== state.owner) return "has SOA records of two zones";
    state.apex = state.owner;
  }
  return add(type, ttl, value, state);
}

function setOwner({ text, quoted }: Word, state: State): string | undefined {
  const owner = quoted ? undefined : masterName(text, state.origin);
  if (owner === undefined || !apiName(owner).ok) {
    const isRelative = !text.endsWith(".") && state.origin === undefined;
    return isRelative
      ? `has a relative name but no $ORIGIN: ${quote(text)}`
      : `has a name that is none: ${quote(text)}`;
  }
  state.owner = owner;
  return undefined;
}

/** TTL and class, in either order and both optional, then the type. */
function readHead(
  words: readonly Word[],
): { readonly type: string; readonly ttl: number | undefined; readonly rdata: readonly Word[] } | FileProblem {
  let ttl: number | undefined;
  let at = 0;
  for (; at < 2 && words[at] && !words[at]!.quoted; at++) {
    const { text } = words[at]!;
    const time = masterTime(text);
    if (time !== undefined && ttl === undefined) ttl = time;
    else if (!CLASSES.test(text)) break;
    else if (text.toUpperCase() !== "IN") return { problem: `has a record of class ${text.toUpperCase()}` };
  }
  const type = words[at];
  if (!type || type.quoted || !TYPE.test(type.text)) return { problem: "has a line that is no record" };
  return { type: type.text.toUpperCase(), ttl, rdata: words.slice(at + 1) };
}

function add(type: string, given: number | undefined, value: string, state: State): string | undefined {
  const ttl = given ?? state.defaultTtl ?? state.lastTtl ?? soaMinimum(type, value);
  if (ttl === undefined) return "has a record without TTL before any $TTL";
  if (ttl > 2147483647) return `has a TTL over 2147483647: ${ttl}`;
  state.lastTtl = ttl;
  const name = state.owner!;
  const key = `${name} ${type}`;
  const set = state.sets.get(key);
  if (!set) state.sets.set(key, { name, type, ttl, values: new Set([value]) });
  else {
    set.ttl = Math.min(set.ttl, ttl);
    set.values.add(value);
  }
  return undefined;
}

/** The TTL of an SOA record without one, as BIND takes it. */
function soaMinimum(type: string, value: string): number | undefined {
  return type === "SOA" ? Number(value.split(" ").at(-1)) : undefined;
}

function recordSetsOf({ sets }: State): ApiRecordSet[] {
  return [...sets.values()]
    .map(({ name, type, ttl, values }) => ({
      Name: name,
      Type: type,
      TTL: ttl,
      ResourceRecords: [...values].map((Value) => ({ Value })),
    }))
    .sort(compareRecordSets);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
