import type { PlannedRecordSet } from "../plan/graph";
import { toRrset } from "../plan/rrsets";
import type { ApiRecordSet } from "../route53/api";
import type { PreviousRecord } from "./previous";

/** A record set that is to be, in both its forms. */
export interface NextRecord {
  readonly planned: PlannedRecordSet;
  readonly recordSet: ApiRecordSet;
}

/** What becomes of one record set: it stays under its address, moves to another, comes or goes. */
export interface Slot {
  readonly previous: PreviousRecord | undefined;
  readonly next: NextRecord | undefined;
}

export function nextRecord(planned: PlannedRecordSet): NextRecord {
  return { planned, recordSet: toRrset(planned) as unknown as ApiRecordSet };
}

/** What a transition asks of Terraform beyond the plan graph; addresses are names of records in one stack. */
export interface Measures {
  readonly moved: { readonly from: string; readonly to: string }[];
  /** Address → addresses that are applied first. */
  readonly after: Map<string, Set<string>>;
  /** Address → addresses that it need not wait for after all. */
  readonly notAfter: Map<string, Set<string>>;
  /** Address → address whose change destroys it before and creates it anew after. */
  readonly replacedWith: Map<string, string>;
}

export function noMeasures(): Measures {
  return { moved: [], after: new Map(), notAfter: new Map(), replacedWith: new Map() };
}

export function add(map: Map<string, Set<string>>, address: string, other: string): void {
  map.set(address, (map.get(address) ?? new Set()).add(other));
}

/** Why a change cannot be made in one apply, and what to do instead. */
export interface Refusal {
  readonly why: string;
  readonly steps: readonly string[];
}

/** Empty means none. */
export const identifierOf = ({ recordSet }: { readonly recordSet: ApiRecordSet }): string =>
  recordSet.SetIdentifier ?? "";

/** The record set that all others of a group depend on, as Terraform knows it. */
export function anchorOf(previous: readonly PreviousRecord[]): PreviousRecord | undefined {
  return previous.find((entry) =>
    previous.every((other) => other === entry || other.dependsOn.includes(entry.address)),
  );
}

/** Makes all of a group wait for one, and that one for none of them. */
export function gatherAround(anchor: NextRecord, next: readonly NextRecord[], measures: Measures): void {
  for (const entry of next) {
    if (entry === anchor) continue;
    add(measures.after, entry.planned.address, anchor.planned.address);
    add(measures.notAfter, anchor.planned.address, entry.planned.address);
    for (const other of next) {
      if (other !== anchor && other !== entry) add(measures.notAfter, entry.planned.address, other.planned.address);
    }
  }
}
