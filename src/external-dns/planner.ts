import type { Policy } from "../config/external-dns/options";
import * as catalog from "../diagnostics/catalog/resolve";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import { leastCandidate, withoutYieldingCnames } from "../resolve/candidates";
import { planName } from "../resolve/plan-name";
import { compareTargets, sameTargets } from "../resolve/target-order";
import { groupBy } from "../util/group-by";

/** What is to be done; `updateOld[i]` becomes `updateNew[i]`. */
export interface Changes {
  readonly create: readonly Endpoint[];
  readonly updateOld: readonly Endpoint[];
  readonly updateNew: readonly Endpoint[];
  readonly delete: readonly Endpoint[];
}

export interface PlanSettings {
  readonly policy: Policy | "";
  /** Empty without a registry: then nothing is anybody's. */
  readonly ownerId: string;
  readonly oldOwnerId: string;
}

interface Row {
  readonly current: readonly Endpoint[];
  readonly candidates: readonly Endpoint[];
}

interface MutableChanges {
  create: Endpoint[];
  updateOld: Endpoint[];
  updateNew: Endpoint[];
  delete: Endpoint[];
}

/**
 * Compares what is with what is wished for, as external-dns' planner does. Linear in the number of records.
 *
 * Source: spec of external-dns, "Planning"; R53-P-1 to R53-P-9.
 */
export function planEndpoints(
  current: readonly Endpoint[],
  desired: readonly Endpoint[],
  settings: PlanSettings,
  reporter: Reporter,
): Changes {
  const changes: MutableChanges = { create: [], updateOld: [], updateNew: [], delete: [] };
  const currentRows = groupBy(current, rowKey);
  const desiredRows = groupBy(desired, rowKey);
  for (const key of new Set([...currentRows.keys(), ...desiredRows.keys()])) {
    const row = { current: currentRows.get(key) ?? [], candidates: desiredRows.get(key) ?? [] };
    planRow(row, settings, changes, reporter);
  }
  return applyPolicy(withOwner(changes, settings.ownerId), settings.policy);
}

function rowKey({ dnsName, setIdentifier }: Endpoint): string {
  return `${planName(dnsName)}\u0000${setIdentifier}`;
}

function planRow(row: Row, settings: PlanSettings, changes: MutableChanges, reporter: Reporter): void {
  if (row.candidates.length === 0) {
    changes.delete.push(...row.current);
    return;
  }
  // A later record of the same type hides an earlier one, e.g. of another hosted zone.
  const currentByType = new Map(row.current.map((endpoint) => [endpoint.recordType, endpoint]));
  const kept = row.candidates.length > 1 ? withoutYieldingCnames(row.candidates, reporter) : row.candidates;
  const byType = groupBy(kept, ({ recordType }) => recordType);
  const creates: Endpoint[] = [];
  for (const type of new Set([...currentByType.keys(), ...byType.keys()])) {
    const existing = currentByType.get(type);
    const candidates = byType.get(type) ?? [];
    if (!existing) creates.push(selectForCreate(candidates, reporter));
    else if (candidates.length === 0) changes.delete.push(existing);
    else planUpdate(existing, candidates, settings, changes, reporter);
  }
  const isOurs = row.current.every((endpoint) => endpoint.labels.get("owner") === settings.ownerId);
  if (settings.ownerId === "" || isOurs) changes.create.push(...creates);
}

function selectForCreate(candidates: readonly Endpoint[], reporter: Reporter): Endpoint {
  const winner = leastCandidate(candidates);
  reportLosers(candidates, winner, reporter);
  return winner;
}

function planUpdate(
  existing: Endpoint,
  candidates: readonly Endpoint[],
  settings: PlanSettings,
  changes: MutableChanges,
  reporter: Reporter,
): void {
  const sorted = [...candidates].sort((a, b) => compareTargets(a.targets, b.targets));
  const resource = existing.labels.get("resource") ?? "";
  const wish = sorted.find(({ labels }) => (labels.get("resource") ?? "") === resource) ?? sorted[0]!;
  reportLosers(candidates, wish, reporter);
  if (!differs(existing, wish, settings)) return;
  const owner = existing.labels.get("owner");
  const labels = owner === undefined ? wish.labels : new Map([...wish.labels, ["owner", owner] as const]);
  changes.updateOld.push(existing);
  changes.updateNew.push({ ...wish, labels });
}

function differs(existing: Endpoint, wish: Endpoint, { oldOwnerId }: PlanSettings): boolean {
  if (wish.recordTTL > 0 && wish.recordTTL !== existing.recordTTL) return true;
  if (!sameTargets(wish.targets, existing.targets)) return true;
  if (oldOwnerId !== "" && existing.labels.get("owner") !== oldOwnerId) return true;
  const left = new Map(wish.providerSpecific.map(({ name, value }) => [name, value]));
  const right = new Map(existing.providerSpecific.map(({ name, value }) => [name, value]));
  return left.size !== right.size || [...left].some(([name, value]) => right.get(name) !== value);
}

function reportLosers(candidates: readonly Endpoint[], winner: Endpoint, reporter: Reporter): void {
  for (const loser of candidates) {
    if (loser === winner) continue;
    const message = catalog.candidateDropped(loser.recordType, loser.dnsName, "another wish was chosen");
    reporter.report(message, loser.origins[0]?.placeOf("name"));
  }
}

/** Deletes and updates only what is ours; one delete for each endpoint. */
function withOwner(changes: MutableChanges, ownerId: string): MutableChanges {
  if (ownerId === "") return changes;
  const isOurs = (endpoint: Endpoint): boolean => endpoint.labels.get("owner") === ownerId;
  const deletes = groupBy(changes.delete.filter(isOurs), ({ dnsName, recordType, setIdentifier }) =>
    JSON.stringify([dnsName, recordType, setIdentifier]),
  );
  return {
    create: changes.create,
    updateOld: changes.updateOld.filter(isOurs),
    updateNew: changes.updateNew.filter(isOurs),
    delete: [...deletes.values()].map((group) => group[0]!),
  };
}

function applyPolicy(changes: MutableChanges, policy: Policy | ""): Changes {
  if (policy === "upsert-only") return { ...changes, delete: [] };
  if (policy === "create-only") return { create: changes.create, updateOld: [], updateNew: [], delete: [] };
  return changes;
}
