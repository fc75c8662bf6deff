import { z } from "zod";

/**
 * The shape of `kube53.imports.json`. Its JSON Schema is published as `generated/imports.schema.json`.
 *
 * Loaded only when there is such a file.
 */

/** Whatever AWS may answer; that it is one of the configuration's is checked later. */
const zoneId = z.string().regex(/^[A-Z0-9]{1,32}$/, "must be the id of a hosted zone, such as Z0123456789ABC");

const keep = z
  .strictObject({
    aliasName: z.string().min(1).max(1024).optional().describe("Name of an alias target with its dualstack."),
    evaluateTargetHealth: z.boolean().optional(),
    values: z.array(z.string()).min(1).optional().describe("As Route 53 has them"),
  })
  .describe("Spellings that the resource keeps as long as they mean what the manifests say");

const recordSet = z.strictObject({
  name: z.string().min(1).max(1024),
  type: z.string().regex(/^[A-Z0-9]+$/, "must be a record type in capitals"),
  setIdentifier: z.string().max(128).default(""),
  id: z.string().min(1).describe("Under which Terraform imports it: ZONEID_NAME_TYPE[_SETIDENTIFIER]"),
  keep: keep.optional(),
  handedBack: z.literal(true).optional().describe("Terraform forgets it, and it goes on existing"),
});

const healthCheck = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/, "must be the id of a health check"),
  address: z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, "must be the name of a resource"),
  regions: z.array(z.string()).optional(),
  fqdn: z.string().min(1).max(255).optional().describe("In the letter case that it has"),
});

const hostedZone = z.strictObject({
  name: z.string().min(1).max(255),
  private: z.boolean(),
  id: zoneId,
  adopt: z.literal(true).optional().describe("The hosted zone itself comes under Terraform"),
  scope: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("Names, namespaces and label selectors of what is adopted so far; all else stays with external-dns"),
  recordSets: z.array(recordSet),
  healthChecks: z.array(healthCheck).default([]),
});

const cidrCollection = z.strictObject({
  name: z.string().min(1).max(64),
  id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/, "must be the id of a CIDR collection"),
  locations: z.array(z.string().min(1).max(16)).describe("Those of its locations that are adopted"),
});

export const importsSchema = z.strictObject({
  version: z.literal(1),
  hostedZones: z.array(hostedZone),
  cidrCollections: z.array(cidrCollection).optional(),
});

/** The JSON Schema that `kube53 schema imports` prints. */
export function importsJsonSchema(): object {
  return {
    $id: "https://kube53.dev/schema/kube53.imports.json",
    title: "kube53.imports.json",
    ...z.toJSONSchema(importsSchema, { io: "input", target: "draft-2020-12" }),
  };
}
