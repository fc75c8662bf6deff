import type { HealthCheckDefaults } from "../config/config";
import * as messages from "../diagnostics/catalog/record-set";
import type { Reporter } from "../diagnostics/reporter";
import { describeNameProblem } from "../dns/describe-name-problem";
import { normalizeName } from "../dns/name";
import { property, type Endpoint, type Property } from "../endpoint/endpoint";
import type { RecordSet } from "../endpoint/record-set";
import { bareZoneId, isKnownProperty } from "../route53/properties";
import { aliasTargetOf } from "./alias-target";
import { healthCheckOf } from "./health-check/health-check";
import { recordValues } from "./record-values";
import { reportEndpoint } from "./report";
import { routingOf, type Mode } from "./routing";

const NONE: readonly never[] = [];

/** What external-dns writes when no TTL is configured. */
export const DEFAULT_TTL = 300;

/**
 * The record set that an endpoint wishes for.
 *
 * Expects endpoints as external-dns' AWS provider adjusts them, aliases as A or AAAA with `alias` = `true`.
 * Exact mode converts what external-dns would send to Route 53, whether it is taken or not; safe mode normalises
 * names and values, and reports as errors what would do harm. Both report the same codes.
 *
 * @returns undefined when the name is no DNS name (reported as K53-E340); in exact mode always a record set
 */
export function toRecordSet(
  endpoint: Endpoint,
  mode: Mode,
  defaults: HealthCheckDefaults,
  reporter: Reporter,
): RecordSet | undefined {
  const name = recordName(endpoint, mode, reporter);
  if (name === undefined) return undefined;
  const type = mode === "exact" ? endpoint.recordType : endpoint.recordType.toUpperCase();
  const alias = aliasTargetOf(endpoint, mode, reporter);
  const values = alias ? NONE : recordValues(type, endpoint.targets, mode);
  const hostedZoneId = property(endpoint, "aws/hosted-zone-id");
  const written = endpoint.dnsName.replace(/\.$/, "");
  return {
    name,
    ...(mode === "exact" && written !== name && { writtenName: written }),
    type,
    setIdentifier: endpoint.setIdentifier,
    routing: routingOf(endpoint, mode, reporter),
    ttl: alias ? undefined : endpoint.recordTTL > 0 ? endpoint.recordTTL : DEFAULT_TTL,
    values,
    alias,
    healthCheck: healthCheckOf({ endpoint, name, alias, values, mode, defaults, reporter }),
    hostedZoneId: hostedZoneId ? bareZoneId(hostedZoneId) : undefined,
    ...(endpoint.onlyZone !== undefined && { onlyZone: endpoint.onlyZone }),
    unknownProperties: unknownProperties(endpoint, mode),
    origins: endpoint.origins,
  };
}

/**
 * The record sets that endpoints wish for, see {@link toRecordSet}.
 *
 * The two halves of an alias pair differ in type only, so that the second half, where it follows the first, shares all
 * that was made of that, and what was reported of it.
 */
export function toRecordSets(
  endpoints: readonly Endpoint[],
  mode: Mode,
  defaults: HealthCheckDefaults,
  reporter: Reporter,
): RecordSet[] {
  const recordSets: RecordSet[] = [];
  let before: Endpoint | undefined;
  let made: RecordSet | undefined;
  for (const endpoint of endpoints) {
    if (made?.alias && !made.healthCheck && before && isOtherHalf(before, endpoint)) {
      recordSets.push({ ...made, type: endpoint.recordType });
      continue;
    }
    before = endpoint;
    made = toRecordSet(endpoint, mode, defaults, reporter);
    if (made) recordSets.push(made);
  }
  return recordSets;
}

/** Whether an endpoint is the copy that adjusting made of another one. */
function isOtherHalf(a: Endpoint, b: Endpoint): boolean {
  return (
    a.recordType === "A" &&
    b.recordType === "AAAA" &&
    a.dnsName === b.dnsName &&
    a.setIdentifier === b.setIdentifier &&
    a.recordTTL === b.recordTTL &&
    a.targets === b.targets &&
    a.providerSpecific === b.providerSpecific &&
    a.origins === b.origins
  );
}

function recordName(endpoint: Endpoint, mode: Mode, reporter: Reporter): string | undefined {
  const result = normalizeName(endpoint.dnsName);
  if (!result.ok) {
    const message = messages.invalidName(endpoint.dnsName, describeNameProblem(result.problem));
    reportEndpoint(reporter, endpoint, "name", message);
  }
  // external-dns sends names outside ASCII as they are.
  if (mode === "exact") return endpoint.dnsName.toLowerCase().replace(/\.$/, "");
  return result.ok ? result.name : undefined;
}

function unknownProperties({ providerSpecific }: Endpoint, mode: Mode): readonly Property[] {
  const unknown = providerSpecific.filter(({ name }) => !isKnownProperty(name, mode));
  return unknown.length === 0 ? NONE : unknown;
}
