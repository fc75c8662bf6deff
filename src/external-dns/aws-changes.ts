import { DEFAULTS } from "../config/config";
import { DiagnosticCollector } from "../diagnostics/reporter";
import { property, type Endpoint } from "../endpoint/endpoint";
import { apiMembers } from "../endpoint/api-record-set";
import { toRecordSet } from "../resolve/record-set";
import type { Changes } from "./planner";
import type { ApiRecordSet } from "../route53/api";
import type { ProviderZone, ZoneChange } from "./zone-change";
import { OWNED_RECORD } from "./txt-registry";
import { suitableZones } from "./zones";

/** A change on its way into a batch. */
export interface SizedChange extends ZoneChange {
  /** What it is batched by: the record that a TXT speaks of, else its own name. */
  readonly group: string;
  /** Of all values together. */
  readonly bytes: number;
  readonly values: number;
}

/** Properties whose appearance or disappearance Route 53 does not take as an UPSERT. Source: R53 "DELETE+CREATE vs UPSERT". */
const IDENTITY_PROPERTIES = [
  "aws/weight",
  "aws/region",
  "aws/failover",
  "aws/geolocation-continent-code",
  "aws/geolocation-country-code",
  "aws/geolocation-subdivision-code",
];

type Step = readonly [action: ZoneChange["action"], endpoint: Endpoint];

/** The Route 53 changes that a plan comes down to, for each hosted zone that receives them. */
export function toApiChanges(changes: Changes, zones: readonly ProviderZone[]): SizedChange[] {
  const steps: Step[] = [
    ...changes.create.map((endpoint): Step => ["CREATE", endpoint]),
    ...changes.updateNew.flatMap((wish, i) => updateSteps(changes.updateOld[i]!, wish)),
    ...changes.delete.map((endpoint): Step => ["DELETE", endpoint]),
  ];
  return steps.flatMap(([action, endpoint]) => inZones(action, endpoint, zones));
}

function updateSteps(old: Endpoint, wish: Endpoint): Step[] {
  if (!requiresDeleteCreate(old, wish)) return [["UPSERT", wish]];
  return [
    ["DELETE", old],
    ["CREATE", wish],
  ];
}

function requiresDeleteCreate(old: Endpoint, wish: Endpoint): boolean {
  if (old.recordType !== wish.recordType || old.setIdentifier !== wish.setIdentifier) return true;
  if (old.recordType === "A" && property(old, "alias") !== property(wish, "alias")) return true;
  return IDENTITY_PROPERTIES.some(
    (name) => (property(old, name) === undefined) !== (property(wish, name) === undefined),
  );
}

function inZones(action: ZoneChange["action"], endpoint: Endpoint, zones: readonly ProviderZone[]): SizedChange[] {
  const pinned = property(endpoint, "aws/hosted-zone-id")?.replace("/hostedzone/", "");
  const suitable = suitableZones(endpoint.dnsName, zones, pinned);
  const [first] = suitable;
  if (!first) return [];
  const record = toApiRecordSet(endpoint, first);
  const isSameZoneAlias = record.AliasTarget !== undefined && isOfSameZone(endpoint, first);
  const factor = action === "UPSERT" ? 2 : 1;
  const values = record.AliasTarget
    ? [record.AliasTarget.DNSName]
    : (record.ResourceRecords ?? []).map(({ Value }) => Value);
  // Of an alias within its hosted zone external-dns hands on a copy that has lost its size and its owner, and that names
  // the first hosted zone in all of them (R53-AL-13).
  const size = isSameZoneAlias
    ? { group: record.Name, bytes: 0, values: 0 }
    : {
        group: endpoint.labels.get(OWNED_RECORD) ?? record.Name,
        bytes: factor * values.reduce((sum, value) => sum + Buffer.byteLength(value), 0),
        values: factor * values.length,
      };
  return suitable.map((zone) => ({ zone: zone.id, action, record, ...size }));
}

function isOfSameZone(endpoint: Endpoint, zone: ProviderZone): boolean {
  return (
    property(endpoint, "aws/target-hosted-zone") === undefined &&
    toApiRecordSet(endpoint, zone).AliasTarget?.HostedZoneId === zone.id
  );
}

/** An endpoint as the API takes it, names as they are written. */
function toApiRecordSet(endpoint: Endpoint, zone: ProviderZone): ApiRecordSet {
  // What is wrong with it was reported when record sets were resolved.
  const recordSet = toRecordSet(endpoint, "exact", DEFAULTS.healthChecks, new DiagnosticCollector({ exact: true }));
  return { Name: endpoint.dnsName, Type: endpoint.recordType, ...apiMembers(recordSet!, zone.id, endpoint.targets[0]) };
}
