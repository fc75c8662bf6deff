/**
 * Bounds of Route 53's API and quotas that every account starts with.
 *
 * Source: Route 53 API reference (2013-04-01) and Developer Guide, "Quotas".
 */
export const LIMITS = {
  /** Characters of one value. */
  valueLength: 4000,
  /** Octets of one string of a TXT value. */
  txtStringLength: 255,
  valuesOfRecordSet: 400,
  ttl: 2147483647,
  /** Characters; Route 53 advises less than two days, but takes more. */
  setIdentifierLength: 128,
  weight: 255,
  bias: 99,
  localZoneGroupLength: 64,
  cidrLocationLength: 16,
  healthCheckIdLength: 64,
  hostedZoneIdLength: 32,
  /** Record sets of one name and type with a policy, geoproximity excepted. */
  siblings: 100,
  geoproximitySiblings: 30,
  /** Characters of all values of one request; an UPSERT counts them twice. */
  requestCharacters: 32000,
  healthCheckPathLength: 255,
  healthCheckSearchStringLength: 255,
  healthCheckRegions: 3,
  healthCheckChildren: 255,
  failureThreshold: 10,
} as const;

/** Seconds between two requests of one health checker. */
export const REQUEST_INTERVALS: readonly number[] = [10, 30];
