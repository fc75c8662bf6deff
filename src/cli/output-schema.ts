import { z } from "zod";
import { STANDINGS } from "../adopt/finding";

/** The shapes of JSON output, published in `generated/`. Members may be added; none is removed or changed. */

const place = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1).describe("In UTF-16 units"),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe("Exclusive"),
});

const diagnostic = z.strictObject({
  code: z.string().regex(/^K53-[EW]\d{3}$/),
  name: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  place: place.nullable(),
  also: z.array(z.strictObject({ message: z.string(), place: place.nullable() })),
  hint: z.string().nullable(),
});

const origin = z.strictObject({
  cluster: z.string(),
  source: z.string(),
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
  file: z.string(),
  line: z.int().min(1),
});

const endpoint = z.strictObject({
  dnsName: z.string(),
  recordType: z.string(),
  targets: z.array(z.string()),
  recordTTL: z.int().optional(),
  setIdentifier: z.string().optional(),
  providerSpecific: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  origins: z.array(origin),
});

const recordSet = z.strictObject({
  name: z.string(),
  type: z.string(),
  setIdentifier: z.string().optional(),
  routing: z.record(z.string(), z.json()).optional(),
  alias: z
    .strictObject({ dnsName: z.string(), hostedZoneId: z.string(), evaluateTargetHealth: z.boolean() })
    .optional(),
  ttl: z.int().optional(),
  values: z.array(z.string()).optional(),
  healthCheck: z.record(z.string(), z.json()).optional(),
  hostedZoneId: z.string().optional(),
  origins: z.array(origin).min(1),
});

const rrset = z
  .looseObject({ HostedZoneId: z.string(), Name: z.string(), Type: z.string() })
  .describe("As ListResourceRecordSets gives it, the id of the hosted zone added");

function jsonSchema(name: string, title: string, schema: z.ZodType): object {
  return {
    $id: `https://kube53.dev/schema/${name}.json`,
    title,
    ...z.toJSONSchema(schema, { target: "draft-2020-12" }),
  };
}

/** Of `kube53 compile -o json`. */
export function compilationJsonSchema(): object {
  const schema = z.strictObject({
    version: z.literal(1),
    endpoints: z.array(endpoint),
    recordSets: z.array(recordSet),
    rrsets: z.array(rrset).describe("Empty when there are errors or no hosted zones"),
    diagnostics: z.array(diagnostic),
  });
  return jsonSchema("compilation", "Output of kube53 compile -o json", schema);
}

/** Of `kube53 lint -o json`. */
export function diagnosticsJsonSchema(): object {
  const schema = z.strictObject({ version: z.literal(1), diagnostics: z.array(diagnostic) });
  return jsonSchema("diagnostics", "Output of kube53 lint -o json", schema);
}

const linePlace = z.strictObject({ file: z.string(), line: z.int().min(1) });

const finding = z.strictObject({
  standing: z.enum(STANDINGS),
  hostedZone: z.strictObject({ name: z.string(), private: z.boolean(), id: z.string().optional() }),
  name: z.string(),
  type: z.string(),
  setIdentifier: z.string().optional(),
  address: z.string().optional().describe("Name of the resource"),
  owner: z
    .union([
      z.strictObject({
        by: z.literal("external-dns"),
        id: z.string(),
        resource: z.string().optional(),
        registry: z.enum(["txt", "dynamodb"]),
        txt: z.array(z.string()),
      }),
      z.strictObject({ by: z.literal("terraform"), state: z.string(), address: z.string() }),
    ])
    .optional()
    .describe("Absent when it is nobody's"),
  note: z.string().optional(),
  differences: z
    .array(z.strictObject({ field: z.string(), live: z.string(), wished: z.string(), place: linePlace.optional() }))
    .optional(),
  keep: z
    .strictObject({
      aliasName: z.string().optional(),
      evaluateTargetHealth: z.boolean().optional(),
      values: z.array(z.string()).optional(),
    })
    .optional(),
  origins: z.array(origin),
});

/** Of `kube53 import -o json`. */
export function adoptionJsonSchema(): object {
  const schema = z.strictObject({
    version: z.literal(1),
    recordSets: z.array(finding),
    diagnostics: z.array(diagnostic),
  });
  return jsonSchema("adoption", "Output of kube53 import -o json", schema);
}
