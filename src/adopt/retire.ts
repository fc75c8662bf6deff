import type { ApiChange } from "../route53/api";
import { sortedUnique } from "../util/compare";
import type { ChangeInZone } from "./change-batches";
import { describeRecord, type LiveRecord } from "./inventory";
import type { RegistryItem } from "./owners/dynamodb";
import type { Owners } from "./owners/ownership";
import { isRegistryValue } from "./owners/registry-text";

/** The ownership records that go, or what is in the way. */
export interface Retirement {
  readonly changes: readonly ChangeInZone[];
  /** Those of a registry in DynamoDB. */
  readonly items: readonly RegistryItem[];
  /** Records of the owner that are not adopted, as {@link describeRecord} says them; sorted. */
  readonly others: readonly string[];
}

/**
 * The changes that delete the ownership TXT of adopted records, exactly as they are in the hosted zone.
 *
 * A TXT that also holds somebody else's values loses only the one of the registry. The registry's records of anything that
 * is not adopted stay.
 *
 * @param isAdopted - asked of the records of the owner
 * @param isMeant - limits the step to a part of them; a TXT that also speaks of others is then in the way
 */
export function retireRegistry(
  owners: Owners,
  owner: string,
  isAdopted: (record: LiveRecord) => boolean,
  isMeant: (record: LiveRecord) => boolean,
  keys: readonly Buffer[],
): Retirement {
  const going = new Set<LiveRecord>();
  const staying = new Set<LiveRecord>();
  const others: string[] = [];
  const items: RegistryItem[] = [];
  for (const [record, ownership] of owners) {
    if (ownership.by !== "external-dns" || ownership.owner !== owner) continue;
    const goes = isMeant(record) && isAdopted(record);
    if (isMeant(record) && !goes) others.push(describeRecord(record));
    const { name, type, setIdentifier } = record;
    if (goes && ownership.registry === "dynamodb") items.push({ ...ownership, name, type, setIdentifier });
    for (const txt of ownership.txt) (goes ? going : staying).add(txt);
  }
  const shared = [...going].filter((txt) => staying.has(txt)).map((txt) => describeRecord(txt));
  const changes = [...going].map((txt): ChangeInZone => ({ zoneId: txt.zoneId, change: withoutRegistry(txt, keys) }));
  return { changes, items, others: sortedUnique([...others, ...shared]) };
}

function withoutRegistry({ api }: LiveRecord, keys: readonly Buffer[]): ApiChange {
  const left = (api.ResourceRecords ?? []).filter(({ Value }) => !isRegistryValue(Value, keys));
  if (left.length === 0) return { Action: "DELETE", ResourceRecordSet: api };
  return { Action: "UPSERT", ResourceRecordSet: { ...api, ResourceRecords: left } };
}
