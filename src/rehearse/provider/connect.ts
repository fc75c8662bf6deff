import { accountOfArn, DEFAULT_ACCOUNT, type Cloud } from "../cloud/cloud";
import { blockOf, mapOf, textOf, type TfObject } from "../schema/value";
import type { Connection } from "./resource-type";

/** The region of a provider block that names none; the real provider would refuse. */
const DEFAULT_REGION = "us-east-1";

/** What a provider block is connected to: the account of the role that it assumes. */
export function connect(cloud: Cloud, config: TfObject): Connection {
  const role = textOf(blockOf(config["assume_role"])?.["role_arn"]);
  const { account, partition } = (role === undefined ? undefined : accountOfArn(role)) ?? {
    account: DEFAULT_ACCOUNT,
    partition: undefined,
  };
  return {
    account: cloud.account(account, partition),
    region: textOf(config["region"]) ?? DEFAULT_REGION,
    defaultTags: mapOf(blockOf(config["default_tags"])?.["tags"]),
  };
}
