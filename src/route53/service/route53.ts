import type { ApiChange, ApiHealthCheckConfig, ApiHostedZone, ApiRecordSet, ApiVpc } from "../api";
import { bareZoneId } from "../properties";
import { applyBatch } from "./batch/apply";
import type { Account } from "./batch/rule";
import type { CidrChange } from "./cidr-change";
import { CidrCollections, type ApiCidrCollection, type CidrBlock } from "./cidr-collections";
import { HealthChecks, type ApiHealthCheck, type HealthCheckPatch } from "./health-checks";
import type { ZoneState } from "./hosted-zone";
import { HostedZones, type HostedZoneInput, type SeededZone } from "./hosted-zones";
import { Ids } from "./ids";
import { listRecordSets, type ListOptions, type RecordSetPage } from "./list-record-sets";
import { normalizeRecordSet } from "./normalize";
import { refuse, succeed, type Outcome } from "./outcome";
import { DEFAULT_LIMITS, type Limits } from "./quotas";
import type { CidrCollectionSnapshot, Snapshot, ZoneSnapshot } from "./snapshot";
import { Tags, type TaggedType, type TagMap } from "./tags";
import { associateVpc, disassociateVpc } from "./zone-vpcs";

export type { Outcome, ServiceError } from "./outcome";
export type { Limits } from "./quotas";
export type { Snapshot } from "./snapshot";

/** What an observer is told of each call. */
export interface ObservedCall {
  /** As the API names it, e.g. `ChangeResourceRecordSets`. */
  readonly operation: string;
  readonly zoneId?: string;
  readonly changes?: readonly ApiChange[];
  readonly ok: boolean;
}

/** How an account differs from a new one. */
export interface Route53Options {
  /** @default those of a new account */
  readonly limits?: Partial<Limits>;
  /** Told of each call after it was answered, in order. */
  readonly observe?: (call: ObservedCall) => void;
}

/** A hosted zone with its surroundings. */
export interface HostedZoneAnswer {
  readonly HostedZone: ApiHostedZone;
  readonly VPCs: readonly ApiVpc[];
  /** Of a reusable delegation set. */
  readonly DelegationSetId?: string;
  /** Without final dots; empty for a private hosted zone. */
  readonly NameServers: readonly string[];
}

/**
 * Route 53 in memory: the calls of its API with their answers and errors, on plain data.
 *
 * Without network, clock and chance: the same calls give the same answers, ids included. What AWS documents is kept;
 * where it is silent, what users report it to answer.
 */
export class Route53 {
  readonly #ids = new Ids();
  readonly #limits: Limits;
  readonly #observe: (call: ObservedCall) => void;
  readonly #zones: HostedZones;
  readonly #checks: HealthChecks;
  readonly #cidr: CidrCollections;
  readonly #tags = new Tags();
  readonly #account: Account;

  constructor({ limits, observe = () => undefined }: Route53Options = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#observe = observe;
    this.#zones = new HostedZones(this.#ids, this.#limits);
    this.#checks = new HealthChecks(this.#ids, this.#limits);
    this.#cidr = new CidrCollections(this.#ids, this.#limits);
    this.#account = {
      limits: this.#limits,
      hasHealthCheck: (id) => this.#checks.has(id),
      hasHostedZone: (id) => this.#zones.has(id),
      hasCidrCollection: (id) => this.#cidr.has(id),
      hasCidrLocation: (id, location) => this.#cidr.hasLocation(id, location),
    };
  }

  /** An account that holds what a snapshot holds. */
  static from({ zones, healthChecks, cidrCollections }: Snapshot, options?: Route53Options): Route53 {
    const route53 = new Route53(options);
    for (const check of healthChecks) {
      route53.addHealthCheck(check);
      route53.#tags.set("healthcheck", check.Id, check.tags);
    }
    for (const collection of cidrCollections) route53.addCidrCollection(collection);
    for (const zone of zones) {
      route53.addHostedZone(zone);
      route53.#tags.set("hostedzone", zone.Id, zone.tags);
    }
    return route53;
  }

  /** Makes a hosted zone with the NS and SOA record sets of its apex. */
  createHostedZone(input: HostedZoneInput): Outcome<HostedZoneAnswer> {
    return this.#seen("CreateHostedZone", map(this.#zones.create(input), answerOf));
  }

  /** Takes a hosted zone that exists as it is, without asking any rule. */
  addHostedZone(zone: SeededZone): void {
    this.#zones.add(zone);
  }

  /** Takes a record set that exists as it is, without asking any rule; nothing where its hosted zone is not known. */
  addRecordSet(zoneId: string, recordSet: ApiRecordSet): void {
    const zone = this.#zones.find(zoneId);
    if (zone.ok) zone.value.records.put(normalizeRecordSet(recordSet));
  }

  getHostedZone(id: string): Outcome<HostedZoneAnswer> {
    return this.#seen("GetHostedZone", map(this.#zones.find(id), answerOf), id);
  }

  /** Sorted by id. */
  listHostedZones(): readonly ApiHostedZone[] {
    this.#seen("ListHostedZones", succeed(undefined));
    return this.#sortedZones().map(({ hostedZone }) => hostedZone);
  }

  updateHostedZoneComment(id: string, comment?: string): Outcome<{ readonly HostedZone: ApiHostedZone }> {
    const result = map(this.#zones.comment(id, comment), (HostedZone) => ({ HostedZone }));
    return this.#seen("UpdateHostedZoneComment", result, id);
  }

  /** Refused while the hosted zone holds more than its apex's NS and SOA. */
  deleteHostedZone(id: string): Outcome<undefined> {
    const result = this.#zones.delete(id);
    if (result.ok) this.#tags.forget("hostedzone", bareZoneId(id));
    return this.#seen("DeleteHostedZone", result, id);
  }

  associateVpc(id: string, vpc: ApiVpc): Outcome<undefined> {
    const result = then(this.#zones.find(id), (zone) => associateVpc(zone, vpc, this.#zones.all(), this.#limits));
    return this.#seen("AssociateVPCWithHostedZone", result, id);
  }

  disassociateVpc(id: string, vpc: ApiVpc): Outcome<undefined> {
    const result = then(this.#zones.find(id), (zone) => disassociateVpc(zone, vpc));
    return this.#seen("DisassociateVPCFromHostedZone", result, id);
  }

  /**
   * Makes all changes, in order, or none.
   *
   * @returns an `InvalidChangeBatch` names every problem of the batch
   */
  changeResourceRecordSets(
    zoneId: string,
    changes: readonly ApiChange[],
    comment?: string,
  ): Outcome<{ readonly ChangeId: string }> {
    const result = then(this.#zones.find(zoneId), ({ hostedZone: { Id, Name, Config }, records }) => {
      if ((comment?.length ?? 0) > 256) return refuse("InvalidInput", "Comment must have at most 256 characters");
      const target = { zoneId: Id, zoneName: Name, isPrivate: Config.PrivateZone, records };
      return map(applyBatch(changes, target, this.#account), () => ({ ChangeId: this.#ids.change() }));
    });
    return this.#seen("ChangeResourceRecordSets", result, zoneId, changes);
  }

  /** A page of at most 300, in Route 53's own order. */
  listResourceRecordSets(zoneId: string, options?: ListOptions): Outcome<RecordSetPage> {
    const result = then(this.#zones.find(zoneId), ({ records }) => listRecordSets(records, options));
    return this.#seen("ListResourceRecordSets", result, zoneId);
  }

  createHealthCheck(callerReference: string, config: ApiHealthCheckConfig): Outcome<ApiHealthCheck> {
    return this.#seen("CreateHealthCheck", this.#checks.create(callerReference, config));
  }

  /** Takes a health check that exists as it is, without asking any rule. */
  addHealthCheck({ Id, CallerReference = Id, Config, Version = 1 }: SeededHealthCheck): void {
    this.#checks.add({ Id, CallerReference, Config, Version });
  }

  getHealthCheck(id: string): Outcome<ApiHealthCheck> {
    return this.#seen("GetHealthCheck", this.#checks.find(id));
  }

  /** Sorted by id. */
  listHealthChecks(): readonly ApiHealthCheck[] {
    this.#seen("ListHealthChecks", succeed(undefined));
    return this.#checks.all();
  }

  updateHealthCheck(id: string, patch: HealthCheckPatch): Outcome<ApiHealthCheck> {
    return this.#seen("UpdateHealthCheck", this.#checks.update(id, patch));
  }

  deleteHealthCheck(id: string): Outcome<undefined> {
    const result = this.#checks.delete(id);
    if (result.ok) this.#tags.forget("healthcheck", id);
    return this.#seen("DeleteHealthCheck", result);
  }

  createCidrCollection(name: string, callerReference: string): Outcome<ApiCidrCollection> {
    return this.#seen("CreateCidrCollection", this.#cidr.create(name, callerReference));
  }

  changeCidrCollection(id: string, changes: readonly CidrChange[]): Outcome<ApiCidrCollection> {
    const isUsed = (location: string) => this.#usesCidr(id, location);
    return this.#seen("ChangeCidrCollection", this.#cidr.change(id, changes, isUsed));
  }

  /** Takes a CIDR collection that exists as it is, in place of one with its id. */
  addCidrCollection({ Id, Name, Version, blocks }: CidrCollectionSnapshot): void {
    this.#cidr.add(Id, Name, Version, blocks);
  }

  /** Sorted by id. */
  listCidrCollections(): readonly ApiCidrCollection[] {
    this.#seen("ListCidrCollections", succeed(undefined));
    return this.#cidr.list();
  }

  /** Sorted by location and block. */
  listCidrBlocks(id: string, location?: string): Outcome<readonly CidrBlock[]> {
    return this.#seen("ListCidrBlocks", this.#cidr.blocks(id, location));
  }

  deleteCidrCollection(id: string): Outcome<undefined> {
    return this.#seen("DeleteCidrCollection", this.#cidr.delete(id, this.#usesCidr(id)));
  }

  changeTags(type: TaggedType, id: string, add: TagMap, removeKeys: readonly string[] = []): Outcome<undefined> {
    const bare = bareZoneId(id);
    const found: Outcome<unknown> = type === "hostedzone" ? this.#zones.find(id) : this.#checks.find(id);
    const result = then(found, () => this.#tags.change(type, bare, add, removeKeys));
    return this.#seen("ChangeTagsForResource", result);
  }

  /** Sorted by key; empty for what does not exist. */
  listTags(type: TaggedType, id: string): TagMap {
    this.#seen("ListTagsForResource", succeed(undefined));
    return this.#tags.list(type, bareZoneId(id));
  }

  /** All that the account holds; {@link Route53.from} reads it. */
  dump(): Snapshot {
    return {
      zones: this.#sortedZones().map((zone) => this.#snapshotOf(zone)),
      healthChecks: this.#checks.all().map((check) => ({ ...check, tags: this.#tags.list("healthcheck", check.Id) })),
      cidrCollections: this.#cidr.list().map((collection) => {
        const blocks = this.#cidr.blocks(collection.Id);
        return { ...collection, blocks: blocks.ok ? blocks.value : [] };
      }),
    };
  }

  #snapshotOf({ hostedZone, delegationSetId, vpcs, records }: ZoneState): ZoneSnapshot {
    const { Id, Name, CallerReference, Config } = hostedZone;
    return {
      Id,
      Name,
      CallerReference,
      ...Config,
      ...(delegationSetId !== undefined && { DelegationSetId: delegationSetId }),
      vpcs: [...vpcs],
      tags: this.#tags.list("hostedzone", Id),
      recordSets: [...records.listFrom()],
    };
  }

  #sortedZones(): ZoneState[] {
    return this.#zones.all().sort((a, b) => (a.hostedZone.Id < b.hostedZone.Id ? -1 : 1));
  }

  #usesCidr(id: string, location?: string): boolean {
    const names = ({ CidrRoutingConfig: config }: ApiRecordSet): boolean =>
      config?.CollectionId === id && (location === undefined || config.LocationName === location);
    return this.#zones.all().some(({ records }) => [...records.listFrom()].some(names));
  }

  #seen<T>(operation: string, result: Outcome<T>, zoneId?: string, changes?: readonly ApiChange[]): Outcome<T> {
    const where = { ...(zoneId !== undefined && { zoneId: bareZoneId(zoneId) }), ...(changes && { changes }) };
    this.#observe({ operation, ...where, ok: result.ok });
    return result;
  }
}

/** A health check that exists before the first call. */
export interface SeededHealthCheck {
  readonly Id: string;
  readonly CallerReference?: string;
  readonly Config: ApiHealthCheckConfig;
  readonly Version?: number;
}

function answerOf({ hostedZone, vpcs, nameServers, delegationSetId }: ZoneState): HostedZoneAnswer {
  return {
    HostedZone: hostedZone,
    VPCs: [...vpcs],
    NameServers: nameServers,
    ...(delegationSetId !== undefined && { DelegationSetId: delegationSetId }),
  };
}

function map<T, U>(outcome: Outcome<T>, convert: (value: T) => U): Outcome<U> {
  return outcome.ok ? succeed(convert(outcome.value)) : outcome;
}

function then<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.ok ? next(outcome.value) : outcome;
}
