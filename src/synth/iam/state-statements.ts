import type { Backend, Plain } from "../../config/config";
import type { Partition } from "../../config/iam";
import { substitute } from "../backend";
import { allow } from "./allow";
import type { Statement } from "./policy-document";

/**
 * The rights on the states of the stacks, where an S3 bucket keeps them.
 *
 * Who plans reads states and takes no lock (`terraform plan -lock=false`); who applies writes them and their locks. The
 * state of the stack `iam` is nobody's here. Where the backend assumes a role, that role has the rights, those of writing
 * too, so that who plans does not get it.
 * Source: Terraform, "Backend Type: s3", "S3 Bucket Permissions".
 *
 * @param stacks - names of the stacks whose states are meant
 */
export function stateStatements(
  partition: Partition,
  account: string | undefined,
  backend: Backend,
  stacks: readonly string[],
  rights: "plan" | "apply",
): Statement[] {
  if (backend.type !== "s3") return [];
  const role = roleOf(backend.settings);
  if (role !== undefined) {
    if (rights === "plan") return [];
    return [allow("StateRole", "takes on the role that reads and writes states", ["sts:AssumeRole"], [role])];
  }
  const { bucket, key } = backend.settings;
  if (typeof bucket !== "string" || typeof key !== "string") return [];
  const keys = stacks.map((stack) => substitute(key, stack) as string);
  const bucketArn = `arn:${partition}:s3:::${bucket}`;
  const states = keys.map((name) => `${bucketArn}/${name}`);
  const locks = states.map((state) => `${state}.tflock`);
  const writes = rights === "apply";
  return [
    allow("StateBucket", "finds states", ["s3:ListBucket"], [bucketArn], {
      condition: { StringLike: { "s3:prefix": [commonPrefix(keys), `${workspaces(backend.settings)}/`] } },
    }),
    allow(
      "States",
      writes ? "reads and writes states" : "reads states",
      writes ? ["s3:GetObject", "s3:PutObject"] : ["s3:GetObject"],
      states,
    ),
    ...(writes && backend.settings["use_lockfile"] === true
      ? [allow("StateLocks", "takes and gives back locks", ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], locks)]
      : []),
    ...(writes ? lockTable(partition, account, backend.settings) : []),
    ...encryption(backend.settings, writes),
  ];
}

/** The backend's own role, in the spelling of Terraform 1.6 and later or before. */
function roleOf(settings: Backend["settings"]): string | undefined {
  const nested = settings["assume_role"] as { readonly role_arn?: Plain } | undefined;
  const role = nested?.role_arn ?? settings["role_arn"];
  return typeof role === "string" ? role : undefined;
}

/** Where `terraform init` looks for workspaces, although there are none. */
function workspaces({ workspace_key_prefix: prefix }: Backend["settings"]): string {
  return typeof prefix === "string" ? prefix : "env:";
}

function commonPrefix(keys: readonly string[]): string {
  const [first = "", ...others] = keys;
  let length = first.length;
  for (const key of others) while (!key.startsWith(first.slice(0, length))) length--;
  return others.length === 0 ? first : `${first.slice(0, length)}*`;
}

function lockTable(partition: Partition, account: string | undefined, settings: Backend["settings"]): Statement[] {
  const { dynamodb_table: table, region } = settings;
  if (typeof table !== "string") return [];
  const where = `${typeof region === "string" ? region : "*"}:${account ?? "*"}`;
  return [
    allow(
      "StateLockTable",
      "takes and gives back locks",
      ["dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem"],
      [`arn:${partition}:dynamodb:${where}:table/${table}`],
    ),
  ];
}

/** Only a key given by its ARN can be named. */
function encryption(settings: Backend["settings"], writes: boolean): Statement[] {
  const key = settings["kms_key_id"];
  if (typeof key !== "string" || !key.startsWith("arn:")) return [];
  const actions = ["kms:Decrypt", ...(writes ? ["kms:GenerateDataKey"] : [])];
  return [allow("StateKey", "decrypts and encrypts states", actions, [key])];
}
