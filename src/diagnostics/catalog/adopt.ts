import { countOf } from "../../util/count-of";
import { diagnostic, quote } from "../diagnostic";
import { few } from "../few";

/** K53-E7xx, K53-W7xx: taking over what exists, and giving it back. */

export const invalidImports = diagnostic(
  { code: "K53-E700", name: "invalid-imports", summary: "kube53.imports.json is not what kube53 import writes" },
  (why: string) => ({
    message: `The imports file cannot be used: ${why}`,
    hint: "restore it from Git, or write it again with kube53 import",
  }),
);

export const importedTwice = diagnostic(
  { code: "K53-E701", name: "imported-twice", summary: "kube53.imports.json lists something twice" },
  (what: string) => ({
    message: `The imports file lists ${quote(what)} twice`,
    hint: "remove one of the entries; a merge can leave both sides of a conflict",
  }),
);

export const wrongImportId = diagnostic(
  {
    code: "K53-E702",
    name: "wrong-import-id",
    summary: "An entry of kube53.imports.json has the id of something else",
  },
  (what: string, id: string, wanted: string) => ({
    message: `The imports file gives ${quote(what)} the id ${quote(id)}, under which Terraform would import something else`,
    hint: `write ${quote(wanted)}, or write the file again with kube53 import`,
  }),
);

export const importsOfAnotherZone = diagnostic(
  { code: "K53-E703", name: "imports-of-another-zone", summary: "kube53.imports.json is about another hosted zone" },
  (name: string, id: string, known: string | undefined) => ({
    message:
      known === undefined
        ? `The imports file is about the hosted zone ${quote(name)} (${id}), which the configuration does not list`
        : `The imports file knows the hosted zone ${quote(name)} as ${id}, and the configuration as ${known}`,
    hint: "correct kube53.yaml, or write the file again with kube53 import",
  }),
);

export const adoptedNameVanished = diagnostic(
  {
    code: "K53-W704",
    name: "adopted-name-vanished",
    summary: "No manifest describes an adopted record any more; Terraform forgets it and leaves it in the hosted zone",
  },
  (what: string, release: string) => ({
    message: `No manifest describes ${quote(what)} any more, which was adopted; Terraform will forget it and leave it in place`,
    hint: `to have it deleted, list ${quote(release)} under release in kube53.yaml before this is applied`,
  }),
);

export const releaseOfPresentName = diagnostic(
  {
    code: "K53-W705",
    name: "release-of-present-name",
    summary: "A name is listed under release although manifests describe it",
  },
  (what: string) => ({
    message: `${quote(what)} is listed under release, but manifests describe it, so it stays`,
    hint: "take it off the list, so that it cannot delete the record one day without a question",
  }),
);

export const unusableState = diagnostic(
  { code: "K53-E710", name: "unusable-export", summary: "A file that was to say who owns what cannot be used" },
  (path: string, why: string, hint: string) => ({ message: `${quote(path)} ${why}`, hint }),
);

export const rivalStates = diagnostic(
  { code: "K53-E711", name: "rival-states", summary: "Two resources of Terraform claim one record" },
  (what: string, claims: readonly string[]) => ({
    message: `${quote(what)} is claimed by ${few(claims)}`,
    hint: "take it out of all states but one with terraform state rm",
  }),
);

export const wrongAesKey = diagnostic(
  { code: "K53-E712", name: "wrong-aes-key", summary: "The key does not open the encrypted registry" },
  (count: number) => ({
    message: `The key opens none of the ${countOf(count, "encrypted ownership TXT")}`,
    hint: "give the key of --txt-encrypt-aes-key of the external-dns that wrote them",
  }),
);

export const sealedRegistry = diagnostic(
  { code: "K53-W713", name: "sealed-registry", summary: "An ownership TXT is encrypted, so its owner is not known" },
  (name: string) => ({
    message: `The TXT ${quote(name)} seems to be an encrypted ownership record; whose, is not known`,
    hint: "give the key with --txt-encrypt-aes-key-file",
  }),
);

export const orphanRegistryTxt = diagnostic(
  {
    code: "K53-W714",
    name: "orphan-registry-txt",
    summary: "An ownership TXT speaks of a record that does not exist",
  },
  (name: string, owner: string) => ({
    message: `The ownership TXT ${quote(name)} of ${quote(owner)} speaks of no record in this hosted zone`,
    hint: "delete it once no external-dns uses that owner id",
  }),
);

export const ambiguousRegistryTxt = diagnostic(
  { code: "K53-W715", name: "ambiguous-registry-txt", summary: "An ownership TXT can speak of two records" },
  (name: string) => ({
    message: `The ownership TXT ${quote(name)} can speak of two records; it was read as external-dns reads it`,
    hint: "say how its external-dns names TXT records: --txt-prefix or --txt-suffix among its arguments",
  }),
);

export const unknownOwner = diagnostic(
  { code: "K53-E716", name: "unknown-owner", summary: "An owner id appears nowhere in the hosted zones" },
  (owner: string, known: readonly string[]) => ({
    message: `No record belongs to the owner ${quote(owner)}`,
    hint: known.length === 0 ? "no record belongs to any owner" : `the owners are ${few(known)}`,
  }),
);

export const severalOwners = diagnostic(
  {
    code: "K53-E717",
    name: "several-owners",
    summary: "Records belong to several owners and it is not said which are meant",
  },
  (owners: readonly string[]) => ({
    message: `The records that manifests describe belong to several owners: ${few(owners)}`,
    hint: "say whose records are to be adopted: --owner ID, or --txt-owner-id among a cluster's externalDns arguments",
  }),
);

export const ownerStillOwns = diagnostic(
  {
    code: "K53-E718",
    name: "owner-still-owns",
    summary: "An owner's registry cannot be retired while it owns records that are not adopted",
  },
  (owner: string, others: readonly string[]) => ({
    message: `${quote(owner)} also owns ${countOf(others.length, "record set")} that ${others.length === 1 ? "is" : "are"} not adopted: ${few(others)}`,
    hint: "adopt them first, or limit the step with --only",
  }),
);

export const staleImports = diagnostic(
  { code: "K53-E719", name: "stale-imports", summary: "kube53.imports.json is not what the hosted zone is today" },
  (path: string, added: readonly string[], removed: readonly string[]) => ({
    message: `${quote(path)} is out of date: ${[
      ...(added.length > 0 ? [`to add or change ${few(added)}`] : []),
      ...(removed.length > 0 ? [`to remove ${few(removed)}`] : []),
    ].join("; ")}`,
    hint: "write it again with kube53 import",
  }),
);

export const liveFailed = diagnostic(
  { code: "K53-E720", name: "aws-failed", summary: "AWS did not answer, or refused" },
  (what: string, why: string) => ({
    message: `${what} failed: ${why}`,
    hint: "check credentials, region and rights: route53:ListHostedZones, ListResourceRecordSets, ListHealthChecks, ListCidrCollections, ListCidrLocations",
  }),
);

export const handBackDiffers = diagnostic(
  {
    code: "K53-W721",
    name: "hand-back-differs",
    summary: "external-dns would change a record after it was handed back",
  },
  (changes: readonly string[]) => ({
    message: `After the hand-over external-dns would submit ${few(changes)}`,
    hint: "compare its arguments and manifests with the hosted zone before it starts",
  }),
);

export const nothingSelected = diagnostic(
  { code: "K53-E722", name: "nothing-selected", summary: "--only fits no record set" },
  (only: readonly string[]) => ({
    message: `--only ${few(only)} fits no record set of the manifests`,
    hint: "give a name, a namespace or a label selector such as team=shop",
  }),
);

export const handedToNobody = diagnostic(
  {
    code: "K53-W723",
    name: "handed-to-nobody",
    summary: "A record is handed back, and external-dns sees nothing that describes it",
  },
  (records: readonly string[]) => ({
    message: `external-dns sees nothing that describes ${few(records)}, so ${records.length === 1 ? "it" : "they"} will belong to nobody`,
    hint: "take the controller annotation, or the label, off the objects first, and run this again",
  }),
);
