import { diagnostic, quote } from "../diagnostic";
import { stringHint } from "../string-hint";

/** K53-E2xx, K53-W2xx: from manifests to endpoints; what makes external-dns fail its run is in `extract-failure.ts`. */

export const wrongType = diagnostic(
  { code: "K53-E201", name: "wrong-type", summary: "A field holds another type of value than Kubernetes has there" },
  (field: string, expected: string, found: string) => ({
    message: `${field} must be ${expected}, not ${found}`,
    hint: `${expected === "a string" ? stringHint(found) : `write ${expected} there`}, or remove the field`,
  }),
);

export const invalidTtl = diagnostic(
  { code: "K53-E211", name: "invalid-ttl", summary: "A TTL annotation is no number of seconds and no duration" },
  (value: string) => ({
    message: `TTL ${quote(value)} is neither whole seconds from 1 to 2147483647 nor a duration such as 5m`,
    hint: 'write seconds, e.g. "300", or a Go duration, e.g. "5m"',
  }),
);

export const conflictingAnnotations = diagnostic(
  {
    code: "K53-E203",
    name: "conflicting-annotations",
    summary: "The old and the new spelling of one annotation disagree",
  },
  (used: string, other: string) => ({
    message: `${quote(used)} and ${quote(other)} disagree`,
    hint: `remove one of the two, or give both the same value`,
  }),
);

export const unknownAnnotation = diagnostic(
  { code: "K53-W204", name: "unknown-annotation", summary: "No annotation of external-dns or kube53 has this name" },
  (key: string, similar: string | undefined) => ({
    message: `Nothing reads the annotation ${quote(key)}`,
    hint: similar === undefined ? "remove it" : `write ${quote(similar)}`,
  }),
);

export const ignoredAnnotation = diagnostic(
  { code: "K53-W205", name: "ignored-annotation", summary: "An annotation that has no effect on this kind of object" },
  (key: string, kind: string) => ({
    message: `The annotation ${quote(key)} has no effect on ${kind} objects`,
    hint: "see docs/sources.md for what each kind honours",
  }),
);

export const unreadPrefix = diagnostic(
  { code: "K53-W206", name: "unread-prefix", summary: "An annotation under a prefix that is not read in exact mode" },
  (key: string, prefix: string) => ({
    message: `external-dns does not see ${quote(key)}: it reads annotations under ${quote(prefix)} only`,
    hint: `write it under ${quote(prefix)}, or set --annotation-prefix`,
  }),
);

export const aliasAnnotation = diagnostic(
  { code: "K53-W207", name: "alias-annotation", summary: "external-dns takes no notice of this value of alias" },
  (value: string) => ({ message: `external-dns ignores alias: ${quote(value)} in an annotation; kube53 honours it` }),
);

export const invalidAnnotation = diagnostic(
  { code: "K53-W208", name: "invalid-annotation-value", summary: "An annotation has a value that means nothing" },
  (key: string, value: string, expected: string) => ({
    message: `${quote(value)} is no value of the annotation ${quote(key)}`,
    hint: `write ${expected}`,
  }),
);

export const longLabel = diagnostic(
  { code: "K53-E209", name: "long-label", summary: "A DNS label is longer than 63 bytes" },
  (name: string) => ({
    message: `${quote(name)} has a DNS label of more than 63 bytes, so no record is made`,
    hint: "shorten the part between two dots to 63 bytes",
  }),
);

export const missingTarget = diagnostic(
  { code: "K53-E210", name: "missing-target", summary: "An object wants a name, but nothing says where it points" },
  (names: readonly string[], annotation: string, why: string) => ({
    message: `${names.slice(0, 3).map(quote).join(", ")}${names.length > 3 ? ", …" : ""} has no target: ${why}`,
    hint:
      `add the annotation ${quote(annotation)}: "lb.example.com", or a mapping under "targets:" in kube53.yaml, ` +
      `or --default-targets`,
  }),
);

export const unknownVersion = diagnostic(
  { code: "K53-E212", name: "unknown-version", summary: "No source reads this version of the kind" },
  (kind: string, apiVersion: string, known: string) => ({
    message: `${kind} of ${quote(apiVersion)} is not read`,
    hint: `write it as ${quote(known)}`,
  }),
);

export const emptyCname = diagnostic(
  { code: "K53-E221", name: "empty-cname", summary: "A CNAME or DNAME without a target" },
  (name: string, type: string) => ({
    message: `${type} ${quote(name)} has no target and is left out; default targets come too late for it`,
    hint: "give it a target, or make it an A record to take the default targets",
  }),
);

export const illegalDot = diagnostic(
  { code: "K53-E222", name: "illegal-dot", summary: "The final dot of a target is missing or too much" },
  (type: string, target: string, wanted: boolean) => ({
    message: `The ${type} target ${quote(target)} ${wanted ? "must" : "must not"} end with a dot, so the endpoint is left out`,
    hint: wanted ? "add the final dot" : "remove the final dot",
  }),
);

export const hiddenEndpoints = diagnostic(
  { code: "K53-W226", name: "hidden-endpoints", summary: "An annotation filter hides every DNSEndpoint" },
  (filter: string) => ({
    message: `This DNSEndpoint does not match --annotation-filter ${quote(filter)}, so external-dns loses all DNSEndpoints`,
    hint: "annotate every DNSEndpoint so that it matches, or run external-dns without the filter",
  }),
);

export const noName = diagnostic(
  { code: "K53-W227", name: "no-name", summary: "An annotated object has no DNS name" },
  (kind: string) => ({
    message: `This ${kind} is annotated for external-dns, but no DNS name is in it`,
    hint: 'add a host, or the annotation "external-dns.kubernetes.io/hostname"',
  }),
);

export const emptyName = diagnostic(
  { code: "K53-E228", name: "empty-name", summary: "A list of names has an empty element" },
  (key: string) => ({
    message: `${quote(key)} holds an empty name`,
    hint: "remove the comma too many",
  }),
);

export const missingObject = diagnostic(
  { code: "K53-W229", name: "missing-object", summary: "An object that another one refers to is not there" },
  (kind: string, name: string, effect: string) => ({
    message: `${kind} ${quote(name)} is not among the manifests, so ${effect}`,
    hint: `add it to the manifests, or correct the reference`,
  }),
);

export const notPublished = diagnostic(
  { code: "K53-W230", name: "not-published", summary: "An object that external-dns leaves out in silence" },
  (what: string, why: string, hint: string) => ({ message: `${what} is not published: ${why}`, hint }),
);

export const refusedRoute = diagnostic(
  { code: "K53-W231", name: "refused-route", summary: "No listener of a parent takes a route or one of its names" },
  (what: string, parent: string, reasons: readonly string[]) => ({
    message: `${what} is taken by no listener of ${parent}: ${reasons.slice(0, 5).join("; ")}`,
    hint: "change the listener, or the route's hostnames, parentRefs and namespace",
  }),
);

export const unusableParent = diagnostic(
  { code: "K53-W232", name: "unusable-parent", summary: "A parent of a route is missing or has not accepted it" },
  (parent: string, why: string) => ({
    message: `The route gets no address from ${parent}: ${why}`,
    hint: "add the parent to the manifests, or correct spec.parentRefs",
  }),
);

export const missingNamespace = diagnostic(
  {
    code: "K53-W225",
    name: "missing-namespace",
    summary: "A selector asks for the labels of a Namespace that is not there",
  },
  (namespace: string, asker: string) => ({
    message: `${asker} selects namespaces by label, but Namespace ${quote(namespace)} is not among the manifests`,
    hint: "add the Namespace to the manifests",
  }),
);
