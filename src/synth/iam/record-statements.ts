import type { HostedZone } from "../../config/config";
import { escapeName } from "../../dns/escape";
import type { PlannedRecordSet } from "../../plan/graph";
import { sortedUnique } from "../../util/compare";
import { allow } from "./allow";
import { hostedZoneArn } from "./arns";
import { ACTIONS_KEY, NAME_OPERATOR, NAMES_KEY, TYPES_KEY } from "./condition-keys";
import { nameLimits, type NameLimit, type NameSource } from "./names";
import { patternMatches, widen } from "./patterns";
import type { Condition, Statement } from "./policy-document";

/** How far a role may change record sets. */
export interface RecordRights {
  readonly source: NameSource;
  readonly zones: readonly HostedZone[];
  readonly deletes: boolean;
  /** Names deeper below their hosted zone are widened to a wildcard. @default no limit */
  readonly depth: number;
}

/** The limits of each hosted zone, widened as far as asked. */
export function limitsOf({ source, zones, depth }: RecordRights): { zone: HostedZone; limit: NameLimit }[] {
  return zones.flatMap((zone) =>
    nameLimits(zone, source).map((limit) => ({
      zone,
      limit: { ...limit, patterns: limit.patterns && widen(limit.patterns, zone, depth) },
    })),
  );
}

/** Whether every change is limited to nothing but hosted zones. */
export function isUnlimited({ source, deletes }: RecordRights): boolean {
  return source.config.iam.names === "zones" && source.config.iam.types.length === 0 && deletes;
}

/**
 * Statements that let record sets be changed, one for each hosted zone and set of types.
 *
 * Every value of a request must be among those listed; that the names are there at all is asked for as well, since a
 * missing key would count as a match. Source: R53-IAM-1 to R53-IAM-4.
 */
export function changeStatements(rights: RecordRights): Statement[] {
  const { partition } = rights.source.config.iam;
  const limits = limitsOf(rights);
  return limits.map(({ zone, limit }, index) => {
    const condition = conditionOf(limit, rights.deletes);
    return allow(
      limits.length === 1 ? "ChangeRecords" : `ChangeRecords${index + 1}`,
      `changes record sets of ${zoneText(zone)}`,
      ["route53:ChangeResourceRecordSets"],
      [hostedZoneArn(partition, zone)],
      { ...(condition && { condition }), neededBy: recordsUnder(zone, limit, rights.source) },
    );
  });
}

export function zoneText(zone: HostedZone): string {
  return zone.private ? `${zone.name} (private)` : zone.name;
}

function conditionOf({ patterns, types }: NameLimit, deletes: boolean): Condition | undefined {
  const equals = {
    ...(deletes ? {} : { [ACTIONS_KEY]: ["CREATE", "UPSERT"] }),
    ...(types.length > 0 && { [TYPES_KEY]: types }),
  };
  const condition: Condition = {
    ...(Object.keys(equals).length > 0 && { "ForAllValues:StringEquals": equals }),
    ...(patterns && { [NAME_OPERATOR]: { [NAMES_KEY]: patterns } }),
  };
  return Object.keys(condition).length === 0 ? undefined : { ...condition, Null: { [NAMES_KEY]: "false" } };
}

/** The planned record sets that a limit lets through, for people. */
function recordsUnder(zone: HostedZone, limit: NameLimit, { graph }: NameSource): string[] {
  return recordNames(plannedIn([zone], graph.stacks).filter((planned) => isWithin(planned, limit)));
}

/** Record sets as `TYPE name`, sorted. */
export function recordNames(planned: readonly PlannedRecordSet[]): string[] {
  return sortedUnique(planned.map(({ recordSet }) => `${recordSet.type} ${recordSet.name}`));
}

export function plannedIn(
  zones: readonly HostedZone[],
  stacks: NameSource["graph"]["stacks"],
): readonly PlannedRecordSet[] {
  return stacks.filter(({ hostedZone }) => zones.includes(hostedZone)).flatMap(({ recordSets }) => recordSets);
}

export function isWithin({ recordSet }: PlannedRecordSet, { patterns, types }: NameLimit): boolean {
  if (types.length > 0 && !types.includes(recordSet.type)) return false;
  const name = escapeName(recordSet.name);
  return patterns?.some((pattern) => patternMatches(pattern, name)) ?? true;
}
