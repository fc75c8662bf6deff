import type { ServiceError } from "../../../route53/service/route53";
import { computed, required } from "../../schema/schema";
import { textOf, textsOf, type TfObject } from "../../schema/value";
import { failure, success, type Result } from "../problem";
import type { Connection, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";

/** `aws_route53_cidr_location`. Source: TF §7.3. */
export const cidrLocation: ResourceType = {
  type: "aws_route53_cidr_location",
  schema: {
    attributes: {
      id: computed("string"),
      cidr_blocks: required(["set", "string"]),
      cidr_collection_id: required("string", { forceNew: true }),
      name: required("string", { forceNew: true, range: [1, 16] }),
    },
  },

  create: (planned, connection) => put(planned, connection, "creating", [], textsOf(planned["cidr_blocks"])),

  read(state, { account }) {
    const { collection, name } = keyOf(state);
    const found = account.route53.listCidrBlocks(collection, name);
    const blocks = found.ok ? found.value.map(({ CidrBlock }) => CidrBlock) : [];
    return success(blocks.length === 0 ? null : { ...state, cidr_blocks: blocks });
  },

  update(prior, planned, connection) {
    const [before, after] = [textsOf(prior["cidr_blocks"]), textsOf(planned["cidr_blocks"])];
    return put(
      planned,
      connection,
      "updating",
      before.filter((block) => !after.includes(block)),
      after.filter((block) => !before.includes(block)),
    );
  },

  delete(state, connection) {
    const removed = change(state, connection, textsOf(state["cidr_blocks"]), []);
    if (!removed || removed.code === "NoSuchCidrCollectionException") return success(null);
    return serviceProblem("Route 53", "deleting Route 53 CIDR Location", "ChangeCidrCollection", removed);
  },

  restore(state, { account: { route53 } }) {
    const { collection, name } = keyOf(state);
    const found = route53.listCidrCollections().find(({ Id }) => Id === collection);
    if (!found) return;
    const listed = route53.listCidrBlocks(collection);
    const others = listed.ok ? listed.value.filter(({ LocationName }) => LocationName !== name) : [];
    const own = textsOf(state["cidr_blocks"]).map((block) => ({ LocationName: name, CidrBlock: block }));
    route53.addCidrCollection({ ...found, blocks: [...others, ...own] });
  },

  import(id) {
    const [collection, name, ...rest] = id.split(",");
    if (!collection || !name || rest.length > 0)
      return failure(`unexpected format for ID (${id}), expected CIDR_COLLECTION_ID,CIDR_LOCATION`);
    return success({ id, cidr_collection_id: collection, name });
  },
};

function keyOf(state: TfObject): { readonly collection: string; readonly name: string } {
  return { collection: textOf(state["cidr_collection_id"]) ?? "", name: textOf(state["name"]) ?? "" };
}

function put(
  planned: TfObject,
  connection: Connection,
  doing: string,
  remove: readonly string[],
  add: readonly string[],
): Result<TfObject> {
  const error = change(planned, connection, remove, add);
  if (error) return serviceProblem("Route 53", `${doing} Route 53 CIDR Location`, "ChangeCidrCollection", error);
  const { collection, name } = keyOf(planned);
  return success({ ...planned, id: `${collection},${name}` });
}

function change(
  state: TfObject,
  { account }: Connection,
  remove: readonly string[],
  add: readonly string[],
): ServiceError | undefined {
  const { collection, name } = keyOf(state);
  const changes = [
    { Action: "DELETE_IF_EXISTS" as const, LocationName: name, CidrList: remove },
    { Action: "PUT" as const, LocationName: name, CidrList: add },
  ].filter(({ CidrList }) => CidrList.length > 0);
  const outcome = account.route53.changeCidrCollection(collection, changes);
  return outcome.ok ? undefined : outcome.error;
}
