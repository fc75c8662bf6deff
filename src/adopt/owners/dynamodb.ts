import { groupBy } from "../../util/group-by";
import type { LiveRecord, ZoneInventory } from "../inventory";
import type { Ownership } from "./ownership";

/** One item of the table in which external-dns keeps ownership. */
export interface RegistryItem {
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string;
  readonly owner: string;
  readonly resource: string;
}

/**
 * Reads what `aws dynamodb scan` prints of the table.
 *
 * @returns the items, or why there are none, in words that follow the file's name
 * Source: R53 "DynamoDB".
 */
export function readDynamodbExport(text: string): readonly RegistryItem[] | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is no JSON, or was cut short" };
  }
  const items = (value as { Items?: unknown } | null)?.Items;
  if (!Array.isArray(items)) return { problem: "has no Items, as aws dynamodb scan prints them" };
  if ((value as { LastEvaluatedKey?: unknown }).LastEvaluatedKey !== undefined)
    return { problem: "is one page of several: it ends with a LastEvaluatedKey" };
  const read = items.map(readItem);
  const broken = read.indexOf(undefined);
  if (broken !== -1) return { problem: `has an item, number ${broken + 1}, that is none of external-dns' registry` };
  return read as RegistryItem[];
}

interface StringValue {
  readonly S?: unknown;
}

function readItem(item: unknown): RegistryItem | undefined {
  const { k, o, l } = (item ?? {}) as { k?: StringValue; o?: StringValue; l?: { M?: Record<string, StringValue> } };
  if (typeof k?.S !== "string" || typeof o?.S !== "string") return undefined;
  const [name, type, ...rest] = k.S.split("#");
  if (type === undefined) return undefined;
  const resource = l?.M?.["resource"]?.S;
  return {
    name: name!.toLowerCase().replace(/\.$/, ""),
    type,
    // A set identifier may hold the separator.
    setIdentifier: rest.join("#"),
    owner: o.S,
    resource: typeof resource === "string" ? resource : "",
  };
}

/** Who owns which record sets by such items; a name in several hosted zones has one item for all of them. */
export function dynamodbOwners(
  items: readonly RegistryItem[],
  inventories: readonly ZoneInventory[],
): ReadonlyMap<LiveRecord, Ownership> {
  const keyOf = (entry: Pick<RegistryItem, "name" | "type" | "setIdentifier">): string =>
    JSON.stringify([entry.name, entry.type, entry.setIdentifier]);
  const records = groupBy(
    inventories.flatMap((inventory) => inventory.records),
    keyOf,
  );
  const owners = new Map<LiveRecord, Ownership>();
  for (const item of items) {
    for (const record of records.get(keyOf(item)) ?? [])
      owners.set(record, {
        by: "external-dns",
        owner: item.owner,
        resource: item.resource,
        registry: "dynamodb",
        txt: [],
      });
  }
  return owners;
}
