import { diagnostic, quote } from "../diagnostic";

/** K53-E2xx, K53-W2xx: from manifests to endpoints. */

export const wrongType = diagnostic(
  { code: "K53-E201", name: "wrong-type", summary: "A field holds another type of value than Kubernetes has there" },
  (field: string, expected: string, found: string) => ({
    message: `${field} must be ${expected}, not ${found}`,
    hint: `write ${expected} there, or remove the field`,
  }),
);

export const invalidTtl = diagnostic(
  { code: "K53-W202", name: "invalid-ttl", summary: "A TTL annotation is no number of seconds and no duration" },
  (value: string) => ({
    message: `TTL ${quote(value)} is neither whole seconds from 1 to 2147483647 nor a duration such as 5m`,
    hint: 'write seconds, e.g. "300", or a Go duration, e.g. "5m"',
  }),
);
