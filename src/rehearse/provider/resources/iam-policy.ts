import { computed, filledIn, ID, optional, required, TAGS, type BlockSchema } from "../../schema/schema";
import { mapOf, textOf, type TfObject } from "../../schema/value";
import type { IamPolicy } from "../../cloud/iam";
import { success } from "../problem";
import type { Connection, ResourceType } from "../resource-type";
import { isSameJson } from "../same-json";
import { serviceProblem } from "../service-problem";
import { withoutDefaults } from "../tags";

/** Source: TF §10; the binding of the provider's version. */
const SCHEMA: BlockSchema = {
  attributes: {
    ...ID,
    ...TAGS,
    arn: computed("string"),
    attachment_count: computed("number"),
    description: optional("string", { forceNew: true, range: [0, 1000] }),
    name: filledIn("string", { forceNew: true, range: [1, 128] }),
    name_prefix: filledIn("string", { forceNew: true, range: [1, 102] }),
    path: optional("string", { forceNew: true, default: "/" }),
    policy: required("string", { same: isSameJson }),
    policy_id: computed("string"),
  },
  conflicts: [["name", "name_prefix"]],
};

/** `aws_iam_policy`. */
export const iamPolicy: ResourceType = {
  type: "aws_iam_policy",
  schema: SCHEMA,

  create(planned, connection) {
    const { iam, ids } = connection.account;
    const name = textOf(planned["name"]) ?? `${textOf(planned["name_prefix"]) ?? "terraform-"}${ids.next(26)}`;
    const created = iam.createPolicy({
      name,
      path: textOf(planned["path"]) ?? "/",
      description: textOf(planned["description"]) ?? "",
      document: textOf(planned["policy"]) ?? "",
      tags: mapOf(planned["tags_all"]),
    });
    if (!created.ok) return serviceProblem("IAM", `creating IAM Policy (${name})`, "CreatePolicy", created.error);
    return success(stateOf(created.value, planned, connection));
  },

  read(state, connection) {
    const policy = connection.account.iam.policies.get(textOf(state["id"]) ?? "");
    return success(policy ? stateOf(policy, state, connection) : null);
  },

  update(prior, planned, connection) {
    const arn = textOf(prior["id"]) ?? "";
    const change = { document: textOf(planned["policy"]) ?? "", tags: mapOf(planned["tags_all"]) };
    const updated = connection.account.iam.updatePolicy(arn, change);
    if (!updated.ok) return serviceProblem("IAM", `updating IAM Policy (${arn})`, "CreatePolicyVersion", updated.error);
    return success(stateOf(updated.value, planned, connection));
  },

  delete(state, { account }) {
    const arn = textOf(state["id"]) ?? "";
    const deleted = account.iam.deletePolicy(arn);
    if (deleted.ok || deleted.error.code === "NoSuchEntity") return success(null);
    return serviceProblem("IAM", `deleting IAM Policy (${arn})`, "DeletePolicy", deleted.error);
  },

  restore(state, { account }) {
    const arn = textOf(state["id"]) ?? "";
    account.iam.policies.set(arn, {
      arn,
      policyId: textOf(state["policy_id"]) ?? "",
      name: textOf(state["name"]) ?? "",
      path: textOf(state["path"]) ?? "/",
      description: textOf(state["description"]) ?? "",
      document: textOf(state["policy"]) ?? "",
      tags: mapOf(state["tags_all"]),
    });
  },

  import: (id) => success({ id }),
};

function stateOf(policy: IamPolicy, state: TfObject, connection: Connection): TfObject {
  const { iam } = connection.account;
  return {
    ...state,
    id: policy.arn,
    arn: policy.arn,
    attachment_count: iam.attachments(policy.arn),
    description: policy.description,
    name: policy.name,
    name_prefix: textOf(state["name_prefix"]) ?? "",
    path: policy.path,
    policy: isSameJson(state["policy"] ?? null, policy.document) ? state["policy"]! : policy.document,
    policy_id: policy.policyId,
    tags: withoutDefaults(policy.tags, connection, state["tags"] ?? null),
    tags_all: policy.tags,
  };
}
