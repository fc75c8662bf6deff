import { apiMembers } from "../endpoint/api-record-set";
import type { Aspect } from "../endpoint/endpoint";
import type { RecordSet } from "../endpoint/record-set";
import type { PlannedRecordSet } from "../plan/graph";
import type { ApiRecordSet } from "../route53/api";
import { compareBytes } from "../util/compare";
import { spellingToKeep, withKeptSpelling, type KeptSpelling } from "./keep";
import { aliasNameMeaning, sameValues } from "./same-value";

/** One field in which what exists differs from what manifests say. */
export interface Difference {
  readonly field: string;
  /** As text; empty for what is absent. */
  readonly live: string;
  readonly wished: string;
  /** What of the origin says it. */
  readonly aspect: Aspect;
}

export interface Comparison {
  /** In a fixed order of fields. */
  readonly differences: readonly Difference[];
  readonly keep: KeptSpelling | undefined;
}

/** The id of a health check that exists for one that a stack makes; undefined where none is known to be the same. */
export type HealthCheckIds = (address: string) => string | undefined;

/** Ids of CIDR collections that exist, by name. */
export type CidrIds = ReadonlyMap<string, string>;

function withCidrId(recordSet: RecordSet, ids: CidrIds): RecordSet {
  const { cidr } = recordSet.routing;
  const id = cidr && ids.get(cidr.collection);
  if (id === undefined) return recordSet;
  return { ...recordSet, routing: { ...recordSet.routing, cidr: { ...cidr!, collection: id } } };
}

/**
 * Compares a record set that exists with the one that manifests describe, by what they mean.
 *
 * @param zoneId - of the hosted zone that holds both
 */
export function compareRecord(
  live: ApiRecordSet,
  planned: PlannedRecordSet,
  zoneId: string,
  healthCheckIds: HealthCheckIds,
  cidrIds: CidrIds = new Map(),
): Comparison {
  const keep = spellingToKeep(live, planned.recordSet);
  const recordSet = withCidrId(keep ? withKeptSpelling(planned.recordSet, keep) : planned.recordSet, cidrIds);
  const wished = { Type: recordSet.type, ...apiMembers(recordSet, zoneId, undefined) } as ApiRecordSet;
  const differences = FIELDS.flatMap(({ field, aspect, textOf, isSame }): Difference[] => {
    const [is, wish] = [textOf(live), textOf(wished)];
    const same = isSame ? isSame(live, wished) : is === wish;
    return same ? [] : [{ field, live: is, wished: wish, aspect }];
  });
  const check = healthCheckDifference(live, planned, healthCheckIds);
  return { differences: check ? [...differences, check] : differences, keep };
}

interface ComparedField {
  readonly field: string;
  readonly aspect: Aspect;
  readonly textOf: (record: ApiRecordSet) => string;
  /** @default equal texts */
  readonly isSame?: (live: ApiRecordSet, wished: ApiRecordSet) => boolean;
}

const valuesOf = ({ ResourceRecords = [] }: ApiRecordSet): string[] => ResourceRecords.map(({ Value }) => Value);
const json = (value: object | undefined): string => (value === undefined ? "" : canonical(value));

function canonical(value: object): string {
  const members = Object.entries(value).sort(([a], [b]) => compareBytes(a, b));
  return members.map(([name, member]) => `${name} ${show(member)}`).join(", ");
}

function show(member: unknown): string {
  return typeof member === "object" && member !== null ? `(${canonical(member)})` : String(member);
}

/** A policy that a record set has at most one of. */
function policy(field: string, property: string, textOf: ComparedField["textOf"]): ComparedField {
  return { field, aspect: `property:${property}`, textOf };
}

const FIELDS: readonly ComparedField[] = [
  { field: "type", aspect: "type", textOf: ({ Type }) => Type },
  { field: "ttl", aspect: "ttl", textOf: ({ TTL }) => (TTL === undefined ? "" : String(TTL)) },
  {
    field: "values",
    aspect: "targets",
    textOf: (record) => valuesOf(record).sort(compareBytes).join(" "),
    isSame: (live, wished) => sameValues(wished.Type, valuesOf(live), valuesOf(wished)),
  },
  {
    field: "alias",
    aspect: "targets",
    textOf: ({ AliasTarget }) => (AliasTarget ? aliasNameMeaning(AliasTarget.DNSName) : ""),
  },
  {
    field: "alias hosted zone",
    aspect: "property:aws/target-hosted-zone",
    textOf: ({ AliasTarget }) => AliasTarget?.HostedZoneId ?? "",
  },
  {
    field: "evaluate target health",
    aspect: "property:aws/evaluate-target-health",
    textOf: ({ AliasTarget }) => (AliasTarget ? String(AliasTarget.EvaluateTargetHealth) : ""),
  },
  policy("weight", "aws/weight", ({ Weight }) => (Weight === undefined ? "" : String(Weight))),
  policy("region", "aws/region", ({ Region }) => Region ?? ""),
  policy("failover", "aws/failover", ({ Failover }) => Failover ?? ""),
  policy("geolocation", "aws/geolocation-country-code", ({ GeoLocation }) => json(GeoLocation)),
  policy("geoproximity", "aws/geoproximity-region", ({ GeoProximityLocation }) => {
    // The provider sends a bias of 0 where none is given.
    return json(GeoProximityLocation && { ...GeoProximityLocation, Bias: GeoProximityLocation.Bias ?? 0 });
  }),
  policy("multivalue answer", "aws/multi-value-answer", ({ MultiValueAnswer }) => (MultiValueAnswer ? "true" : "")),
  policy("CIDR routing", "kube53.dev/cidr-collection", ({ CidrRoutingConfig }) => json(CidrRoutingConfig)),
];

function healthCheckDifference(
  live: ApiRecordSet,
  { healthCheck }: PlannedRecordSet,
  healthCheckIds: HealthCheckIds,
): Difference | undefined {
  const is = live.HealthCheckId ?? "";
  const known = healthCheck?.by === "address" ? healthCheckIds(healthCheck.address) : healthCheck?.id;
  if (is === (healthCheck ? (known ?? "?") : "")) return undefined;
  const wished = known ?? (healthCheck?.by === "address" ? `a new one, ${healthCheck.address}` : "");
  return { field: "health check", live: is, wished, aspect: "property:aws/health-check-id" };
}
