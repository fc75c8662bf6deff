import type { IamPrincipal } from "../../cloud/iam";
import { computed, ID, optional, required, TAGS } from "../../schema/schema";
import { mapOf, textOf, type TfObject } from "../../schema/value";
import { success, type Result } from "../problem";
import type { Connection, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";
import { withoutDefaults } from "../tags";

/** `aws_iam_user`. Source: the binding of the provider's version; a renamed user would be renamed in place. */
export const iamUser: ResourceType = {
  type: "aws_iam_user",
  schema: {
    attributes: {
      ...ID,
      ...TAGS,
      arn: computed("string"),
      force_destroy: optional("bool", { default: false }),
      name: required("string"),
      path: optional("string", { default: "/" }),
      permissions_boundary: optional("string"),
      unique_id: computed("string"),
    },
  },

  create: (planned, connection) => put(planned, connection, "create"),
  update: (_, planned, connection) => put(planned, connection, "update"),

  read(state, connection) {
    const user = connection.account.iam.users.get(textOf(state["id"]) ?? "");
    return success(user ? stateOf(user, state, connection) : null);
  },

  delete(state, { account }) {
    const name = textOf(state["id"]) ?? "";
    const deleted = account.iam.deletePrincipal("user", name);
    if (deleted.ok || deleted.error.code === "NoSuchEntity") return success(null);
    return serviceProblem("IAM", `deleting IAM User (${name})`, "DeleteUser", deleted.error);
  },

  restore(state, { account }) {
    account.iam.users.set(textOf(state["id"]) ?? "", {
      arn: textOf(state["arn"]) ?? "",
      uniqueId: textOf(state["unique_id"]) ?? "",
      ...settingsOf(state),
    });
  },

  import: (id) => success({ id, force_destroy: false }),
};

function put(planned: TfObject, connection: Connection, mode: "create" | "update"): Result<TfObject> {
  const name = textOf(planned["name"]) ?? "";
  const user = connection.account.iam.putUser(settingsOf(planned), mode);
  if (user.ok) return success(stateOf(user.value, planned, connection));
  return serviceProblem(
    "IAM",
    `${mode === "create" ? "creating" : "updating"} IAM User (${name})`,
    "CreateUser",
    user.error,
  );
}

function settingsOf(state: TfObject): Omit<IamPrincipal, "arn" | "uniqueId"> {
  return {
    name: textOf(state["name"]) ?? "",
    path: textOf(state["path"]) ?? "/",
    permissionsBoundary: textOf(state["permissions_boundary"]) ?? "",
    tags: mapOf(state["tags_all"]),
  };
}

function stateOf(user: IamPrincipal, state: TfObject, connection: Connection): TfObject {
  return {
    ...state,
    id: user.name,
    arn: user.arn,
    name: user.name,
    path: user.path,
    permissions_boundary: user.permissionsBoundary,
    tags: withoutDefaults(user.tags, connection, state["tags"] ?? null),
    tags_all: user.tags,
    unique_id: user.uniqueId,
  };
}
