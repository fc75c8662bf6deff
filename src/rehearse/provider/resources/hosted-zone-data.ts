import type { ApiHostedZone } from "../../../route53/api";
import { computed, filledIn, optional, type BlockSchema } from "../../schema/schema";
import { mapOf, textOf, type TfObject } from "../../schema/value";
import { plainName } from "../plain-name";
import { failure, success, type Result } from "../problem";
import type { Connection, DataSourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";

/** Source: TF §7.2; the binding of the provider's version. */
const SCHEMA: BlockSchema = {
  attributes: {
    id: filledIn("string"),
    arn: computed("string"),
    caller_reference: computed("string"),
    comment: computed("string"),
    enable_accelerated_recovery: filledIn("bool"),
    linked_service_description: computed("string"),
    linked_service_principal: computed("string"),
    name: filledIn("string"),
    name_servers: computed(["list", "string"]),
    primary_name_server: computed("string"),
    private_zone: optional("bool"),
    resource_record_set_count: computed("number"),
    tags: filledIn(["map", "string"]),
    vpc_id: filledIn("string"),
    zone_id: filledIn("string"),
  },
};

/** Data source `aws_route53_zone`. */
export const hostedZoneData: DataSourceType = {
  type: "aws_route53_zone",
  schema: SCHEMA,

  read(config, connection) {
    const id = textOf(config["zone_id"]);
    const name = textOf(config["name"]);
    const { route53 } = connection.account;
    if (id !== undefined && name === undefined) {
      const found = route53.getHostedZone(id);
      if (found.ok) return success(stateOf(found.value.HostedZone, config, connection));
      return serviceProblem("Route 53", `reading Route53 Hosted Zone (${id})`, "GetHostedZone", found.error);
    }
    if (name === undefined) {
      return failure(
        "one of `zone_id,name` must be specified",
        '"zone_id": one of `name,vpc_id,zone_id` must be specified',
      );
    }
    return only(
      route53.listHostedZones().filter((zone) => matches(zone, name, config, connection)),
      config,
      connection,
    );
  },
};

function only(found: readonly ApiHostedZone[], config: TfObject, connection: Connection): Result<TfObject> {
  if (found.length === 1) return success(stateOf(found[0]!, config, connection));
  return found.length === 0
    ? failure("no matching Route 53 Hosted Zone found")
    : failure(
        "multiple Route 53 Hosted Zones matched; use additional constraints to reduce matches to a single Route 53 Hosted Zone",
      );
}

function matches(zone: ApiHostedZone, name: string, config: TfObject, { account }: Connection): boolean {
  const vpc = textOf(config["vpc_id"]);
  const isPrivate = config["private_zone"] === true || vpc !== undefined;
  if (plainName(zone.Name) !== plainName(name) || zone.Config.PrivateZone !== isPrivate) return false;
  if (vpc !== undefined) {
    const found = account.route53.getHostedZone(zone.Id);
    if (!found.ok || !found.value.VPCs.some(({ VPCId }) => VPCId === vpc)) return false;
  }
  const tags = account.route53.listTags("hostedzone", zone.Id);
  return Object.entries(mapOf(config["tags"])).every(([key, value]) => tags[key] === value);
}

function stateOf(zone: ApiHostedZone, config: TfObject, { account }: Connection): TfObject {
  const { route53, partition } = account;
  const found = route53.getHostedZone(zone.Id);
  const nameServers = found.ok ? found.value.NameServers : [];
  const records = route53.listResourceRecordSets(zone.Id);
  return {
    ...config,
    id: zone.Id,
    zone_id: zone.Id,
    arn: `arn:${partition}:route53:::hostedzone/${zone.Id}`,
    caller_reference: zone.CallerReference,
    comment: zone.Config.Comment ?? "",
    enable_accelerated_recovery: false,
    linked_service_description: "",
    linked_service_principal: "",
    name: plainName(zone.Name),
    name_servers: [...nameServers].sort(),
    primary_name_server: nameServers[0] ?? "",
    private_zone: zone.Config.PrivateZone,
    resource_record_set_count: records.ok ? records.value.ResourceRecordSets.length : 0,
    tags: route53.listTags("hostedzone", zone.Id),
    vpc_id: textOf(config["vpc_id"]) ?? "",
  };
}
