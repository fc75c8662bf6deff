import type { ApiHealthCheckConfig, ApiRecordSet, ApiVpc } from "../api";
import type { CidrBlock } from "./cidr-collections";
import type { TagMap } from "./tags";

/** Everything that an account of Route 53 holds, as plain JSON; each list is sorted. */
export interface Snapshot {
  readonly zones: readonly ZoneSnapshot[];
  readonly healthChecks: readonly HealthCheckSnapshot[];
  readonly cidrCollections: readonly CidrCollectionSnapshot[];
}

/** A hosted zone in a snapshot. */
export interface ZoneSnapshot {
  readonly Id: string;
  readonly Name: string;
  readonly CallerReference: string;
  readonly PrivateZone: boolean;
  readonly Comment?: string;
  readonly DelegationSetId?: string;
  readonly vpcs: readonly ApiVpc[];
  readonly tags: TagMap;
  readonly recordSets: readonly ApiRecordSet[];
}

/** A health check in a snapshot. */
export interface HealthCheckSnapshot {
  readonly Id: string;
  readonly CallerReference: string;
  readonly Version: number;
  readonly Config: ApiHealthCheckConfig;
  readonly tags: TagMap;
}

/** A CIDR collection in a snapshot. */
export interface CidrCollectionSnapshot {
  readonly Id: string;
  readonly Name: string;
  readonly Version: number;
  readonly blocks: readonly CidrBlock[];
}
