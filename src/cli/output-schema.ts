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

const statement = z.strictObject({
  sid: z.string(),
  why: z.string(),
  actions: z.array(z.string()),
  resources: z.array(z.string()),
  condition: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))).nullable(),
  neededBy: z.array(z.string()).nullable().describe("Record sets; null where the statement is not for record sets"),
  unscoped: z.string().nullable().describe("Why its resources are not narrower"),
});

/** Of `kube53 iam explain -o json`. */
export function iamJsonSchema(): object {
  const schema = z.strictObject({
    version: z.literal(1),
    grantees: z.array(
      z.strictObject({
        kind: z.enum(["role", "user", "policy"]),
        name: z.string(),
        trust: z.array(z.string()),
        widened: z.boolean().describe("Whether names are wildcards, since the policies could not hold them all"),
        policies: z.array(
          z.strictObject({
            name: z.string(),
            characters: z.int(),
            limit: z.int(),
            statements: z.array(statement),
          }),
        ),
      }),
    ),
    otherAccounts: z.array(z.strictObject({ role: z.string(), hostedZones: z.array(z.string()) })),
    unscoped: z.array(z.strictObject({ action: z.string(), why: z.string() })),
  });
  return jsonSchema("iam", "Output of kube53 iam explain -o json", schema);
}

/** Of `kube53 stacks -o json`. */
export function stacksJsonSchema(): object {
  const stack = z.strictObject({
    name: z.string(),
    kind: z.enum(["foundation", "hosted-zone", "iam"]),
    hostedZone: z.string().nullable().describe("Null for a stack of several"),
    private: z.boolean().nullable(),
    recordSets: z.int(),
    healthChecks: z.int(),
    state: z.string().nullable().describe("Key, path, address or workspace; null where the settings leave it open"),
    dependsOn: z.array(z.string()).describe("Stacks that are applied before it"),
    change: z.enum(["added", "changed", "removed"]).optional().describe("With --changed-since"),
  });
  const schema = z.strictObject({ version: z.literal(1), stacks: z.array(stack) });
  return jsonSchema("stacks", "Output of kube53 stacks -o json", schema);
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

const planCounts = z.strictObject({
  import: z.int(),
  add: z.int(),
  change: z.int(),
  destroy: z.int(),
  forget: z.int(),
});

/** Of `kube53 rehearse -o json`. */
export function rehearsalJsonSchema(): object {
  const stack = z.strictObject({
    stack: z.string(),
    applied: z.boolean(),
    summary: planCounts.nullable().describe("Null where no plan was made"),
    plan: z.looseObject({}).nullable().describe("As terraform show -json prints it; null where no plan was made"),
    failure: z
      .strictObject({
        step: z.enum(["init", "validate", "plan", "show", "apply", "second plan"]),
        cause: z.string().describe("terraform where it said no itself, not empty for a second plan with changes"),
        output: z.string(),
      })
      .nullable(),
  });
  const schema = z.strictObject({ version: z.literal(1), stacks: z.array(stack), total: planCounts });
  return jsonSchema("rehearsal", "Output of kube53 rehearse -o json", schema);
}
