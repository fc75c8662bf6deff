import { computed, filledIn, optional, required } from "../../schema/schema";
import { isObject, textOf, type TfObject } from "../../schema/value";
import { failure, success } from "../problem";
import type { ResourceType } from "../resource-type";

/** `aws_eks_pod_identity_association`. Source: TF §10. */
export const podIdentityAssociation: ResourceType = {
  type: "aws_eks_pod_identity_association",
  schema: {
    attributes: {
      id: computed("string"),
      association_arn: computed("string"),
      association_id: computed("string"),
      cluster_name: required("string", { forceNew: true }),
      disable_session_tags: filledIn("bool"),
      external_id: computed("string"),
      namespace: required("string", { forceNew: true }),
      region: filledIn("string", { forceNew: true }),
      role_arn: required("string"),
      service_account: required("string", { forceNew: true }),
      tags: optional(["map", "string"]),
      tags_all: computed(["map", "string"]),
      target_role_arn: optional("string"),
    },
  },

  create(planned, { account, region }) {
    const cluster = textOf(planned["cluster_name"]) ?? "";
    const key = [planned["cluster_name"], planned["namespace"], planned["service_account"]].join("/");
    const isTaken = [...account.podIdentities.values()].some(
      (other) => [other["cluster_name"], other["namespace"], other["service_account"]].join("/") === key,
    );
    if (isTaken) {
      return failure(
        `creating EKS Pod Identity Association (${key}): ResourceInUseException: Association already exists`,
      );
    }
    const id = `a-${account.ids.next(17).toLowerCase()}`;
    const where = textOf(planned["region"]) ?? region;
    const state: TfObject = {
      ...planned,
      id,
      association_id: id,
      association_arn: `arn:${account.partition}:eks:${where}:${account.id}:podidentityassociation/${cluster}/${id}`,
      disable_session_tags: planned["disable_session_tags"] === true,
      external_id: textOf(planned["target_role_arn"]) === undefined ? null : id,
      region: where,
    };
    account.podIdentities.set(id, state);
    return success(state);
  },

  read(state, { account }) {
    const found = account.podIdentities.get(textOf(state["association_id"]) ?? textOf(state["id"]) ?? "");
    return success(found && isObject(found as TfObject) ? (found as TfObject) : null);
  },

  update(prior, planned, { account }) {
    const state = { ...prior, ...planned };
    account.podIdentities.set(textOf(prior["id"]) ?? "", state);
    return success(state);
  },

  delete(state, { account }) {
    account.podIdentities.delete(textOf(state["id"]) ?? "");
    return success(null);
  },

  restore(state, { account }) {
    account.podIdentities.set(textOf(state["association_id"]) ?? "", state);
  },

  import(id) {
    const [cluster, association, ...rest] = id.split(",");
    if (!cluster || !association || rest.length > 0) {
      return failure(`unexpected format for ID (${id}), expected cluster-name,association-id`);
    }
    return success({ id: association, association_id: association, cluster_name: cluster });
  },
};
