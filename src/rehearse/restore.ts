import type { HostedZone } from "../config/config";
import { bareZoneId } from "../route53/properties";
import { isProblem } from "../route53/zone-files/problem";
import { readRawState, type RawResource } from "../route53/zone-files/raw-state";
import { groupBy } from "../util/group-by";
import type { Cloud } from "./cloud/cloud";
import { connect } from "./provider/connect";
import type { Connection } from "./provider/resource-type";
import { RESOURCES } from "./provider/resources";
import { fitted } from "./schema/schema";
import { mapOf, textOf, type TfObject } from "./schema/value";
import type { RehearsalStack } from "./terraform/workspace";

/** What is known better than from a state. */
export interface KnownBetter {
  /** Ids of hosted zones all of whose record sets are known. */
  readonly hostedZones: ReadonlySet<string>;
  /** Whether all health checks are known. */
  readonly hasAllHealthChecks: boolean;
}

/** Makes what the states of stacks say exist, in the accounts of the provider blocks that they name. */
export function restoreStates(cloud: Cloud, stacks: readonly RehearsalStack[], known: KnownBetter): void {
  const states = stacks.map((stack) => ({
    byType: groupBy(
      resourcesOf(stack).filter(({ mode }) => mode === "managed"),
      ({ type }) => type,
    ),
    connectionOf: connections(cloud, stack),
  }));
  // Type by type: the records of one stack lie in the hosted zone that another one makes.
  for (const { type, schema, restore } of RESOURCES) {
    for (const { byType, connectionOf } of states) {
      for (const resource of byType.get(type) ?? []) {
        const state = fitted(schema, resource.values as TfObject);
        const connection = connectionOf(resource.providerAlias);
        if (!isKnownBetter(resource, known)) restore(state, connection);
        else if (type === "aws_route53_health_check") addTags(state, connection);
      }
    }
  }
}

function resourcesOf({ state }: RehearsalStack): readonly RawResource[] {
  const resources = state === undefined ? [] : readRawState(state);
  return isProblem(resources) ? [] : resources;
}

function isKnownBetter({ type, values }: RawResource, { hostedZones, hasAllHealthChecks }: KnownBetter): boolean {
  if (type === "aws_route53_record") return hostedZones.has(bareZoneId(textOf((values as TfObject)["zone_id"]) ?? ""));
  return type === "aws_route53_health_check" && hasAllHealthChecks;
}

/** A listing of health checks has no tags. Nothing happens for one that is gone. */
function addTags(state: TfObject, { account }: Connection): void {
  account.route53.changeTags("healthcheck", textOf(state["id"]) ?? "", mapOf(state["tags_all"]));
}

/** The connections of a stack's provider blocks by alias, each made once. */
function connections(cloud: Cloud, { text }: RehearsalStack): (alias: string | undefined) => Connection {
  const made = new Map<string | undefined, Connection>();
  return (alias) => {
    const known = made.get(alias);
    if (known) return known;
    const { provider } = JSON.parse(text) as { readonly provider?: { readonly aws?: readonly TfObject[] } };
    const block = provider?.aws?.find((entry) => textOf(entry["alias"]) === alias);
    const connection = connect(cloud, block ?? {});
    made.set(alias, connection);
    return connection;
  };
}

/** The id under which states know a hosted zone that they look up or make. */
export function idsInStates(stacks: readonly RehearsalStack[]): (zone: HostedZone) => string | undefined {
  const key = (name: string, isPrivate: boolean): string => `${isPrivate ? "private" : "public"} ${name}`;
  const ids = new Map<string, string>();
  for (const { type, values } of stacks.flatMap(resourcesOf)) {
    if (type !== "aws_route53_zone") continue;
    const { name, zone_id: id, private_zone: isPrivate, vpc } = values as TfObject;
    const inVpc = isPrivate === true || (Array.isArray(vpc) && vpc.length > 0);
    if (textOf(name) !== undefined && textOf(id) !== undefined) ids.set(key(textOf(name)!, inVpc), textOf(id)!);
  }
  return (zone) => ids.get(key(zone.name, zone.private));
}
