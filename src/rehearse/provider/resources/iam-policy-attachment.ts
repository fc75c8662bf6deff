import { ID, required } from "../../schema/schema";
import { textOf, type TfObject } from "../../schema/value";
import { failure, success } from "../problem";
import type { ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";

/** `aws_iam_role_policy_attachment`. Source: TF §10. */
export const rolePolicyAttachment = attachment("role");
/** `aws_iam_user_policy_attachment`. */
export const userPolicyAttachment = attachment("user");

function attachment(kind: "role" | "user"): ResourceType {
  const keyOf = (state: TfObject): [string, string] => [textOf(state[kind]) ?? "", textOf(state["policy_arn"]) ?? ""];
  return {
    type: `aws_iam_${kind}_policy_attachment`,
    schema: {
      attributes: {
        ...ID,
        policy_arn: required("string", { forceNew: true }),
        [kind]: required("string", { forceNew: true }),
      },
    },

    create(planned, { account }) {
      const [principal, arn] = keyOf(planned);
      const attached = account.iam.attach(kind, principal, arn);
      if (attached.ok) return success({ ...planned, id: `${principal}/${arn}` });
      const title = kind === "role" ? "Role" : "User";
      const doing = `attaching IAM Policy (${arn}) to IAM ${title} (${principal})`;
      return serviceProblem("IAM", doing, `Attach${title}Policy`, attached.error);
    },

    read(state, { account }) {
      const [principal, arn] = keyOf(state);
      return success(account.iam.attached.get(`${kind}/${principal}`)?.has(arn) ? state : null);
    },

    // Nothing of it changes in place.
    update: (_, planned) => success(planned),

    delete(state, { account }) {
      account.iam.detach(kind, ...keyOf(state));
      return success(null);
    },

    restore(state, { account }) {
      const [principal, arn] = keyOf(state);
      const key = `${kind}/${principal}`;
      account.iam.attached.set(key, new Set(account.iam.attached.get(key)).add(arn));
    },

    import(id) {
      const slash = id.indexOf("/");
      if (slash < 1 || slash === id.length - 1) {
        return failure(`unexpected format of ID (${id}), expected <${kind}-name>/<policy_arn>`);
      }
      return success({ id, [kind]: id.slice(0, slash), policy_arn: id.slice(slash + 1) });
    },
  };
}
