import { diagnostic, quote } from "../diagnostic";

/** K53-E603, K53-E61x, K53-W61x: the stack `iam`. */

export const policyTooLong = diagnostic(
  { code: "K53-E603", name: "policy-too-long", summary: "The rights of a role take more policies than AWS attaches" },
  (name: string, policies: number, limit: number) => ({
    message: `The rights of ${quote(name)} do not fit into ${policies} policies of ${limit} characters, the most that AWS attaches`,
    hint: "compile groups of hosted zones with a kube53.yaml of their own, each with its own role",
  }),
);

export const namesWidened = diagnostic(
  {
    code: "K53-W611",
    name: "iam-names-widened",
    summary: "Names were widened to wildcards, since a role's policies could not hold them all",
  },
  (name: string) => ({
    message: `${quote(name)} may change more names than are compiled: its policies could not hold them one by one`,
    hint: "read them with kube53 iam explain; or set iam.names to claims or filters, or spread the hosted zones over several kube53.yaml",
  }),
);

export const namesWithoutPrevious = diagnostic(
  {
    code: "K53-W612",
    name: "iam-names-without-previous",
    summary: "Rights are limited to compiled names, and nobody knows the names there were before",
  },
  () => ({
    message:
      "iam.names is records, and the names there were before are not known; a record set that leaves cannot be deleted",
    hint: "set iam.names to claims or filters, or give what was compiled before",
  }),
);

export const outsideNames = diagnostic(
  {
    code: "K53-E613",
    name: "record-outside-iam-names",
    summary: "A record set is outside the names and types that the role that applies may change",
  },
  (type: string, record: string, role: string, names: string) => ({
    message: `${type} ${quote(record)} is nothing that ${quote(role)} may change`,
    hint:
      names === "claims"
        ? "add its name and type to claims, or to iam.types if that lists types"
        : "widen external-dns' domain filter or iam.types, or set iam.names to zones",
  }),
);

export const trustTooLong = diagnostic(
  { code: "K53-E614", name: "trust-policy-too-long", summary: "A trust policy is longer than AWS takes" },
  (name: string, length: number, limit: number) => ({
    message: `The trust policy of ${quote(name)} has ${length} characters; AWS takes ${limit}`,
    hint: "name fewer branches or environments, or make several roles",
  }),
);

export const nameTwice = diagnostic(
  { code: "K53-E615", name: "iam-name-twice", summary: "Two roles or users of the section iam have one name" },
  (name: string) => ({
    message: `The section iam names ${quote(name)} twice`,
    hint: "give each role and user a name of its own",
  }),
);
