import { compareBytes } from "../util/compare";
import type { RegistryItem } from "./owners/dynamodb";

/** Source: DynamoDB API reference, `BatchWriteItem`. */
const MOST_ITEMS = 25;

/** One request, as `aws dynamodb batch-write-item --request-items` takes it. */
export type WriteRequest = Readonly<Record<string, readonly object[]>>;

/** The requests that put items into a registry, or take them out. Source: R53 "DynamoDB". */
export function toWriteRequests(
  table: string,
  action: "put" | "delete",
  items: readonly RegistryItem[],
): WriteRequest[] {
  const sorted = [...items].sort((a, b) => compareBytes(keyOf(a), keyOf(b)));
  const writes = sorted.map((item) =>
    action === "put" ? { PutRequest: { Item: toItem(item) } } : { DeleteRequest: { Key: { k: { S: keyOf(item) } } } },
  );
  const batches = Array.from({ length: Math.ceil(writes.length / MOST_ITEMS) }, (_, i) =>
    writes.slice(i * MOST_ITEMS, (i + 1) * MOST_ITEMS),
  );
  return batches.map((batch) => ({ [table]: batch }));
}

const keyOf = ({ name, type, setIdentifier }: RegistryItem): string => `${name}#${type}#${setIdentifier}`;

function toItem(item: RegistryItem): object {
  const labels = item.resource === "" ? {} : { resource: { S: item.resource } };
  return { k: { S: keyOf(item) }, o: { S: item.owner }, l: { M: labels } };
}
