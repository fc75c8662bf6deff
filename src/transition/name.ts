import { sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import { changeGroup } from "./group";
import type { PreviousRecord } from "./previous";
import { add, anchorOf, type Measures, type NextRecord, type Refusal } from "./slot";

/** What came of a name. */
export interface NameChange {
  readonly refusal?: Refusal;
  /** Types that are not answered for the time of one call. */
  readonly gap: readonly string[];
}

/**
 * The change of everything that a name has. A CNAME stands alone, so what it makes way for comes after it, and what
 * makes way for it goes before.
 *
 * @param previous - not empty
 * @param next - not empty; sorted by type and set identifier
 * Source: RFC 1034 §3.6.2; TF-TR-1, TF-TR-3.
 */
export function changeName(
  previous: readonly PreviousRecord[],
  next: readonly NextRecord[],
  measures: Measures,
  familyOf: (type: string) => string,
): NameChange {
  const before = groupBy(previous, ({ recordSet }) => familyOf(recordSet.Type));
  const after = groupBy(next, ({ recordSet }) => familyOf(recordSet.Type));
  const [wasAlias, becomesAlias] = [hasCname(previous), hasCname(next)];
  const crossing =
    wasAlias && !becomesAlias
      ? leaveCname(before.get("address")!, after, measures)
      : becomesAlias && !wasAlias
        ? enterCname(before, after.get("address")!, measures)
        : undefined;
  if (crossing) return { refusal: crossing, gap: [] };
  for (const [family, group] of after) {
    const old = before.get(family);
    const refusal = old && changeGroup(old, group, measures);
    if (refusal) return { refusal, gap: [] };
  }
  return { gap: wasAlias === becomesAlias ? [] : gapOf(wasAlias ? next : previous) };
}

function hasCname(entries: readonly { readonly recordSet: { readonly Type: string } }[]): boolean {
  return entries.some(({ recordSet }) => recordSet.Type === "CNAME");
}

/** All types but the one that takes the CNAME's place in the same batch. */
function gapOf(entries: readonly { readonly recordSet: { readonly Type: string } }[]): string[] {
  const types = [...new Set(entries.map(({ recordSet }) => recordSet.Type))];
  const inPlace = types.includes("A") ? "A" : types[0];
  return types.filter((type) => type !== inPlace);
}

/** With an A the change is in place, and the rest waits for it anyway; without one the CNAME moves. */
function leaveCname(
  old: readonly PreviousRecord[],
  after: ReadonlyMap<string, readonly NextRecord[]>,
  measures: Measures,
): Refusal | undefined {
  if (after.has("address")) return undefined;
  const [anchor, ...siblings] = old;
  if (!anchor || siblings.length > 0) return severalCnames();
  const [first, ...others] = [...after.values()].map((group) => group[0]!);
  measures.moved.push({ from: anchor.address, to: first!.planned.address });
  for (const other of others) add(measures.after, other.planned.address, first!.planned.address);
  return undefined;
}

function enterCname(
  before: ReadonlyMap<string, readonly PreviousRecord[]>,
  cnames: readonly NextRecord[],
  measures: Measures,
): Refusal | undefined {
  const addresses = before.get("address");
  const [only, ...more] = before.values();
  if (!addresses) {
    const [alone, ...siblings] = only!;
    if (!alone || siblings.length > 0 || more.length > 0) return crowded([...before.keys()]);
    measures.moved.push({ from: alone.address, to: cnames[0]!.planned.address });
    return undefined;
  }
  const anchor = anchorOf(addresses);
  const all = [...before.values()].flat();
  // Under another address Terraform would not wait for those that depend on the one that it has.
  const staysThere = cnames.some(({ planned }) => planned.address === anchor?.address);
  const isOrdered =
    anchor &&
    (all.length === 1 || (staysThere && all.every((entry) => entry === anchor || reaches(entry, anchor.address, all))));
  if (!isOrdered) return crowded([...before.keys()].filter((family) => family !== "address"));
  const kept = new Set(cnames.map(({ planned }) => planned.address));
  const lasting = all.filter((entry) => entry !== anchor && entry.goesLast && !kept.has(entry.address));
  return lasting.length > 0 ? aliased(sortedUnique(lasting.map(({ recordSet }) => recordSet.Type))) : undefined;
}

/** Whether Terraform destroys one before it changes the other. */
function reaches(from: PreviousRecord, to: string, all: readonly PreviousRecord[]): boolean {
  const seen = new Set<string>();
  const visit = ({ address, dependsOn }: PreviousRecord): boolean => {
    if (seen.has(address)) return false;
    seen.add(address);
    return dependsOn.includes(to) || all.some((entry) => dependsOn.includes(entry.address) && visit(entry));
  };
  return visit(from);
}

function crowded(families: readonly string[]): Refusal {
  return {
    why: "a CNAME stands alone, and Terraform would not take the other record sets away before it comes",
    steps: [`take ${families.join(", ")} away and apply`, "publish the CNAME and apply"],
  };
}

function aliased(types: readonly string[]): Refusal {
  return {
    why: `alias records stand for its ${types.join(", ")}, which Terraform would take away after the CNAME comes, not before`,
    steps: [
      "let these alias records stand for something else, and apply",
      `take ${types.join(", ")} away and apply`,
      "publish the CNAME and apply",
    ],
  };
}

function severalCnames(): Refusal {
  return {
    why: "one CNAME record set can become another type in one call, and there are several",
    steps: ["take all CNAME record sets but one away and apply", "publish what comes in its place and apply"],
  };
}
