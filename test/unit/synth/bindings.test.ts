import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { DataAwsRoute53Zone } from "@cdktf/provider-aws/lib/data-aws-route53-zone";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { EksPodIdentityAssociation } from "@cdktf/provider-aws/lib/eks-pod-identity-association";
import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { IamUserPolicyAttachment } from "@cdktf/provider-aws/lib/iam-user-policy-attachment";
import { Route53CidrCollection } from "@cdktf/provider-aws/lib/route53-cidr-collection";
import { Route53CidrLocation } from "@cdktf/provider-aws/lib/route53-cidr-location";
import { Testing, TerraformStack } from "cdktf";
import { join } from "node:path";
import { findCases, readTree } from "../../support/golden";

/* Records are literal data; here the provider's own bindings say whether they would have written the same. */

const ROOT = join(__dirname, "..", "..", "..");
type Arguments = Record<string, unknown>;
type Binding = new (scope: TerraformStack, id: string, config: never) => { toTerraform(): unknown };

const BINDINGS: Readonly<Record<string, Binding>> = {
  "resource aws_route53_record": Route53Record as unknown as Binding,
  "resource aws_route53_health_check": Route53HealthCheck as unknown as Binding,
  "resource aws_route53_zone": Route53Zone as unknown as Binding,
  "resource aws_iam_policy": IamPolicy as unknown as Binding,
  "resource aws_iam_role": IamRole as unknown as Binding,
  "resource aws_iam_role_policy_attachment": IamRolePolicyAttachment as unknown as Binding,
  "resource aws_iam_user": IamUser as unknown as Binding,
  "resource aws_iam_user_policy_attachment": IamUserPolicyAttachment as unknown as Binding,
  "resource aws_eks_pod_identity_association": EksPodIdentityAssociation as unknown as Binding,
  "resource aws_route53_cidr_collection": Route53CidrCollection as unknown as Binding,
  "resource aws_route53_cidr_location": Route53CidrLocation as unknown as Binding,
  "data aws_route53_zone": DataAwsRoute53Zone as unknown as Binding,
};

const META = new Set(["//", "depends_on", "lifecycle", "provider"]);
/** Blocks are spelled in camel case, the keys of maps as they are. */
const MAPS = new Set(["tags"]);

function camelCase(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => camelCase(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      isMap ? key : key.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()),
      camelCase(entry, MAPS.has(key)),
    ]),
  );
}

/** cdktf writes blocks as lists, a single one often without. */
function unlisted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 1 && typeof value[0] === "object" ? unlisted(value[0]) : value.map(unlisted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unlisted(entry)]));
}

function throughBinding(binding: Binding, args: Arguments): unknown {
  const stack = new TerraformStack(Testing.app(), "stack");
  const resource = new binding(stack, "resource", camelCase(args) as never);
  const json = Testing.synth(stack);
  const block = JSON.parse(json) as Record<string, Record<string, Record<string, Arguments>>>;
  const all = { ...block["resource"], ...block["data"] };
  void resource;
  const { ["//"]: _, ...rest } = Object.values(Object.values(all)[0]!)[0]!;
  return rest;
}

const stacks = [...findCases(join(ROOT, "examples")), ...findCases(join(ROOT, "test", "golden"))].flatMap((folder) =>
  [...readTree(join(folder, "expected"))].filter(([path]) => path.endsWith("cdk.tf.json")).map(([, text]) => text),
);

test.each(Object.entries(BINDINGS))("the provider's binding writes every %s the same", (name, binding) => {
  const [block, type] = name.split(" ") as [string, string];
  const bodies = stacks.flatMap((text) => {
    const stack = JSON.parse(text) as Record<string, Record<string, Record<string, Arguments>>>;
    return Object.values(stack[block]?.[type] ?? {});
  });
  const distinct = [
    ...new Map(bodies.map((body) => [Object.keys(body).join() + JSON.stringify(body["type"]), body])).values(),
  ];
  expect(distinct.length).toBeGreaterThan(0);
  for (const body of distinct) {
    const args = Object.fromEntries(Object.entries(body).filter(([key]) => !META.has(key)));
    expect(unlisted(throughBinding(binding, args))).toEqual(unlisted(args));
  }
});
