/** Where a geolocation record set answers; `country: "*"` is the default location. */
export interface Geolocation {
  readonly continent?: string;
  readonly country?: string;
  readonly subdivision?: string;
}

export interface Coordinates {
  readonly latitude: string;
  readonly longitude: string;
}

/** Where a geoproximity resource lies. */
export interface Geoproximity {
  readonly awsRegion?: string;
  readonly localZoneGroup?: string;
  readonly coordinates?: Coordinates;
  readonly bias?: number;
}

export interface CidrLocation {
  readonly collection: string;
  /** `*` is the default location. */
  readonly location: string;
}

/**
 * How Route 53 chooses among the record sets of one name and type; empty means simple routing.
 *
 * Route 53 allows at most one member. More can be written in a manifest and are reported by a rule,
 * so the type does not forbid it.
 */
export interface Routing {
  readonly weight?: number;
  /** Latency routing. */
  readonly region?: string;
  /** `PRIMARY` or `SECONDARY`. */
  readonly failover?: string;
  readonly geolocation?: Geolocation;
  readonly geoproximity?: Geoproximity;
  readonly multivalue?: true;
  readonly cidr?: CidrLocation;
}

/** Simple routing; one object, so that it is known at a glance. */
export const SIMPLE_ROUTING: Routing = Object.freeze({});
const NONE: readonly RoutingPolicy[] = [];

/** The names of Route 53's routing policies, in the order of its documentation. */
export const ROUTING_POLICIES = [
  "weighted",
  "latency",
  "failover",
  "geolocation",
  "geoproximity",
  "multivalue",
  "cidr",
] as const;
export type RoutingPolicy = (typeof ROUTING_POLICIES)[number];

const MEMBER_OF: Record<RoutingPolicy, keyof Routing> = {
  weighted: "weight",
  latency: "region",
  failover: "failover",
  geolocation: "geolocation",
  geoproximity: "geoproximity",
  multivalue: "multivalue",
  cidr: "cidr",
};

/** The policies that a routing names; empty for simple routing. */
export function policiesOf(routing: Routing): readonly RoutingPolicy[] {
  // Asked of every record set by many, and nearly all are simple.
  if (routing === SIMPLE_ROUTING) return NONE;
  return ROUTING_POLICIES.filter((policy) => routing[MEMBER_OF[policy]] !== undefined);
}
