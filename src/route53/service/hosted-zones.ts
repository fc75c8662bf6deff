import type { ApiHostedZone, ApiRecordSet, ApiVpc } from "../api";
import { bareZoneId } from "../properties";
import { apiName, apiNameOrText } from "./api-name";
import { apexRecordSets, indexOf, isEmptyZone, nameServersIn, nameServersOf, type ZoneState } from "./hosted-zone";
import { Ids } from "./ids";
import { refuse, succeed, type Outcome } from "./outcome";
import type { Limits } from "./quotas";

/** What `CreateHostedZone` takes. */
export interface HostedZoneInput {
  readonly Name: string;
  readonly CallerReference: string;
  readonly Comment?: string;
  readonly VPC?: ApiVpc;
  readonly PrivateZone?: boolean;
  readonly DelegationSetId?: string;
}

/** A hosted zone that exists before the first call. */
export interface SeededZone {
  readonly Id: string;
  readonly Name: string;
  readonly PrivateZone: boolean;
  readonly CallerReference?: string;
  readonly Comment?: string;
  readonly DelegationSetId?: string;
  readonly vpcs?: readonly ApiVpc[];
  readonly recordSets: readonly ApiRecordSet[];
}

/** Hosted zones by id. */
export class HostedZones {
  readonly #zones = new Map<string, ZoneState>();
  #created = 0;

  constructor(
    private readonly ids: Ids,
    private readonly limits: Limits,
  ) {}

  has(id: string): boolean {
    return this.#zones.has(bareZoneId(id));
  }

  find(id: string): Outcome<ZoneState> {
    const zone = this.#zones.get(bareZoneId(id));
    return zone ? succeed(zone) : refuse("NoSuchHostedZone", `No hosted zone found with ID: ${bareZoneId(id)}`, 404);
  }

  all(): ZoneState[] {
    return [...this.#zones.values()];
  }

  /** Source: Route 53 API reference, `CreateHostedZone`. */
  create({ Name, CallerReference, Comment, VPC, PrivateZone, DelegationSetId }: HostedZoneInput): Outcome<ZoneState> {
    const name = apiName(Name);
    if (!name.ok) return refuse("InvalidDomainName", name.problem);
    const zones = this.all();
    if (zones.some(({ hostedZone }) => hostedZone.CallerReference === CallerReference))
      return refuse(
        "HostedZoneAlreadyExists",
        `A hosted zone has already been created with the specified caller reference.`,
        409,
      );
    if (PrivateZone === true && !VPC)
      return refuse("InvalidInput", "When you're creating a private hosted zone, you must specify a VPC.");
    const clash = zones.find((zone) => conflicts(zone, name.name, VPC, DelegationSetId));
    if (clash)
      return refuse(
        "ConflictingDomainExists",
        `The hosted zone ${name.name} conflicts with ${clash.hostedZone.Name} (${clash.hostedZone.Id}).`,
      );
    if (zones.length >= this.limits.hostedZones)
      return refuse(
        "TooManyHostedZones",
        `Limits Exceeded: MAX_HOSTED_ZONES_BY_OWNER - Cannot create more hosted zones.`,
      );
    const Id = Ids.free(
      () => this.ids.hostedZone(),
      (id) => this.#zones.has(id),
    );
    const nameServers = nameServersOf(this.#created++);
    const state: ZoneState = {
      hostedZone: hostedZone(Id, name.name, CallerReference, VPC !== undefined, Comment),
      vpcs: VPC ? [VPC] : [],
      nameServers: VPC ? [] : nameServers,
      delegationSetId: DelegationSetId,
      records: indexOf(Id, apexRecordSets(name.name, nameServers)),
    };
    this.#zones.set(Id, state);
    return succeed(state);
  }

  add(zone: SeededZone): void {
    const Id = bareZoneId(zone.Id);
    const name = apiNameOrText(zone.Name);
    const records = indexOf(Id, zone.recordSets);
    this.#zones.set(Id, {
      hostedZone: hostedZone(Id, name, zone.CallerReference ?? Id, zone.PrivateZone, zone.Comment),
      vpcs: [...(zone.vpcs ?? [])],
      nameServers: zone.PrivateZone ? [] : nameServersIn(records, name),
      delegationSetId: zone.DelegationSetId,
      records,
    });
  }

  /** Source: Route 53 API reference, `DeleteHostedZone`. */
  delete(id: string): Outcome<undefined> {
    const zone = this.find(id);
    if (!zone.ok) return zone;
    if (!isEmptyZone(zone.value))
      return refuse(
        "HostedZoneNotEmpty",
        "The specified hosted zone contains non-required resource record sets and so cannot be deleted.",
      );
    this.#zones.delete(zone.value.hostedZone.Id);
    return succeed(undefined);
  }

  comment(id: string, comment: string | undefined): Outcome<ApiHostedZone> {
    const zone = this.find(id);
    if (!zone.ok) return zone;
    const { Id, Name, CallerReference, Config } = zone.value.hostedZone;
    zone.value.hostedZone = hostedZone(Id, Name, CallerReference, Config.PrivateZone, comment);
    return succeed(zone.value.hostedZone);
  }
}

function hostedZone(
  Id: string,
  Name: string,
  CallerReference: string,
  isPrivate: boolean,
  comment?: string,
): ApiHostedZone {
  const Config = { ...(comment !== undefined && comment !== "" && { Comment: comment }), PrivateZone: isPrivate };
  return { Id, Name, CallerReference, Config };
}

/** One VPC has one hosted zone of a name; one delegation set serves no name and a name below it. */
function conflicts(zone: ZoneState, name: string, vpc: ApiVpc | undefined, delegationSet: string | undefined): boolean {
  const other = zone.hostedZone.Name;
  if (vpc && other === name && zone.vpcs.some(({ VPCId }) => VPCId === vpc.VPCId)) return true;
  if (delegationSet === undefined || zone.delegationSetId !== delegationSet) return false;
  return other === name || other.endsWith(`.${name}`) || name.endsWith(`.${other}`);
}
