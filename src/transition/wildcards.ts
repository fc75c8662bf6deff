import * as catalog from "../diagnostics/catalog/transition";
import type { Reporter } from "../diagnostics/reporter";
import { fromRoute53Name } from "../dns/escape";
import { zoneSlug } from "../plan/address";
import type { PlannedStack } from "../plan/graph";
import { indexAnswers, isAnsweredBy, type AnswerIndex } from "../route53/service/answer";
import { sortedUnique } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { PreviousRecord } from "./previous";
import { nextRecord, type Refusal } from "./slot";

/** A name with record sets of its own on one side of a change, and a wildcard's answers on the other. */
interface OneSided {
  readonly name: string;
  readonly wildcard: string;
  /** Whether the wildcard is there on both sides. */
  readonly staysCovered: boolean;
  /** Types that are not answered for the time of one call. */
  readonly gap: readonly string[];
}

/**
 * Looks after names that have record sets of their own before a change and a wildcard's answers after it, or the other
 * way round.
 *
 * With its first record set a name keeps the wildcard away from all types, so one type alone is answered all the time.
 * Terraform makes a name and destroys a wildcard in no order, so while one of them comes the other has to stay.
 *
 * @param previous - of all stacks
 * @remarks Reports K53-W802, and K53-E801 where the wildcard comes or goes in the same apply. Source: RFC 4592 §3.3.
 */
export function checkWildcards(
  previous: readonly PreviousRecord[],
  stacks: readonly PlannedStack[],
  reporter: Reporter,
): void {
  const before = groupBy(previous, ({ zone }) => zone);
  for (const [zone, own] of groupBy(stacks, ({ hostedZone }) => zoneSlug(hostedZone))) {
    const planned = own.flatMap(({ recordSets }) => recordSets);
    const places = new Map(planned.map(({ recordSet }) => [recordSet.name, recordSet.origins[0]?.placeOf("name")]));
    const old = indexAnswers((before.get(zone) ?? []).map(({ recordSet }) => recordSet));
    const now = indexAnswers(planned.map((entry) => nextRecord(entry).recordSet));
    const report = ({ name, wildcard, gap, staysCovered }: OneSided, direction: "comes" | "goes"): void => {
      const [own, star] = [fromRoute53Name(name), fromRoute53Name(wildcard)];
      const place = places.get(own) ?? places.get(star);
      const { why, steps } = inTurn(own, star, direction);
      if (!staysCovered) reporter.report(catalog.needsSteps(own, why, steps), place);
      else if (gap.length > 0)
        reporter.report(catalog.briefGap(own, gap, `a name that exists keeps ${star} away`), place);
    };
    for (const entry of oneSided(now, old)) report(entry, "comes");
    for (const entry of oneSided(old, now)) report(entry, "goes");
  }
}

function inTurn(name: string, wildcard: string, direction: "comes" | "goes"): Refusal {
  const [first, second] = direction === "comes" ? [name, wildcard] : [wildcard, name];
  return {
    why: `${first} comes for what ${second} answered, and Terraform may destroy the one before it makes the other`,
    steps: [`publish ${first} beside ${second} and apply`, `take ${second} away and apply`],
  };
}

/** The names that only one side has, as far as a wildcard of the other answers for them. */
function oneSided(side: AnswerIndex, other: AnswerIndex): OneSided[] {
  const names = [...side.byName.keys()].filter((name) => !other.byName.has(name));
  const nested = nestedAmong(names);
  return names.flatMap((name) => {
    const wildcard = wildcardFor(name, other);
    if (wildcard === undefined) return [];
    const types = [...side.byName.get(name)!.keys()];
    const kept = sortedUnique([...types, ...other.byName.get(wildcard)!.keys()]).filter(
      (type) => isAnsweredBy(side, name, type) && isAnsweredBy(other, name, type),
    );
    if (kept.length === 0) return [];
    const remaining = side.byName.get(wildcard);
    const staysCovered = kept.every((type) => remaining?.has(type) || remaining?.has("CNAME"));
    return [{ name, wildcard, staysCovered, gap: kept.filter((type) => nested.has(name) || !isFirst(type, types)) }];
  });
}

/** Names of which one lies below another: either exists as soon as the other does, and keeps wildcards away from it. */
function nestedAmong(names: readonly string[]): ReadonlySet<string> {
  const all = new Set(names);
  const nested = new Set<string>();
  for (const name of names) {
    for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
      const above = name.slice(dot + 1);
      if (all.has(above)) nested.add(name).add(above);
    }
  }
  return nested;
}

/** The A comes before and goes after all other types of a name; a CNAME answers them all. */
function isFirst(type: string, types: readonly string[]): boolean {
  return types.length === 1 || types.includes("CNAME") || type === "A";
}

/** The wildcard that would answer for a name without record sets. */
function wildcardFor(name: string, { byName, emptyNames }: AnswerIndex): string | undefined {
  if (emptyNames.has(name)) return undefined;
  for (let dot = name.indexOf("."); dot !== -1 && dot < name.length - 1; dot = name.indexOf(".", dot + 1)) {
    const above = name.slice(dot + 1);
    if (byName.has(`\\052.${above}`)) return `\\052.${above}`;
    if (byName.has(above) || emptyNames.has(above)) return undefined;
  }
  return undefined;
}
