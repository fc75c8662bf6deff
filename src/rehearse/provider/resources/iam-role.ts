import type { IamRole } from "../../cloud/iam";
import { computed, filledIn, ID, optional, required, TAGS, type BlockSchema } from "../../schema/schema";
import { mapOf, numberOf, textOf, type TfObject } from "../../schema/value";
import { success, type Result } from "../problem";
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
    assume_role_policy: required("string", { same: isSameJson }),
    create_date: computed("string"),
    description: optional("string", { range: [0, 1000] }),
    force_detach_policies: optional("bool", { default: false }),
    managed_policy_arns: filledIn(["set", "string"]),
    max_session_duration: optional("number", { default: 3600, range: [3600, 43200] }),
    name: filledIn("string", { forceNew: true, range: [1, 64] }),
    name_prefix: filledIn("string", { forceNew: true, range: [1, 38] }),
    path: optional("string", { forceNew: true, default: "/" }),
    permissions_boundary: optional("string"),
    unique_id: computed("string"),
  },
  blocks: {
    inline_policy: {
      nesting: "set",
      computed: true,
      block: { attributes: { name: optional("string"), policy: optional("string") } },
    },
  },
  conflicts: [["name", "name_prefix"]],
};

/** When a role was made that a rehearsal makes: no clock has a part in it. */
const CREATED = "2000-01-01T00:00:00Z";

/** `aws_iam_role`. */
export const iamRole: ResourceType = {
  type: "aws_iam_role",
  schema: SCHEMA,
  create: (planned, connection) => put(planned, connection, "create"),
  update: (_, planned, connection) => put(planned, connection, "update"),

  read(state, connection) {
    const role = connection.account.iam.roles.get(textOf(state["id"]) ?? "");
    return success(role ? stateOf(role, state, connection) : null);
  },

  delete(state, { account }) {
    const name = textOf(state["id"]) ?? "";
    const deleted = account.iam.deletePrincipal("role", name);
    if (deleted.ok || deleted.error.code === "NoSuchEntity") return success(null);
    return serviceProblem("IAM", `deleting IAM Role (${name})`, "DeleteRole", deleted.error);
  },

  restore(state, { account }) {
    account.iam.roles.set(textOf(state["id"]) ?? "", {
      arn: textOf(state["arn"]) ?? "",
      uniqueId: textOf(state["unique_id"]) ?? "",
      ...settingsOf(state, textOf(state["id"]) ?? ""),
    });
  },

  import: (id) => success({ id, force_detach_policies: false }),
};

function put(planned: TfObject, connection: Connection, mode: "create" | "update"): Result<TfObject> {
  const { iam, ids } = connection.account;
  const name = textOf(planned["name"]) ?? `${textOf(planned["name_prefix"]) ?? "terraform-"}${ids.next(26)}`;
  const role = iam.putRole(settingsOf(planned, name), mode);
  if (role.ok) return success(stateOf(role.value, planned, connection));
  const [doing, operation] = mode === "create" ? ["creating", "CreateRole"] : ["updating", "UpdateAssumeRolePolicy"];
  return serviceProblem("IAM", `${doing} IAM Role (${name})`, operation!, role.error);
}

function settingsOf(state: TfObject, name: string): Omit<IamRole, "arn" | "uniqueId"> {
  return {
    name,
    path: textOf(state["path"]) ?? "/",
    description: textOf(state["description"]) ?? "",
    trust: textOf(state["assume_role_policy"]) ?? "",
    maxSessionDuration: numberOf(state["max_session_duration"]) ?? 3600,
    permissionsBoundary: textOf(state["permissions_boundary"]) ?? "",
    tags: mapOf(state["tags_all"]),
  };
}

function stateOf(role: IamRole, state: TfObject, connection: Connection): TfObject {
  const attached = connection.account.iam.attached.get(`role/${role.name}`) ?? new Set<string>();
  return {
    ...state,
    id: role.name,
    arn: role.arn,
    assume_role_policy: isSameJson(state["assume_role_policy"] ?? null, role.trust)
      ? state["assume_role_policy"]!
      : role.trust,
    create_date: textOf(state["create_date"]) ?? CREATED,
    description: role.description,
    inline_policy: [],
    managed_policy_arns: [...attached].sort(),
    max_session_duration: role.maxSessionDuration,
    name: role.name,
    name_prefix: textOf(state["name_prefix"]) ?? "",
    path: role.path,
    permissions_boundary: role.permissionsBoundary,
    tags: withoutDefaults(role.tags, connection, state["tags"] ?? null),
    tags_all: role.tags,
    unique_id: role.uniqueId,
  };
}
