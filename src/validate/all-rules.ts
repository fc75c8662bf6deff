import type { Rule } from "./rule";
import { aliasOfType } from "./rules/alias-of-type";
import { cidrLocation } from "./rules/cidr-location";
import { cnameCoexistence } from "./rules/cname-coexistence";
import { failoverHealth } from "./rules/failover-health";
import { failoverRole } from "./rules/failover-role";
import { geolocationPlaces } from "./rules/geolocation-places";
import { geolocationValue } from "./rules/geolocation-value";
import { geoproximity } from "./rules/geoproximity";
import { healthCheckId } from "./rules/health-check-id";
import { idleHealthCheck } from "./rules/idle-health-check";
import { latencyRegion } from "./rules/latency-region";
import { multivalueValues } from "./rules/multivalue-values";
import { onePolicy } from "./rules/one-policy";
import { pointsAtItself } from "./rules/points-at-itself";
import { policyOfType } from "./rules/policy-of-type";
import { policyWithoutSetIdentifier } from "./rules/policy-without-set-identifier";
import { recordType } from "./rules/record-type";
import { setIdentifierLength } from "./rules/set-identifier-length";
import { setIdentifierWithoutPolicy } from "./rules/set-identifier-without-policy";
import { severalCnameValues } from "./rules/several-cname-values";
import { severalPolicies } from "./rules/several-policies";
import { siblingCount } from "./rules/sibling-count";
import { ttlRange } from "./rules/ttl-range";
import { unknownProperty } from "./rules/unknown-property";
import { valueCount } from "./rules/value-count";
import { valueLength } from "./rules/value-length";
import { valueSyntax } from "./rules/value-syntax";
import { weightRange } from "./rules/weight-range";
import { weightedTtl } from "./rules/weighted-ttl";

/** Every rule, in the order in which they run: what a record is, then what it points at, then how it is routed. */
export const RULES: readonly Rule[] = [
  recordType,
  valueCount,
  valueSyntax,
  valueLength,
  ttlRange,
  cnameCoexistence,
  severalCnameValues,
  pointsAtItself,
  aliasOfType,
  severalPolicies,
  policyWithoutSetIdentifier,
  setIdentifierWithoutPolicy,
  setIdentifierLength,
  onePolicy,
  policyOfType,
  weightRange,
  weightedTtl,
  latencyRegion,
  failoverRole,
  failoverHealth,
  geolocationValue,
  geolocationPlaces,
  geoproximity,
  multivalueValues,
  cidrLocation,
  siblingCount,
  healthCheckId,
  idleHealthCheck,
  unknownProperty,
];
