import {
  paginateListCidrCollections,
  paginateListCidrLocations,
  paginateListHealthChecks,
  paginateListHostedZones,
  ListResourceRecordSetsCommand,
  Route53Client,
  type ListResourceRecordSetsCommandInput,
  type ListResourceRecordSetsCommandOutput,
} from "@aws-sdk/client-route-53";
import type { Config, HostedZone } from "../../config/config";
import { fromRoute53Name } from "../../dns/escape";
import type { ApiHealthCheckConfig, ApiRecordSet } from "../../route53/api";
import { bareZoneId } from "../../route53/properties";
import { sortedUnique } from "../../util/compare";
import type { LiveCidrCollection } from "../cidr-collections";
import type { LiveHealthChecks } from "../health-checks";
import { takeInventory, type ZoneInventory } from "../inventory";
import { ask, AwsFailure, clientConfig, plain, type AwsSettings } from "./settings";

/** What an account holds of some hosted zones. */
export interface LiveAccount {
  readonly inventories: readonly ZoneInventory[];
  /** Empty where no record set has one. */
  readonly healthChecks: LiveHealthChecks;
  /** Undefined where the configuration has none. */
  readonly cidrCollections: readonly LiveCidrCollection[] | undefined;
}

/**
 * Lists hosted zones as they are now. Reads only.
 *
 * One that the configuration creates is left out while it is not there.
 *
 * @throws AwsFailure when AWS does not answer or refuses, and where a look-up fits none or several
 */
export async function readAccount(
  { zones, cidrCollections }: Pick<Config, "zones" | "cidrCollections">,
  settings: AwsSettings,
): Promise<LiveAccount> {
  const client = new Route53Client(clientConfig(settings));
  try {
    const ids = await findIds(client, zones);
    const inventories: ZoneInventory[] = [];
    // One after the other: the account's five requests a second are shared with everybody else.
    for (const [zone, id] of ids) inventories.push(takeInventory(zone, id, await listRecordSets(client, id)));
    const isChecked = inventories.some(({ records }) => records.some(({ api }) => api.HealthCheckId !== undefined));
    return {
      inventories,
      healthChecks: isChecked ? await listHealthChecks(client) : new Map(),
      cidrCollections: cidrCollections.length === 0 ? undefined : await listCidrCollections(client),
    };
  } finally {
    client.destroy();
  }
}

async function findIds(
  client: Route53Client,
  zones: readonly HostedZone[],
): Promise<(readonly [HostedZone, string])[]> {
  const isKnown = zones.every(({ identity }) => identity.by === "id");
  const listed = isKnown ? [] : await listHostedZones(client);
  return zones.flatMap((zone): (readonly [HostedZone, string])[] => {
    if (zone.identity.by === "id") return [[zone, zone.identity.id]];
    const found = listed.filter(({ name, isPrivate }) => name === zone.name && isPrivate === zone.private);
    if (found.length === 1) return [[zone, found[0]!.id]];
    if (found.length === 0 && zone.identity.by === "create") return [];
    const kind = zone.private ? "private" : "public";
    const why = `there are ${found.length} ${kind} hosted zones of that name; give its id in kube53.yaml`;
    throw new AwsFailure(`the look-up of ${zone.name}`, why);
  });
}

interface ListedZone {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
}

async function listHostedZones(client: Route53Client): Promise<ListedZone[]> {
  return ask("ListHostedZones", async () => {
    const zones: ListedZone[] = [];
    for await (const page of paginateListHostedZones({ client }, {})) {
      for (const { Id = "", Name = "", Config } of page.HostedZones ?? []) {
        zones.push({ id: bareZoneId(Id), name: fromRoute53Name(Name), isPrivate: Config?.PrivateZone ?? false });
      }
    }
    return zones;
  });
}

/** The SDK has no paging of its own for these: the next page begins at a record set. */
async function listRecordSets(client: Route53Client, id: string): Promise<ApiRecordSet[]> {
  return ask(`ListResourceRecordSets of ${id}`, async () => {
    const found: ApiRecordSet[] = [];
    let next: ListResourceRecordSetsCommandInput | undefined = { HostedZoneId: id };
    while (next) {
      const page: ListResourceRecordSetsCommandOutput = await client.send(new ListResourceRecordSetsCommand(next));
      found.push(...plain<ApiRecordSet[]>(page.ResourceRecordSets ?? []));
      next = page.IsTruncated
        ? {
            HostedZoneId: id,
            StartRecordName: page.NextRecordName,
            StartRecordType: page.NextRecordType,
            StartRecordIdentifier: page.NextRecordIdentifier,
          }
        : undefined;
    }
    return found;
  });
}

async function listHealthChecks(client: Route53Client): Promise<LiveHealthChecks> {
  return ask("ListHealthChecks", async () => {
    const found = new Map<string, ApiHealthCheckConfig>();
    for await (const page of paginateListHealthChecks({ client }, {})) {
      for (const { Id = "", HealthCheckConfig } of page.HealthChecks ?? [])
        found.set(Id, plain<ApiHealthCheckConfig>(HealthCheckConfig ?? {}));
    }
    return found;
  });
}

async function listCidrCollections(client: Route53Client): Promise<LiveCidrCollection[]> {
  return ask("ListCidrCollections", async () => {
    const found: LiveCidrCollection[] = [];
    for await (const page of paginateListCidrCollections({ client }, {})) {
      for (const { Id: id = "", Name: name = "" } of page.CidrCollections ?? [])
        found.push({ id, name, locations: await listLocations(client, id) });
    }
    return found;
  });
}

async function listLocations(client: Route53Client, id: string): Promise<string[]> {
  const locations: string[] = [];
  for await (const page of paginateListCidrLocations({ client }, { CollectionId: id }))
    locations.push(...(page.CidrLocations ?? []).flatMap(({ LocationName }) => LocationName ?? []));
  return sortedUnique(locations);
}
