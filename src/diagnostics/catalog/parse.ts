import { diagnostic, quote } from "../diagnostic";
import { stringHint } from "../string-hint";
import { yamlHint } from "../yaml-hint";

/** K53-E1xx, K53-W1xx: from texts to manifests. */

export const brokenYaml = diagnostic(
  { code: "K53-E101", name: "broken-yaml", summary: "A document is neither YAML nor JSON" },
  (reason: string) => ({ message: `This document cannot be read: ${reason}`, hint: yamlHint(reason) }),
);

export const unrenderedTemplate = diagnostic(
  { code: "K53-E102", name: "unrendered-template", summary: "A file is a Helm template, not a manifest" },
  () => ({
    message: "This is a Helm template, not a manifest",
    hint: "render it first: helm template NAME CHART | kube53 …, and leave the templates out of the path",
  }),
);

export const repeatedKey = diagnostic(
  { code: "K53-E103", name: "repeated-key", summary: "A mapping has one key twice" },
  (key: string) => ({
    message: `Key ${quote(key)} stands twice in one mapping`,
    hint: "remove one of them; Kubernetes would take the last, or refuse the object",
  }),
);

export const excessiveAliases = diagnostic(
  { code: "K53-E104", name: "excessive-aliases", summary: "YAML aliases expand to an unreasonable size" },
  () => ({
    message: "The YAML aliases of this document expand beyond 1000000 values",
    hint: "write the values out, or split the document",
  }),
);

export const tooDeep = diagnostic(
  { code: "K53-E105", name: "too-deep", summary: "Values are nested too deep" },
  (limit: number) => ({ message: `Values are nested deeper than ${limit} levels`, hint: "remove the nesting" }),
);

export const missingName = diagnostic(
  { code: "K53-E106", name: "missing-name", summary: "An object has no name" },
  (kind: string, hasGenerateName: boolean) => ({
    message: hasGenerateName
      ? `${kind} has a generateName but no name, so its name is not known before it is created`
      : `${kind} has no metadata.name`,
    hint: "give it a metadata.name",
  }),
);

export const wrongMetadata = diagnostic(
  { code: "K53-E107", name: "wrong-metadata", summary: "A field of the metadata holds another type of value" },
  (field: string, expected: string, found: string) => ({
    message: `${field} must be ${expected}, not ${found}`,
    hint: expected === "a string" ? stringHint(found) : `write ${expected} there`,
  }),
);

export const annotationNotString = diagnostic(
  { code: "K53-E108", name: "annotation-not-string", summary: "An annotation or label is not a string" },
  (what: "Annotation" | "Label", key: string, found: string) => ({
    message: `${what} ${quote(key)} must be a string, not ${found}; Kubernetes refuses the object`,
    hint: stringHint(found),
  }),
);

export const incompleteManifest = diagnostic(
  { code: "K53-E109", name: "incomplete-manifest", summary: "An object has no kind or no apiVersion" },
  (missing: string) => ({
    message: `This object has metadata but no ${missing}, so it cannot be read`,
    hint: `add its ${missing}`,
  }),
);

export const differingObjects = diagnostic(
  { code: "K53-E110", name: "differing-objects", summary: "One object stands twice with different content" },
  (object: string, cluster: string) => ({
    message: `${object} of cluster ${quote(cluster)} stands twice with different content`,
    hint: "leave one of the files out of the path; a kustomize base and its overlay have to be built first",
  }),
);

export const listItem = diagnostic(
  { code: "K53-E111", name: "list-item", summary: "An item of a List is no object" },
  (kind: string, found: string) => ({
    message: `An item of this ${kind} must be an object, not ${found}`,
    hint: "remove the item",
  }),
);

export const annotationsNotRead = diagnostic(
  {
    code: "K53-W112",
    name: "annotations-not-read",
    summary: "A document that no source reads has external-dns annotations",
  },
  (what: string) => ({
    message: `The external-dns annotation in this ${what} is not read`,
    hint: "turn on the source for it, or give what is rendered from it",
  }),
);

export const customTag = diagnostic(
  { code: "K53-W113", name: "custom-tag", summary: "A YAML tag means nothing to Kubernetes" },
  (tag: string) => ({
    message: `Tag ${quote(tag)} means nothing to Kubernetes, so the value is read as text`,
    hint: "render the file first, or remove the tag",
  }),
);

export const unsubstitutedVariable = diagnostic(
  { code: "K53-W114", name: "unsubstituted-variable", summary: "A placeholder has not been filled in" },
  (variable: string) => ({
    message: `Placeholder ${quote(variable)} has not been filled in`,
    hint: "fill in the variables first, e.g. with envsubst or flux build",
  }),
);

export const notAManifest = diagnostic(
  { code: "K53-W115", name: "not-a-manifest", summary: "A document looks like a manifest but is none" },
  (reason: string) => ({
    message: `This document is passed over: ${reason}`,
    hint: "add what is missing, or leave the file out",
  }),
);

export const repeatedObject = diagnostic(
  { code: "K53-W116", name: "repeated-object", summary: "One object stands twice with the same content" },
  (object: string, cluster: string) => ({
    message: `${object} of cluster ${quote(cluster)} stands twice with the same content`,
    hint: "leave one of them out of the path",
  }),
);
