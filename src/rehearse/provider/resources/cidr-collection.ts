import { computed, required } from "../../schema/schema";
import { numberOf, textOf } from "../../schema/value";
import { success } from "../problem";
import type { Connection, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";

/** `aws_route53_cidr_collection`. Source: TF §7.3. */
export const cidrCollection: ResourceType = {
  type: "aws_route53_cidr_collection",
  schema: {
    attributes: {
      id: computed("string"),
      arn: computed("string"),
      name: required("string", { forceNew: true, range: [1, 64] }),
      version: computed("number"),
    },
  },

  create(planned, { account }) {
    const name = textOf(planned["name"]) ?? "";
    const created = account.route53.createCidrCollection(name, account.ids.next(26));
    if (!created.ok) {
      return serviceProblem(
        "Route 53",
        `creating Route 53 CIDR Collection (${name})`,
        "CreateCidrCollection",
        created.error,
      );
    }
    const { Id, Version } = created.value;
    return success({ ...planned, id: Id, arn: arnOf(account, Id), version: Version });
  },

  read(state, { account }) {
    const found = account.route53.listCidrCollections().find(({ Id }) => Id === state["id"]);
    return success(
      found ? { ...state, name: found.Name, arn: arnOf(account, found.Id), version: found.Version } : null,
    );
  },

  // Nothing of it changes in place.
  update: (_, planned) => success(planned),

  delete(state, { account }) {
    const id = textOf(state["id"]) ?? "";
    const deleted = account.route53.deleteCidrCollection(id);
    if (deleted.ok || deleted.error.code === "NoSuchCidrCollectionException") return success(null);
    return serviceProblem(
      "Route 53",
      `deleting Route 53 CIDR Collection (${id})`,
      "DeleteCidrCollection",
      deleted.error,
    );
  },

  restore(state, { account: { route53 } }) {
    const Id = textOf(state["id"]) ?? "";
    const Version = numberOf(state["version"]) ?? 1;
    route53.addCidrCollection({ Id, Name: textOf(state["name"]) ?? "", Version, blocks: [] });
  },

  import: (id) => success({ id }),
};

function arnOf({ partition }: Connection["account"], id: string): string {
  return `arn:${partition}:route53:::cidrcollection/${id}`;
}
