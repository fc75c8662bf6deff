import type { ApiChange } from "../../api";
import { normalizeRecordSet } from "../normalize";
import { refuse, succeed, type Outcome } from "../outcome";
import { BATCH_RULES, COMMON_RULES, WRITE_RULES } from "./all-rules";
import { requestProblem } from "./request";
import { setProblems, sizeProblems } from "./sets";
import type { Account, BatchContext, Change } from "./rule";
import type { RecordIndex } from "../record-index";

/** The hosted zone that a batch is for. */
export interface BatchTarget {
  readonly zoneId: string;
  readonly zoneName: string;
  readonly isPrivate: boolean;
  readonly records: RecordIndex;
}

/**
 * Makes all changes of a batch, one after the other, or none of them.
 *
 * Costs what the changes cost: a refused batch is taken back change by change.
 *
 * @returns `InvalidInput` for what is no request, else `InvalidChangeBatch` with all that is wrong
 */
export function applyBatch(changes: readonly ApiChange[], target: BatchTarget, account: Account): Outcome<undefined> {
  const malformed = requestProblem(changes);
  if (malformed !== undefined) return refuse("InvalidInput", malformed);
  const normalized = changes.map(({ Action, ResourceRecordSet }) => ({
    action: Action,
    recordSet: normalizeRecordSet(ResourceRecordSet),
  }));
  const missing = normalized.find(
    ({ action, recordSet: { HealthCheckId } }) =>
      action !== "DELETE" && HealthCheckId !== undefined && !account.hasHealthCheck(HealthCheckId),
  )?.recordSet.HealthCheckId;
  if (missing !== undefined)
    return refuse("NoSuchHealthCheck", `No health check exists with the specified ID: ${missing}`, 404);
  const unfit = [...sizeProblems(normalized, account.limits), ...setProblems(normalized)];
  const problems = unfit.length > 0 ? unfit : run(normalized, target, account);
  return problems.length > 0 ? refuse("InvalidChangeBatch", `[${problems.join(", ")}]`) : succeed(undefined);
}

function run(changes: readonly Change[], target: BatchTarget, account: Account): string[] {
  const undo: (() => void)[] = [];
  const later = new LaterWrites(changes);
  const context: BatchContext = {
    ...target,
    limits: account.limits,
    hasHealthCheck: (id) => account.hasHealthCheck(id),
    hasHostedZone: (id) => account.hasHostedZone(id),
    hasCidrCollection: (id) => account.hasCidrCollection(id),
    hasCidrLocation: (id, location) => account.hasCidrLocation(id, location),
    isWrittenLater: (name, type) => later.has(name, type),
  };
  const problems = changes.flatMap((change) => {
    later.pass(change);
    const rules = change.action === "DELETE" ? COMMON_RULES : [...COMMON_RULES, ...WRITE_RULES];
    const found = rules.flatMap((rule) => rule(change, context));
    undo.push(make(change, target.records));
    return found;
  });
  if (problems.length === 0) problems.push(...new Set(BATCH_RULES.flatMap((rule) => rule(changes, context))));
  if (problems.length > 0) for (const step of undo.reverse()) step();
  return problems;
}

/** Makes a change and says how it is taken back. */
function make({ action, recordSet }: Change, records: RecordIndex): () => void {
  const replaced = action === "DELETE" ? records.remove(recordSet) : records.put(recordSet);
  return () => {
    if (replaced) records.put(replaced);
    else if (action !== "DELETE") records.remove(recordSet);
  };
}

/** Which names and types the rest of a batch writes to. */
class LaterWrites {
  readonly #counts = new Map<string, number>();

  constructor(changes: readonly Change[]) {
    for (const change of changes) this.#add(change, 1);
  }

  pass(change: Change): void {
    this.#add(change, -1);
  }

  has(name: string, type: string): boolean {
    return (this.#counts.get(`${name} ${type}`) ?? 0) > 0;
  }

  #add({ action, recordSet: { Name, Type } }: Change, by: number): void {
    if (action === "DELETE") return;
    const key = `${Name} ${Type}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }
}
