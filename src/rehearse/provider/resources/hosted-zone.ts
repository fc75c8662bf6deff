import { apexRecordSets } from "../../../route53/service/hosted-zone";
import { computed, filledIn, ID, optional, required, TAGS, timeouts, type BlockSchema } from "../../schema/schema";
import { blocksOf, mapOf, textOf, textsOf, type TfObject } from "../../schema/value";
import { plainName } from "../plain-name";
import { failure, success, type Result } from "../problem";
import type { Connection, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";
import { changedTags, withoutDefaults } from "../tags";

/** Source: TF §7.1; the binding of the provider's version. */
const SCHEMA: BlockSchema = {
  attributes: {
    ...ID,
    ...TAGS,
    arn: computed("string"),
    comment: optional("string", { default: "Managed by Terraform", range: [0, 256] }),
    delegation_set_id: optional("string", { forceNew: true, range: [0, 32] }),
    enable_accelerated_recovery: optional("bool"),
    force_destroy: optional("bool", { default: false }),
    name: required("string", { forceNew: true, range: [1, 1024], normalize: plainName }),
    name_servers: computed(["list", "string"]),
    primary_name_server: computed("string"),
    zone_id: computed("string"),
  },
  blocks: {
    vpc: { nesting: "set", block: { attributes: { vpc_id: required("string"), vpc_region: filledIn("string") } } },
    ...timeouts("create", "delete", "update"),
  },
  conflicts: [["delegation_set_id", "vpc"]],
};

/** `aws_route53_zone`. */
export const hostedZone: ResourceType = {
  type: "aws_route53_zone",
  schema: SCHEMA,

  create(planned, connection) {
    const { route53, ids } = connection.account;
    const vpcs = vpcsOf(planned, connection);
    const created = route53.createHostedZone({
      Name: textOf(planned["name"]) ?? "",
      CallerReference: `terraform-${ids.next(26)}`,
      Comment: textOf(planned["comment"]) ?? "",
      ...(vpcs[0] && { VPC: vpcs[0], PrivateZone: true }),
    });
    if (!created.ok) {
      const doing = `creating Route53 Hosted Zone (${textOf(planned["name"]) ?? ""})`;
      return serviceProblem("Route 53", doing, "CreateHostedZone", created.error);
    }
    const id = created.value.HostedZone.Id;
    for (const vpc of vpcs.slice(1)) route53.associateVpc(id, vpc);
    route53.changeTags("hostedzone", id, mapOf(planned["tags_all"]), []);
    return stateAfter({ ...planned, id }, connection);
  },

  read(state, connection) {
    const { route53, partition } = connection.account;
    const id = textOf(state["id"]) ?? "";
    const found = route53.getHostedZone(id);
    if (!found.ok) return success(null);
    const { HostedZone, VPCs, NameServers, DelegationSetId } = found.value;
    const tags = route53.listTags("hostedzone", id);
    return success({
      ...state,
      id,
      zone_id: id,
      arn: `arn:${partition}:route53:::hostedzone/${id}`,
      name: plainName(HostedZone.Name),
      comment: HostedZone.Config.Comment ?? "",
      delegation_set_id: DelegationSetId ?? "",
      force_destroy: state["force_destroy"] === true,
      enable_accelerated_recovery: state["enable_accelerated_recovery"] === true,
      name_servers: [...NameServers].sort(),
      primary_name_server: NameServers[0] ?? "",
      vpc: VPCs.map(({ VPCId, VPCRegion }) => ({ vpc_id: VPCId, vpc_region: VPCRegion })),
      tags: withoutDefaults(tags, connection, state["tags"] ?? null),
      tags_all: tags,
    });
  },

  update(prior, planned, connection) {
    const { route53 } = connection.account;
    const id = textOf(prior["id"]) ?? "";
    if (prior["comment"] !== planned["comment"]) {
      route53.updateHostedZoneComment(id, textOf(planned["comment"]) ?? "");
    }
    const [before, after] = [vpcsOf(prior, connection), vpcsOf(planned, connection)];
    const isIn = (vpcs: typeof before, { VPCId, VPCRegion }: (typeof before)[number]): boolean =>
      vpcs.some((vpc) => vpc.VPCId === VPCId && vpc.VPCRegion === VPCRegion);
    // New ones first: a private hosted zone keeps at least one.
    for (const vpc of after) if (!isIn(before, vpc)) route53.associateVpc(id, vpc);
    for (const vpc of before) if (!isIn(after, vpc)) route53.disassociateVpc(id, vpc);
    const { add, remove } = changedTags(prior, planned);
    route53.changeTags("hostedzone", id, add, remove);
    return stateAfter(planned, connection);
  },

  delete(state, { account }) {
    const id = textOf(state["id"]) ?? "";
    if (state["force_destroy"] === true) deleteRecords(id, account.route53);
    const deleted = account.route53.deleteHostedZone(id);
    if (deleted.ok || deleted.error.code === "NoSuchHostedZone") return success(null);
    return serviceProblem("Route 53", `deleting Route53 Hosted Zone (${id})`, "DeleteHostedZone", deleted.error);
  },

  restore(state, connection) {
    const { route53 } = connection.account;
    const Id = textOf(state["id"]) ?? "";
    // What an export lists is known better.
    if (route53.getHostedZone(Id).ok) return;
    const vpcs = vpcsOf(state, connection);
    const Name = `${plainName(textOf(state["name"]) ?? "")}.`;
    const servers = [textOf(state["primary_name_server"]) ?? "", ...textsOf(state["name_servers"])].filter(Boolean);
    const Comment = textOf(state["comment"]);
    route53.addHostedZone({
      Id,
      Name,
      PrivateZone: vpcs.length > 0,
      ...(Comment !== undefined && { Comment }),
      vpcs,
      recordSets: apexRecordSets(Name, [...new Set(servers)]),
    });
    route53.changeTags("hostedzone", Id, mapOf(state["tags_all"]));
  },

  import: (id) => success({ id, force_destroy: false }),
};

function deleteRecords(id: string, route53: Connection["account"]["route53"]): void {
  const listed = route53.listResourceRecordSets(id);
  if (!listed.ok) return;
  const own = listed.value.ResourceRecordSets.filter(({ Type }) => Type !== "SOA" && Type !== "NS");
  // Alias records first, since what they stand for may be in the same hosted zone.
  for (const entry of [...own].sort((a, b) => Number(Boolean(b.AliasTarget)) - Number(Boolean(a.AliasTarget)))) {
    route53.changeResourceRecordSets(id, [{ Action: "DELETE", ResourceRecordSet: entry }]);
  }
}

function vpcsOf(state: TfObject, { region }: Connection): { VPCId: string; VPCRegion: string }[] {
  return blocksOf(state["vpc"]).map((vpc) => ({
    VPCId: textOf(vpc["vpc_id"]) ?? "",
    VPCRegion: textOf(vpc["vpc_region"]) ?? region,
  }));
}

function stateAfter(planned: TfObject, connection: Connection): Result<TfObject> {
  const read = hostedZone.read(planned, connection);
  if (!read.ok) return read;
  return read.value ? success(read.value) : failure("reading Route53 Hosted Zone: empty result");
}
