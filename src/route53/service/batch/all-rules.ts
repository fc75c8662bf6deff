import { aliasHealth } from "./rules/alias-health";
import { aliasTarget } from "./rules/alias-target";
import { apex } from "./rules/apex";
import { cidr } from "./rules/cidr";
import { cname } from "./rules/cname";
import { danglingAlias } from "./rules/dangling-alias";
import { existence } from "./rules/existence";
import { failoverHealth } from "./rules/failover-health";
import { name } from "./rules/name";
import { onePolicy } from "./rules/one-policy";
import { policyOfType } from "./rules/policy-of-type";
import { privateZone } from "./rules/private-zone";
import { siblings } from "./rules/siblings";
import { takenPlace } from "./rules/taken-place";
import { trafficPolicy } from "./rules/traffic-policy";
import { values } from "./rules/values";
import { weightedTtl } from "./rules/weighted-ttl";
import { zoneSize } from "./rules/zone-size";
import type { BatchRule, ChangeRule } from "./rule";

/** Of every change. */
export const COMMON_RULES: readonly ChangeRule[] = [name, trafficPolicy, existence];

/** Of a CREATE or UPSERT, in the order in which their messages stand. */
export const WRITE_RULES: readonly ChangeRule[] = [
  values,
  cname,
  onePolicy,
  policyOfType,
  privateZone,
  takenPlace,
  failoverHealth,
  aliasTarget,
  aliasHealth,
  cidr,
  siblings,
  zoneSize,
];

/** Of the whole batch, once every change by itself is right. */
export const BATCH_RULES: readonly BatchRule[] = [apex, weightedTtl, danglingAlias];
