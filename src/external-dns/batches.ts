import type { ExternalDnsOptions } from "../config/external-dns/options";
import { batchTooLarge } from "../diagnostics/catalog/changes";
import type { Reporter } from "../diagnostics/reporter";
import { compareBytes, firstDifference } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { SizedChange } from "./aws-changes";

type Limits = Pick<ExternalDnsOptions, "awsBatchChangeSize" | "awsBatchChangeSizeBytes" | "awsBatchChangeSizeValues">;

/**
 * The batches in which external-dns submits the changes of one hosted zone.
 *
 * Changes of one record and its TXT go together; a group that is larger than a batch is left out.
 *
 * @remarks Reports K53-W370 for such a group; external-dns only logs it.
 * Source: R53-B-1 to R53-B-3.
 */
export function toBatches(changes: readonly SizedChange[], limits: Limits, reporter: Reporter): SizedChange[][] {
  if (changes.length === 0) return [];
  if (fits(sizeOf(changes), limits)) return [sortBatch(changes)];
  const groups = groupBy(changes, ({ group }) => group);
  const batches: SizedChange[][] = [];
  let batch: SizedChange[] = [];
  let size = EMPTY;
  for (const name of [...groups.keys()].sort(compareBytes)) {
    const group = groups.get(name)!;
    const added = sizeOf(group);
    if (!fits(added, limits)) {
      reporter.report(batchTooLarge(name, group.length));
      continue;
    }
    if (!fits(sum(size, added), limits)) {
      batches.push(sortBatch(batch));
      [batch, size] = [[], EMPTY];
    }
    batch.push(...group);
    size = sum(size, added);
  }
  if (batch.length > 0) batches.push(sortBatch(batch));
  return batches;
}

interface Size {
  readonly changes: number;
  readonly bytes: number;
  readonly values: number;
}

const EMPTY: Size = { changes: 0, bytes: 0, values: 0 };

function sizeOf(changes: readonly SizedChange[]): Size {
  return changes.reduce((size, { bytes, values }) => sum(size, { changes: 1, bytes, values }), EMPTY);
}

function sum(a: Size, b: Size): Size {
  return { changes: a.changes + b.changes, bytes: a.bytes + b.bytes, values: a.values + b.values };
}

function fits({ changes, bytes, values }: Size, limits: Limits): boolean {
  return (
    changes <= limits.awsBatchChangeSize &&
    bytes <= limits.awsBatchChangeSizeBytes &&
    values <= limits.awsBatchChangeSizeValues
  );
}

function sortBatch(changes: readonly SizedChange[]): SizedChange[] {
  return [...changes].sort((a, b) =>
    firstDifference(
      compareBytes(b.action, a.action),
      compareBytes(a.record.Name, b.record.Name),
      compareBytes(a.record.Type, b.record.Type),
    ),
  );
}
