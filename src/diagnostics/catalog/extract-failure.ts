import { diagnostic, quote } from "../diagnostic";

/** K53-E24x, K53-E25x: what makes external-dns fail its whole run, and so is an error in exact mode as well. */

export const templateSyntax = diagnostic(
  {
    code: "K53-E240",
    name: "template-syntax",
    summary: "external-dns does not start, since a flag holds no Go template",
    errorInExactMode: true,
  },
  (flag: string, problem: string) => ({
    message: `--${flag} is no Go template: ${problem}`,
    hint: "correct the template; docs/templates.md says what can be written",
  }),
);

export const templateFailed = diagnostic(
  {
    code: "K53-E241",
    name: "template-failed",
    summary: "A template cannot be executed on an object",
    errorInExactMode: true,
  },
  (flag: string, problem: string) => ({
    message: `--${flag} fails on this object: ${problem}`,
    hint: "correct the template, or filter the object out",
  }),
);

export const refusedSource = diagnostic(
  {
    code: "K53-E242",
    name: "refused-source",
    summary: "A source that a compiler cannot read",
    errorInExactMode: true,
  },
  (source: string, why: string) => ({ message: `--source=${source} is not compiled: ${why}`, hint: `remove it` }),
);

export const missingReference = diagnostic(
  {
    code: "K53-E243",
    name: "missing-reference",
    summary: "external-dns fails its run, since an object that must exist is missing",
    errorInExactMode: true,
  },
  (kind: string, name: string) => ({
    message: `${kind} ${quote(name)} is not among the manifests; external-dns fails its whole run over it`,
    hint: "add it to the manifests, or correct the reference",
  }),
);

export const malformedReference = diagnostic(
  {
    code: "K53-E244",
    name: "malformed-reference",
    summary: "external-dns fails its run, since a reference has too many parts",
    errorInExactMode: true,
  },
  (reference: string) => ({
    message: `${quote(reference)} is neither "name" nor "namespace/name"`,
    hint: "write one slash at most",
  }),
);

export const missingNodeAddress = diagnostic(
  {
    code: "K53-E245",
    name: "missing-node-address",
    summary: "external-dns fails its run, since a node has no address",
    errorInExactMode: true,
  },
  (node: string) => ({
    message: `Node ${quote(node)} has neither an ExternalIP nor an InternalIP; external-dns fails its whole run over it`,
    hint: "give the node an address or a target annotation, or filter it out by label",
  }),
);

export const unconvertible = diagnostic(
  {
    code: "K53-E246",
    name: "unconvertible",
    summary: "external-dns fails its run, since an object does not have the shape of its kind",
    errorInExactMode: true,
  },
  (problem: string) => ({
    message: `${problem}; external-dns fails its whole run over it`,
    hint: "correct the field, or filter the object out by label",
  }),
);

export const invalidIngressClass = diagnostic(
  {
    code: "K53-E247",
    name: "invalid-ingress-class",
    summary: "external-dns fails its run, since --ingress-class holds no class name",
    errorInExactMode: true,
  },
  (value: string) => ({
    message: `--ingress-class ${quote(value)} can be no class name`,
    hint: "write the name of an IngressClass: letters, digits, '-', '_' and '.', at most 63",
  }),
);

export const longLabelCrash = diagnostic(
  {
    code: "K53-E248",
    name: "long-label-crash",
    summary: "external-dns crashes over a DNS label longer than 63 bytes",
    errorInExactMode: true,
  },
  (name: string) => ({
    message: `${quote(name)} has a DNS label of more than 63 bytes; external-dns crashes over it`,
    hint: "shorten the part between two dots to 63 bytes",
  }),
);

export const unknownResource = diagnostic(
  {
    code: "K53-E249",
    name: "unknown-resource",
    summary: "external-dns does not start, since --unstructured-resource names nothing",
    errorInExactMode: true,
  },
  (resource: string, problem: string) => ({
    message: `--unstructured-resource ${quote(resource)} ${problem}`,
    hint: 'write plural.version.group, e.g. "certificates.v1.cert-manager.io", or plural.version for core kinds',
  }),
);

export const unservedVersion = diagnostic(
  {
    code: "K53-E250",
    name: "unserved-version",
    summary: "external-dns fails its run, since no API server serves the version it asks for",
    errorInExactMode: true,
  },
  (groupVersion: string, known: string) => ({
    message: `${quote(groupVersion)} is no version that RouteGroups are served at`,
    hint: `set --skipper-routegroup-groupversion=${known}`,
  }),
);
