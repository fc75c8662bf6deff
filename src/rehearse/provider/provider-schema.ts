import { optional, type Attribute, type BlockSchema, type NestedBlock } from "../schema/schema";

const text = (...names: readonly string[]): Record<string, Attribute> => all(names, "string");
const all = (names: readonly string[], type: Attribute["type"]): Record<string, Attribute> =>
  Object.fromEntries(names.map((name) => [name, optional(type)]));
const block = (attributes: Readonly<Record<string, Attribute>>, maxItems?: number): NestedBlock => ({
  nesting: "list",
  block: { attributes },
  ...(maxItems !== undefined && { maxItems }),
});

/** The provider block. Credentials are accepted and not looked at. */
export const PROVIDER_SCHEMA: BlockSchema = {
  attributes: {
    ...text("access_key", "custom_ca_bundle", "ec2_metadata_service_endpoint", "ec2_metadata_service_endpoint_mode"),
    ...text("http_proxy", "https_proxy", "no_proxy", "profile", "region", "retry_mode"),
    ...text("s3_us_east_1_regional_endpoint", "secret_key", "skip_metadata_api_check", "sts_region"),
    ...text("tag_policy_compliance", "token"),
    ...all(["max_retries", "token_bucket_rate_limiter_capacity"], "number"),
    ...all(["insecure", "s3_use_path_style", "skip_credentials_validation", "skip_region_validation"], "bool"),
    ...all(["skip_requesting_account_id", "use_dualstack_endpoint", "use_fips_endpoint"], "bool"),
    ...all(["allowed_account_ids", "forbidden_account_ids"], ["set", "string"]),
    ...all(["shared_config_files", "shared_credentials_files"], ["list", "string"]),
  },
  blocks: {
    assume_role: block({
      ...text("duration", "external_id", "policy", "role_arn", "session_name", "source_identity"),
      ...all(["policy_arns", "transitive_tag_keys"], ["set", "string"]),
      tags: optional(["map", "string"]),
    }),
    assume_role_with_web_identity: block(
      {
        ...text("duration", "policy", "role_arn", "session_name", "web_identity_token", "web_identity_token_file"),
        policy_arns: optional(["set", "string"]),
      },
      1,
    ),
    default_tags: block({ tags: optional(["map", "string"]) }, 1),
    ignore_tags: block({ ...all(["key_prefixes", "keys"], ["set", "string"]) }, 1),
    // Of hundreds, those of the services behind what kube53 emits.
    endpoints: { nesting: "set", block: { attributes: text("eks", "iam", "route53", "s3", "sts") } },
  },
};
