import { compareBytes } from "../util/compare";
import type { Origin, Property, Seconds } from "./endpoint";
import type { HealthCheckUse } from "./health-check";
import type { Routing } from "./routing";

/** What an alias record set stands for. */
export interface AliasTarget {
  /** Name of the target, without trailing dot. */
  readonly dnsName: string;
  /** Id of the zone that holds the target; `same-zone` when the target lies in the record set's own hosted zone. */
  readonly hostedZoneId: string | "same-zone";
  readonly evaluateTargetHealth: boolean;
}

/**
 * All that is wished for one (name, type, set identifier): Route 53's resource record set,
 * before it is known which hosted zones hold it.
 */
export interface RecordSet {
  /** Lower case, IDNA, no trailing dot, `*` for a wildcard. */
  readonly name: string;
  /** Exact mode: the name as the source wrote it, where that differs. Letter case counts when hosted zones are chosen. */
  readonly writtenName?: string;
  /** Upper case. */
  readonly type: string;
  /** Empty means none. */
  readonly setIdentifier: string;
  readonly routing: Routing;
  /** Undefined for an alias record. */
  readonly ttl: Seconds | undefined;
  /** In the presentation format of the type, in byte order; empty for an alias record. TXT without outer quotes is not allowed: values are as Route 53 takes them. */
  readonly values: readonly string[];
  readonly alias: AliasTarget | undefined;
  readonly healthCheck: HealthCheckUse | undefined;
  /** Set by `aws/hosted-zone-id`: only this hosted zone receives the record set. */
  readonly hostedZoneId: string | undefined;
  /** Key of the only hosted zone that receives it, where wishes for one name go to different hosted zones. */
  readonly onlyZone?: string;
  /** Properties that nothing gave a meaning to; rules report them. */
  readonly unknownProperties: readonly Property[];
  /** At least one. */
  readonly origins: readonly Origin[];
}

/** Name, type, set identifier: the order of everything that is printed. */
export function compareRecordSets(a: RecordSet, b: RecordSet): number {
  return (
    compareBytes(a.name, b.name) ||
    compareBytes(a.type, b.type) ||
    compareBytes(a.setIdentifier, b.setIdentifier) ||
    compareBytes(a.onlyZone ?? "", b.onlyZone ?? "")
  );
}
