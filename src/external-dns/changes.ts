import type { ExternalDnsOptions } from "../config/external-dns/options";
import type { Reporter } from "../diagnostics/reporter";
import type { Endpoint } from "../endpoint/endpoint";
import { adjustEndpoints } from "../resolve/adjust";
import { createDomainFilter, listFilter } from "../config/external-dns/domain-filter";
import { isManagedType } from "../resolve/managed";
import { groupBy } from "../util/group-by";
import { toApiChanges } from "./aws-changes";
import { toBatches } from "./batches";
import { currentEndpoints } from "./current-records";
import { toDnsRecords, type DnsRecordObject } from "./dns-records";
import { planEndpoints } from "./planner";
import { createRegistry } from "./registry";
import type { ApiRecordSet } from "../route53/api";
import type { ProviderZone, ZoneChange } from "./zone-change";
import { selectZones } from "./zones";

/** What one run of external-dns does. */
export interface ExternalDnsRun {
  /** In batches, hosted zone by hosted zone; each in the order in which it is submitted. */
  readonly batches: readonly (readonly ZoneChange[])[];
  /** What the CRD registry writes; undefined with any other registry. */
  readonly dnsRecords: readonly DnsRecordObject[] | undefined;
}

/**
 * What one run of external-dns would submit to Route 53.
 *
 * @param endpoints - what sources and wrappers gave
 * @param existing - by id of the hosted zone
 * Source: R53 "Pipeline order".
 */
export function planRun(
  endpoints: readonly Endpoint[],
  options: ExternalDnsOptions,
  allZones: readonly ProviderZone[],
  existing: Readonly<Record<string, readonly ApiRecordSet[]>>,
  reporter: Reporter,
): ExternalDnsRun {
  const keepsObjects = options.registry === "crd";
  if (options.dryRun) return { batches: [], dnsRecords: keepsObjects ? [] : undefined };
  const filter = createDomainFilter(options);
  const zones = selectZones(allZones, options, filter);
  // Without hosted zones this matches everything, and later there is nowhere to write to.
  const zoneFilter = listFilter(zones.flatMap(({ name }) => [name, `.${name}`]));
  const isPlanned = ({ dnsName, recordType }: Endpoint): boolean =>
    filter.matches(dnsName) && zoneFilter.matches(dnsName) && isManagedType(recordType, options);
  const registry = createRegistry(options);
  const current = registry.label(zones.flatMap(({ id }) => currentEndpoints(existing[id] ?? [])));
  const desired = adjustEndpoints(endpoints, { options, mode: "exact", reporter });
  const settings = { policy: options.policy, ownerId: registry.ownerId, oldOwnerId: options.migrateFromTxtOwner };
  const planned = planEndpoints(current.filter(isPlanned), desired.filter(isPlanned), settings, reporter);
  const changes = groupBy(toApiChanges(registry.complete(planned), zones), ({ zone }) => zone);
  const batches = zones.flatMap(({ id }) => toBatches(changes.get(id) ?? [], options, reporter));
  return {
    batches: batches.map((batch) => batch.map(({ zone, action, record }) => ({ zone, action, record }))),
    dnsRecords: keepsObjects ? toDnsRecords(planned, options) : undefined,
  };
}

/** The changes of {@link planRun} without the bounds between batches. */
export function planChanges(...args: Parameters<typeof planRun>): {
  readonly changes: readonly ZoneChange[];
  readonly dnsRecords: readonly DnsRecordObject[] | undefined;
} {
  const { batches, dnsRecords } = planRun(...args);
  return { changes: batches.flat(), dnsRecords };
}
