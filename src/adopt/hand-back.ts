import type { ExternalDnsOptions } from "../config/external-dns/options";
import { createDomainFilter } from "../config/external-dns/domain-filter";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import { toApiChanges } from "../external-dns/aws-changes";
import { planChanges } from "../external-dns/changes";
import { currentEndpoints } from "../external-dns/current-records";
import { createRegistry } from "../external-dns/registry";
import { OWNED_RECORD } from "../external-dns/txt-registry";
import type { ProviderZone, ZoneChange } from "../external-dns/zone-change";
import { selectZones } from "../external-dns/zones";
import { fromRoute53Name } from "../dns/escape";
import { adjustEndpoints } from "../resolve/adjust";
import { isManagedType } from "../resolve/managed";
import { sameTargets } from "../resolve/target-order";
import type { ApiRecordSet } from "../route53/api";
import { compareBytes } from "../util/compare";
import { groupBy } from "../util/group-by";
import type { ChangeInZone } from "./change-batches";
import { identityKey, type RecordIdentity } from "./inventory";
import type { RegistryItem } from "./owners/dynamodb";

/** What a hand-over to external-dns starts from. */
export interface HandBackInput {
  /** What sources and wrappers give in exact mode. */
  readonly endpoints: readonly Endpoint[];
  readonly options: ExternalDnsOptions;
  readonly zones: readonly ProviderZone[];
  /** By id of the hosted zone. */
  readonly existing: Readonly<Record<string, readonly ApiRecordSet[]>>;
  readonly isMeant: (record: RecordIdentity) => boolean;
}

export interface HandBack {
  /** The ownership records that external-dns needs to take the records for its own. */
  readonly changes: readonly ChangeInZone[];
  /** The same for a registry in DynamoDB; empty with any other. */
  readonly items: readonly RegistryItem[];
  /** The records that it takes; sees it nothing that describes one, that one stays nobody's. */
  readonly taken: readonly RecordIdentity[];
  /** What external-dns would submit for these records after that; empty when it finds everything as it wants it. */
  readonly afterwards: readonly ZoneChange[];
}

/**
 * The registry's records under which external-dns takes over what exists, by the owner id, affixes and key of its arguments.
 *
 * Only records that external-dns itself would make get one; what it never made, such as an MX that it does not manage, stays
 * nobody's. That it would then change nothing is tried with external-dns' own planner.
 */
export function handBack(input: HandBackInput, reporter: Reporter): HandBack {
  const { changes, owned } = registryChanges(input, reporter);
  const options = { ...input.options, dryRun: false };
  const after = withChanges(input.existing, changes);
  const planned = planChanges(input.endpoints, options, input.zones, after, reporter).changes;
  const afterwards = planned.filter(
    (change) => input.isMeant(identityOf(change.record)) && !isWithoutEffect(change, after[change.zone] ?? []),
  );
  const items = options.registry === "dynamodb" ? owned.map((endpoint) => toItem(endpoint, options.txtOwnerId)) : [];
  return { changes, items, taken: owned.map(wishOf), afterwards };
}

function registryChanges(
  { endpoints, options, zones, existing, isMeant }: HandBackInput,
  reporter: Reporter,
): { readonly changes: ChangeInZone[]; readonly owned: Endpoint[] } {
  const filter = createDomainFilter(options);
  const selected = selectZones(zones, options, filter);
  const registry = createRegistry(options);
  const current = registry.label(selected.flatMap(({ id }) => currentEndpoints(existing[id] ?? [])));
  const live = new Map(current.map((endpoint) => [endpointKey(endpoint), endpoint]));
  const desired = adjustEndpoints(endpoints, { options, mode: "exact", reporter }).filter(
    ({ dnsName, recordType, setIdentifier }) =>
      filter.matches(dnsName) &&
      isManagedType(recordType, options) &&
      isMeant(wishOf({ dnsName, recordType, setIdentifier })),
  );
  // Of several wishes for one record the one that the record came from.
  const owned = [...groupBy(desired, endpointKey)].flatMap(([key, wishes]) => {
    const found = live.get(key);
    if (!found) return [];
    return wishes.find(({ targets }) => sameTargets(targets, found.targets)) ?? wishes[0]!;
  });
  const { create } = registry.complete({ create: owned, updateOld: [], updateNew: [], delete: [] });
  const texts = create.filter(({ labels }) => labels.has(OWNED_RECORD));
  const changes = toApiChanges({ create: texts, updateOld: [], updateNew: [], delete: [] }, selected);
  return {
    owned,
    changes: changes.map(({ zone, action, record }) => ({
      zoneId: zone,
      change: { Action: action, ResourceRecordSet: record },
    })),
  };
}

function toItem({ dnsName, recordType, setIdentifier, labels }: Endpoint, owner: string): RegistryItem {
  return { name: dnsName, type: recordType, setIdentifier, owner, resource: labels.get("resource") ?? "" };
}

type Wish = Pick<Endpoint, "dnsName" | "recordType" | "setIdentifier">;

const wishOf = ({ dnsName, recordType, setIdentifier }: Wish): RecordIdentity => {
  return { name: dnsName.toLowerCase(), type: recordType, setIdentifier };
};

const endpointKey = (endpoint: Endpoint): string => identityKey(wishOf(endpoint));

function identityOf({ Name, Type, SetIdentifier = "" }: ApiRecordSet): RecordIdentity {
  return { name: fromRoute53Name(Name), type: Type, setIdentifier: SetIdentifier };
}

/** external-dns writes some records again at each run, such as multivalue ones. */
function isWithoutEffect({ action, record }: ZoneChange, existing: readonly ApiRecordSet[]): boolean {
  const key = identityKey(identityOf(record));
  return action === "UPSERT" && existing.some((live) => identityKey(identityOf(live)) === key && isEqual(live, record));
}

function isEqual(a: ApiRecordSet, b: ApiRecordSet): boolean {
  const [left, right] = [a, b].map((record) => sortedMembers({ ...record, ...identityOf(record), Name: "" }));
  return JSON.stringify(left) === JSON.stringify(right);
}

function sortedMembers(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).sort(([x], [y]) => compareBytes(x, y));
  return Object.fromEntries(members.map(([name, member]) => [name, sortedMembers(member)]));
}

/** Hosted zones after some records came in. */
function withChanges(
  existing: HandBackInput["existing"],
  changes: readonly ChangeInZone[],
): Record<string, readonly ApiRecordSet[]> {
  const added = groupBy(changes, ({ zoneId }) => zoneId);
  return Object.fromEntries(
    Object.entries(existing).map(([id, records]) => [
      id,
      [...records, ...(added.get(id) ?? []).map(({ change }) => change.ResourceRecordSet)],
    ]),
  );
}
