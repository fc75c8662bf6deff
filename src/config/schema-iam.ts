import { z } from "zod";

/** The sections `iam` and `claims` of `kube53.yaml`. */

const roleName = z.string().regex(/^[\w+=,.@-]{1,64}$/, "must be letters, digits and _+=,.@-, at most 64");
export const accountId = z.string().regex(/^\d{12}$/, "must be the 12 digits of an AWS account");
const issuer = z
  .string()
  .regex(/^(https:\/\/)?[A-Za-z0-9.-]+(:\d+)?(\/[\w./-]*)?$/, "must be the URL of an OIDC issuer");
const namespace = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a Namespace");
const serviceAccount = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, "must be the name of a ServiceAccount");
const awsRegion = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "must be a region such as eu-west-1");
/** No wildcards: they would let more in than the text says. */
const refs = z.array(z.string().regex(/^[\w./@+-]+$/, "must be a name without wildcards")).min(1);
const environments = z.array(z.string().regex(/^[\w ./@+-]+$/, "must be a name without wildcards")).min(1);
const recordTypes = z.array(z.string().regex(/^[A-Z]+$/, "must be a record type in upper case")).min(1);
const deletes = z.boolean().default(true).describe("Whether record sets may be deleted");
const clusterName = z.string().min(1).max(63);

const github = z
  .strictObject({
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "must look like owner/name"),
    branches: refs.optional(),
    tags: refs.optional(),
    environments: environments.optional().describe("GitHub environments; a job in one has no branch in its token"),
    pullRequests: z.literal(true).optional(),
    host: z.string().default("token.actions.githubusercontent.com"),
    audience: z.string().min(1).default("sts.amazonaws.com"),
  })
  .refine(({ branches, tags, environments, pullRequests }) => branches ?? tags ?? environments ?? pullRequests, {
    message: "name branches, tags, environments or pullRequests",
  });

const gitlab = z
  .strictObject({
    project: z.string().regex(/^[\w.-]+(\/[\w.-]+)+$/, "must look like group/project"),
    branches: refs.optional(),
    tags: refs.optional(),
    mergeRequests: z.literal(true).optional().describe("Jobs of any branch of the project"),
    host: z.string().default("gitlab.com"),
    audience: z.string().min(1).default("sts.amazonaws.com"),
  })
  .refine(({ branches, tags, mergeRequests }) => branches ?? tags ?? mergeRequests, {
    message: "name branches, tags or mergeRequests",
  });

/** How a subject begins that names one tenant, of issuers that have many. */
const TENANTS: readonly (readonly [issuer: string, subject: RegExp])[] = [
  ["token.actions.githubusercontent.com", /^repo:[^*?/]+\//],
  ["gitlab.com", /^project_path:[^*?/]+\//],
  ["app.terraform.io", /^organization:[^*?:]+:/],
];

function namesTenant(url: string, subject: string): boolean {
  const host = url
    .replace(/^https:\/\//, "")
    .replace(/\/$/, "")
    .toLowerCase();
  const known = TENANTS.find(([name]) => name === host);
  return known ? known[1].test(subject) : /^[^*?]/.test(subject);
}

const trust = z
  .union([
    z.strictObject({ github }),
    z.strictObject({ gitlab }),
    z.strictObject({
      oidc: z
        .strictObject({
          issuer,
          audience: z.string().min(1).default("sts.amazonaws.com"),
          subjects: z.array(z.string().min(1)).min(1).describe("* stands for any text, for plan roles alone"),
        })
        .refine(({ issuer: url, subjects }) => subjects.every((subject) => namesTenant(url, subject)), {
          message: "subjects must name repository owner, group or organization: the issuer serves others, too",
        }),
    }),
    z.strictObject({ irsa: z.strictObject({ issuer, namespace, serviceAccount }) }),
    z.strictObject({
      podIdentity: z.strictObject({ clusterName: z.string().min(1), region: awsRegion, namespace, serviceAccount }),
    }),
  ])
  .describe("Who takes on the role");

const inCluster = {
  cluster: clusterName,
  namespace: namespace.default("external-dns"),
  serviceAccount: serviceAccount.default("external-dns"),
  deletes,
};

const externalDns = z
  .union([
    z.strictObject({ ...inCluster, roleName, account: accountId, issuer }).describe("IRSA"),
    z
      .strictObject({
        ...inCluster,
        roleName,
        account: accountId,
        podIdentity: z.strictObject({ clusterName: z.string().min(1), region: awsRegion }),
      })
      .describe("EKS Pod Identity"),
    z.strictObject({ ...inCluster, userName: roleName }).describe("A user, for a cluster outside AWS"),
  ])
  .describe("Identity of an external-dns that goes on running");

export const iamSchema = z
  .strictObject({
    partition: z.enum(["aws", "aws-cn", "aws-us-gov"]).optional(),
    account: accountId.optional().describe("Account of the roles"),
    names: z
      .enum(["zones", "filters", "records", "claims"])
      .default("zones")
      .describe("What limits the names that may be changed, inside the hosted zones"),
    types: recordTypes.optional().describe("Record types that may be changed; without it all of them"),
    applyPolicyName: z
      .string()
      .regex(/^[\w+=,.@-]{1,128}$/, "must be letters, digits and _+=,.@-, at most 128")
      .optional()
      .describe("A policy to attach to a role of one's own that applies the stacks"),
    roles: z
      .array(z.strictObject({ name: roleName, rights: z.enum(["plan", "apply"]), deletes, trust }))
      .optional()
      .describe("Roles that plan or apply the stacks"),
    users: z
      .array(z.strictObject({ name: roleName, rights: z.enum(["plan", "apply"]), deletes }))
      .optional()
      .describe("Users for machines outside AWS; their keys are made elsewhere, so that no state holds them"),
    externalDns: z.array(externalDns).optional(),
  })
  .refine(({ roles, account }) => !roles?.length || account !== undefined, { message: "roles need account" });

export const claimsSchema = z
  .array(
    z.strictObject({
      names: z
        .array(z.string().regex(/^(\*\.)?[A-Za-z0-9_.-]+$/, "must be a name, or *. and a name"))
        .min(1)
        .describe("Names; *.example.com stands for every name below example.com"),
      types: recordTypes.optional(),
      who: z.strictObject({ namespace: namespace.optional(), cluster: clusterName.optional() }).default({}),
    }),
  )
  .describe("Who may use which names");
