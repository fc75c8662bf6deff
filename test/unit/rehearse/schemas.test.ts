import { PROVIDER_SCHEMA } from "../../../src/rehearse/provider/provider-schema";
import { DATA_SOURCES, RESOURCES } from "../../../src/rehearse/provider/resources";
import type { Attribute, BlockSchema } from "../../../src/rehearse/schema/schema";
import { readBinding, type Binding } from "../../support/bindings";

/*
 * The bindings of the AWS provider are generated from its schema, so they say what every argument is called, of which
 * type it is and whether it must be given. What they do not say is whether the provider fills an argument in, and which
 * change replaces a resource: tables below, from the provider's documentation and source.
 */

const FILLED_IN: Readonly<Record<string, readonly string[]>> = {
  aws_route53_record: ["allow_overwrite", "id"],
  aws_route53_health_check: ["enable_sni", "failure_threshold", "id", "tags_all", "triggers"],
  aws_route53_zone: ["id", "tags_all", "vpc.vpc_region"],
  aws_iam_policy: ["id", "name", "name_prefix", "tags_all"],
  aws_iam_role: ["id", "managed_policy_arns", "name", "name_prefix", "tags_all"],
  aws_iam_user: ["id", "tags_all"],
  aws_iam_role_policy_attachment: ["id"],
  aws_iam_user_policy_attachment: ["id"],
  aws_iam_openid_connect_provider: ["id", "tags_all", "thumbprint_list"],
  aws_eks_pod_identity_association: ["disable_session_tags", "region"],
};

const FORCE_NEW: Readonly<Record<string, readonly string[]>> = {
  aws_route53_record: ["name", "zone_id"],
  aws_route53_health_check: ["measure_latency", "reference_name", "request_interval", "routing_control_arn", "type"],
  aws_route53_zone: ["delegation_set_id", "name"],
  aws_route53_cidr_collection: ["name"],
  aws_route53_cidr_location: ["cidr_collection_id", "name"],
  aws_iam_policy: ["description", "name", "name_prefix", "path"],
  aws_iam_role: ["name", "name_prefix", "path"],
  aws_iam_role_policy_attachment: ["policy_arn", "role"],
  aws_iam_user_policy_attachment: ["policy_arn", "user"],
  aws_iam_openid_connect_provider: ["url"],
  aws_eks_pod_identity_association: ["cluster_name", "namespace", "region", "service_account"],
};

/** A schema in the shape in which bindings are read. */
function described({ attributes, blocks = {} }: BlockSchema): Record<string, Binding> {
  return {
    ...Object.fromEntries(
      Object.entries(attributes).map(([name, attribute]): [string, Binding] => [
        name,
        { kind: kindOf(attribute), type: JSON.stringify(attribute.type) },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(blocks).map(([name, { nesting, block }]): [string, Binding] => [
        name,
        { kind: "optional", type: `block ${nesting}`, members: described(block) },
      ]),
    ),
  };
}

function kindOf({ required, optional }: Attribute): Binding["kind"] {
  return required ? "required" : optional ? "optional" : "computed";
}

function namesOf(schema: BlockSchema, isOne: (attribute: Attribute) => boolean, prefix = ""): string[] {
  const own = Object.entries(schema.attributes)
    .filter(([, attribute]) => isOne(attribute))
    .map(([name]) => prefix + name);
  const nested = Object.entries(schema.blocks ?? {}).flatMap(([name, { block }]) =>
    namesOf(block, isOne, `${prefix}${name}.`),
  );
  return [...own, ...nested].sort();
}

const moduleOf = (type: string): string => type.replace("aws_", "").replaceAll("_", "-");

test.each(RESOURCES.map(({ type, schema }) => [type, schema] as const))("%s is as in the bindings", (type, schema) => {
  expect(described(schema)).toEqual(readBinding(moduleOf(type)));
  expect(namesOf(schema, ({ optional, computed }) => Boolean(optional && computed))).toEqual(FILLED_IN[type] ?? []);
  expect(namesOf(schema, ({ forceNew }) => Boolean(forceNew))).toEqual(FORCE_NEW[type] ?? []);
});

test.each(DATA_SOURCES.map(({ type, schema }) => [type, schema] as const))(
  "data source %s is as in the bindings",
  (type, schema) => {
    expect(described(schema)).toEqual(readBinding(`data-aws-${moduleOf(type)}`));
  },
);

test("the provider block is as in the bindings", () => {
  const { alias, endpoints, ...binding } = readBinding("provider");
  const { endpoints: own, ...schema } = described(PROVIDER_SCHEMA);
  expect(schema).toEqual(binding);
  // Terraform's own argument.
  expect(alias).toBeDefined();
  // One of some three hundred, and only those behind what kube53 emits.
  for (const [name, member] of Object.entries(own!.members!)) expect(endpoints!.members![name]).toEqual(member);
});
