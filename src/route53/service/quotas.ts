import { LIMITS } from "../limits";

/** What an account may have and a request may carry. */
export interface Limits {
  readonly hostedZones: number;
  readonly recordSetsOfZone: number;
  readonly vpcsOfZone: number;
  readonly healthChecks: number;
  readonly cidrCollections: number;
  readonly cidrBlocksOfCollection: number;
  /** Record sets of one name and type with a policy, geoproximity excepted. */
  readonly siblings: number;
  readonly geoproximitySiblings: number;
  readonly valuesOfRecordSet: number;
  /** `ResourceRecord` elements of one request; an UPSERT counts them twice. */
  readonly requestRecords: number;
  /** Characters of all values of one request; an UPSERT counts them twice. */
  readonly requestCharacters: number;
}

/**
 * What every account starts with.
 *
 * Source: Route 53 Developer Guide, "Quotas"; API reference, `ChangeResourceRecordSets`.
 */
export const DEFAULT_LIMITS: Limits = {
  hostedZones: 500,
  recordSetsOfZone: 10_000,
  vpcsOfZone: 300,
  healthChecks: 200,
  cidrCollections: 5,
  cidrBlocksOfCollection: 1000,
  siblings: LIMITS.siblings,
  geoproximitySiblings: LIMITS.geoproximitySiblings,
  valuesOfRecordSet: LIMITS.valuesOfRecordSet,
  requestRecords: 1000,
  requestCharacters: LIMITS.requestCharacters,
};
