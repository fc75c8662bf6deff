import * as catalog from "../diagnostics/catalog/resolve";
import type { Reporter } from "../diagnostics/reporter";
import { describeOrigin, type Endpoint } from "../endpoint/endpoint";
import { groupBy } from "../util/group-by";
import { planName } from "./plan-name";
import { compareTargets } from "./target-order";

/**
 * Chooses among the endpoints of each name and set identifier as external-dns' planner does for a free name:
 * CNAME gives way to any other type, then the list of targets that sorts first wins.
 *
 * @returns one endpoint for each name, set identifier and type, in order of first appearance
 * @remarks Reports K53-W368 for every loser; external-dns says nothing.
 * Source: spec of external-dns, "Type conflict" and "Candidate selection per type".
 */
export function selectCandidates(endpoints: readonly Endpoint[], reporter: Reporter): Endpoint[] {
  const rows = groupBy(endpoints, (endpoint) => JSON.stringify([planName(endpoint.dnsName), endpoint.setIdentifier]));
  return [...rows.values()].flatMap((row) => (row.length === 1 ? row : selectInRow(row, reporter)));
}

function selectInRow(row: readonly Endpoint[], reporter: Reporter): Endpoint[] {
  const byType = groupBy(withoutYieldingCnames(row, reporter), (endpoint) => endpoint.recordType);
  return [...byType.values()].map((candidates) => selectWinner(candidates, reporter));
}

/** The candidates of one name and set identifier without its CNAMEs, where there is any other type. */
export function withoutYieldingCnames(row: readonly Endpoint[], reporter: Reporter): readonly Endpoint[] {
  const others = row.filter((endpoint) => endpoint.recordType !== "CNAME");
  if (others.length === 0 || others.length === row.length) return row;
  for (const loser of row) {
    if (loser.recordType === "CNAME") reportLoser(loser, "the name has records of another type", reporter);
  }
  return others;
}

function selectWinner(candidates: readonly Endpoint[], reporter: Reporter): Endpoint {
  const winner = leastCandidate(candidates);
  for (const loser of candidates) {
    if (loser !== winner) reportLoser(loser, `${describeWish(winner)} sorts first`, reporter);
  }
  return winner;
}

/** The candidate whose targets sort first; the earliest among equals. */
export function leastCandidate(candidates: readonly Endpoint[]): Endpoint {
  return candidates.reduce((best, next) => (compareTargets(next.targets, best.targets) < 0 ? next : best));
}

function describeWish(endpoint: Endpoint): string {
  const origin = endpoint.origins[0];
  return origin ? describeOrigin(origin) : endpoint.targets.join(", ");
}

function reportLoser(loser: Endpoint, why: string, reporter: Reporter): void {
  reporter.report(catalog.candidateDropped(loser.recordType, loser.dnsName, why), loser.origins[0]?.placeOf("name"));
}
