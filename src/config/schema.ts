import { z } from "zod";
import { NEWEST_VERSION, VERSIONS, type ExternalDnsVersion } from "./external-dns/versions";
import { claimsSchema, iamSchema } from "./schema-iam";

/**
 * The shape of `kube53.yaml`. Its JSON Schema is published as `generated/kube53.schema.json`.
 *
 * Loaded only when there is such a file, since zod takes a good part of the start-up time.
 */

const dnsName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[A-Za-z0-9_.-]+$/, "must be a DNS name")
  .describe("A DNS name; case and trailing dot do not matter");
const zoneId = z
  .string()
  .regex(/^(\/hostedzone\/)?Z[A-Z0-9]{1,31}$/, "must look like Z0123456789ABC")
  .describe("Id of a hosted zone, with or without /hostedzone/");
const seconds = z.int().min(0).max(2147483647);
const tags = z.record(z.string().min(1).max(128), z.string().max(256));
const clusterName = z
  .string()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/, "must be letters, digits, '.', '_' or '-', at most 63");

const input = z
  .union([
    z.strictObject({ path: z.string().min(1).describe("A file or a folder, relative to kube53.yaml") }),
    z.strictObject({ stdin: z.literal(true) }),
    z.strictObject({
      git: z.strictObject({
        ref: z.string().min(1).describe("Branch, tag or commit of a local repository"),
        path: z.string().default(".").describe("A file or a folder in the repository"),
        repository: z.string().default(".").describe("The repository's folder, relative to kube53.yaml"),
      }),
    }),
    z.strictObject({
      context: z.string().min(1).describe("A context of the kubeconfig: a live cluster"),
      kubeconfig: z.string().optional().describe("Another kubeconfig than the usual one"),
    }),
  ])
  .describe("Where manifests come from");

const cluster = z.strictObject({
  name: clusterName,
  from: z.array(input).min(1),
  externalDns: z
    .union([
      z.strictObject({ args: z.array(z.string()).describe("external-dns' arguments as they are written") }),
      z.strictObject({ deployment: z.string().min(1).describe("A manifest of external-dns' Deployment") }),
      z.strictObject({ helmValues: z.string().min(1).describe("A values file of external-dns' Helm chart") }),
    ])
    .optional()
    .describe("How external-dns is configured; without it every source whose kinds appear is on"),
  defaults: z
    .strictObject({
      ttl: seconds.min(1).optional().describe("TTL of endpoints whose manifest names none"),
      region: z.string().optional().describe("Latency region of endpoints with a set identifier and no policy"),
      setIdentifier: z.string().min(1).max(128).optional(),
    })
    .optional(),
});

const provider = z
  .strictObject({
    region: z.string().optional(),
    profile: z.string().optional(),
    assumeRoleArn: z
      .string()
      .regex(/^arn:aws(-cn|-us-gov)?:iam::\d{12}:role\/.+$/, "must be the ARN of a role")
      .optional(),
    externalId: z.string().min(2).max(1224).optional().describe("What the assumed role asks for"),
    sessionName: z
      .string()
      .regex(/^[\w+=,.@-]{2,64}$/, "must be 2 to 64 letters, digits and _+=,.@-")
      .optional(),
  })
  .refine(
    ({ assumeRoleArn, externalId, sessionName }) =>
      assumeRoleArn !== undefined || (externalId === undefined && sessionName === undefined),
    { message: "externalId and sessionName belong to assumeRoleArn" },
  );

const zone = z
  .strictObject({
    name: dnsName,
    id: zoneId.optional(),
    lookup: z.literal(true).optional().describe("Find the zone by name, privacy and tags when Terraform plans"),
    create: z.literal(true).optional().describe("Create the zone in the stack foundation"),
    private: z.boolean().default(false),
    tags: tags.optional(),
    vpcs: z
      .array(
        z.strictObject({
          id: z.string().regex(/^vpc-[0-9a-f]+$/, "must look like vpc-0123456789abcdef0"),
          region: z.string().optional(),
        }),
      )
      .optional(),
    comment: z.string().max(256).optional(),
    shards: z.int().min(1).max(200).default(1).describe("Number of stacks its record sets are spread over"),
    allowPrivateAddresses: z
      .array(z.string())
      .optional()
      .describe("CIDR ranges that may be published in a public zone"),
    provider: provider.optional().describe("What of provider is different in the zone's stacks: another account"),
  })
  .refine((value) => [value.id, value.lookup, value.create].filter((way) => way !== undefined).length === 1, {
    message: "give exactly one of id, lookup and create",
  })
  .refine((value) => !(value.create && value.private && !value.vpcs?.length), {
    message: "a private zone that is created needs vpcs",
  });

const record = z.strictObject({
  name: z.string().min(1),
  type: z.string().min(1),
  ttl: seconds.default(300),
  values: z.array(z.string()).min(1),
  setIdentifier: z.string().min(1).max(128).optional(),
  properties: z
    .record(z.string(), z.string())
    .optional()
    .describe("As providerSpecific in a DNSEndpoint, e.g. aws/weight"),
});

const target = z.strictObject({
  match: z
    .strictObject({
      cluster: z.string().optional(),
      source: z.string().optional(),
      kind: z.string().optional(),
      namespace: z.string().optional(),
      name: z.string().optional(),
      ingressClass: z
        .string()
        .optional()
        .describe("spec.ingressClassName, or the annotation kubernetes.io/ingress.class"),
      gatewayClass: z.string().optional(),
    })
    .default({}),
  values: z.array(z.string().min(1)).min(1).describe("Addresses or host names"),
});

/** As Terraform writes constraints, e.g. `>= 1.10, < 2`. */
const version = z
  .string()
  .regex(
    /^\s*(=|!=|>=?|<=?|~>)?\s*\d+(\.\d+){0,2}(-[\w.]+)?(\s*,\s*(=|!=|>=?|<=?|~>)?\s*\d+(\.\d+){0,2}(-[\w.]+)?)*\s*$/,
    "must be a version constraint such as >= 1.10",
  );

const cidrCollection = z
  .strictObject({
    name: z.string().regex(/^[\w/.-]{1,64}$/, "must be letters, digits and _/.-, at most 64"),
    locations: z
      .record(
        z.string().regex(/^[0-9A-Za-z_-]{1,16}$/, "must be letters, digits, _ and -, at most 16"),
        z.array(z.string()).min(1),
      )
      .describe("Location → CIDR blocks, IPv4 /1 to /24 and IPv6 /1 to /48"),
  })
  .describe("Networks for IP-based routing, made in the stack foundation; records name the collection by its name");

const settings = z.record(z.string(), z.json());
const backend = z
  .strictObject({
    local: settings.optional(),
    s3: settings.optional(),
    http: settings.optional(),
    remote: settings.optional(),
    cloud: settings.optional(),
  })
  .refine((value) => Object.keys(value).length === 1, { message: "give exactly one backend" });

export const configSchema = z.strictObject({
  version: z.literal(1),
  compat: z
    .union([
      z.enum(["safe", "exact"]),
      z.strictObject({
        mode: z.enum(["safe", "exact"]),
        version: z.enum(Object.keys(VERSIONS) as [ExternalDnsVersion]).default(NEWEST_VERSION),
      }),
    ])
    .default("safe"),
  clusters: z.array(cluster).min(1),
  zones: z.array(zone).min(1),
  targets: z.array(target).optional().describe("Targets of objects that say none themselves; the first match counts"),
  records: z.array(record).optional(),
  imports: z
    .string()
    .min(1)
    .optional()
    .describe("The imports file, relative to kube53.yaml (default: kube53.imports.json)"),
  release: z
    .array(
      z
        .string()
        .regex(
          /^\S+( [A-Z0-9]+( .+)?)?$/,
          "must be NAME, NAME TYPE or NAME TYPE SETIDENTIFIER, e.g. www.example.com A",
        ),
    )
    .optional()
    .describe("Adopted records that may be deleted now that no manifest describes them"),
  healthChecks: z
    .strictObject({
      defaults: z.strictObject({
        interval: z.union([z.literal(10), z.literal(30)]).default(30),
        failureThreshold: z.int().min(1).max(10).default(3),
      }),
    })
    .optional(),
  stacks: z
    .strictObject({
      backend: backend.optional(),
      terraformVersion: version.optional().describe("Constraint on Terraform itself, required_version"),
      providerVersion: version
        .optional()
        .describe("Constraint on the AWS provider; without it the version that kube53 was made with"),
    })
    .optional(),
  provider: provider.optional(),
  iam: iamSchema.optional(),
  claims: claimsSchema.optional(),
  cidrCollections: z.array(cidrCollection).optional(),
});

export type ConfigFile = z.infer<typeof configSchema>;

/** The JSON Schema that `kube53 schema` prints. */
export function configJsonSchema(): object {
  return {
    $id: "https://kube53.dev/schema/kube53.yaml.json",
    title: "kube53.yaml",
    ...z.toJSONSchema(configSchema, { io: "input", target: "draft-2020-12" }),
  };
}
