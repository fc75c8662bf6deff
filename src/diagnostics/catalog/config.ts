import { diagnostic, quote } from "../diagnostic";
import { yamlHint } from "../yaml-hint";

/** K53-E00x, K53-W00x: `kube53.yaml` and the options of the command line. */

export const configUnreadable = diagnostic(
  { code: "K53-E001", name: "config-unreadable", summary: "The configuration file cannot be read" },
  (path: string, why: string) => ({
    message: `Cannot read ${quote(path)}: ${why}`,
    hint: "name another file with --config, or leave it out and pass --zone",
  }),
);

export const configSyntax = diagnostic(
  { code: "K53-E002", name: "config-syntax", summary: "The configuration file is no YAML" },
  (why: string) => ({ message: `The configuration is no YAML: ${why}`, hint: yamlHint(why) }),
);

export const configInvalid = diagnostic(
  { code: "K53-E003", name: "config-invalid", summary: "A value in the configuration is not what it must be" },
  (path: string, why: string) => ({
    message: `${path === "" ? "The configuration" : path}: ${why}`,
    hint: "correct it; the command kube53 schema prints what may stand there",
  }),
);

export const configUnknownKey = diagnostic(
  { code: "K53-E004", name: "config-unknown-key", summary: "The configuration has a key that kube53 does not know" },
  (key: string, inside: string, nearest: string | undefined) => ({
    message: `Unknown key ${quote(key)}${inside === "" ? "" : ` in ${inside}`}`,
    hint:
      nearest === undefined ? "remove it; the command kube53 schema prints the keys that exist" : `write ${nearest}`,
  }),
);

export const duplicateZone = diagnostic(
  { code: "K53-E005", name: "duplicate-zone", summary: "Two hosted zones have one name and visibility" },
  (name: string, visibility: string) => ({
    message: `The ${visibility} hosted zone ${quote(name)} is listed twice`,
    hint: "remove one of them; records are matched to hosted zones by name, so two cannot be told apart",
  }),
);

export const duplicateCluster = diagnostic(
  { code: "K53-E006", name: "duplicate-cluster", summary: "Two clusters have one name" },
  (name: string) => ({
    message: `The cluster ${quote(name)} is listed twice`,
    hint: "give each cluster a name of its own, or put its inputs under one from",
  }),
);

export const unknownCluster = diagnostic(
  { code: "K53-E007", name: "unknown-cluster", summary: "The IAM section names a cluster that is not listed" },
  (name: string, nearest: string | undefined) => ({
    message: `No cluster is called ${quote(name)}`,
    hint: nearest === undefined ? "name one of the clusters listed above" : `write ${nearest}`,
  }),
);

export const invalidRange = diagnostic(
  { code: "K53-E008", name: "invalid-cidr", summary: "An address range is no CIDR" },
  (range: string) => ({ message: `${quote(range)} is no CIDR range`, hint: "write a range such as 10.0.0.0/8" }),
);

export const invalidZoneOption = diagnostic(
  { code: "K53-E009", name: "invalid-zone-option", summary: "A --zone option cannot be read" },
  (value: string) => ({
    message: `Cannot read --zone ${quote(value)}`,
    hint: "write --zone example.com=Z0123456789ABC, or --zone example.com to look the hosted zone up",
  }),
);

export const noZones = diagnostic(
  { code: "K53-E010", name: "no-zones", summary: "Neither a configuration nor an option names a hosted zone" },
  () => ({
    message: "No hosted zone is named",
    hint: "pass --zone example.com=Z0123456789ABC (or --zone example.com to look it up), or write a kube53.yaml",
  }),
);

export const namedFileUnreadable = diagnostic(
  { code: "K53-E011", name: "named-file-unreadable", summary: "A file that the configuration names cannot be read" },
  (path: string, why: string) => ({
    message: `Cannot read ${quote(path)}: ${why}`,
    hint: "write a path relative to kube53.yaml, or write external-dns' arguments under args",
  }),
);

export const noExternalDnsContainer = diagnostic(
  {
    code: "K53-E012",
    name: "no-external-dns-container",
    summary: "A manifest that should say how external-dns is started has no container of it",
  },
  (path: string) => ({
    message: `No container in ${quote(path)} has an image called external-dns`,
    hint: "name the manifest of its Deployment, or write its arguments under args",
  }),
);

export const openApplyRole = diagnostic(
  {
    code: "K53-E016",
    name: "open-apply-role",
    summary: "A role that changes records would be open to unreviewed jobs",
  },
  (role: string, why: string) => ({
    message: `The role ${quote(role)} applies stacks and would let in ${why}`,
    hint: "name the branches or environments that may apply, and give reviews a role of their own with rights: plan",
  }),
);

export const invalidCidrBlock = diagnostic(
  { code: "K53-E017", name: "invalid-cidr-block", summary: "Route 53 takes no such block into a CIDR collection" },
  (block: string, why: string) => ({
    message: `${quote(block)} ${why}`,
    hint: "write each network once, IPv4 with /1 to /24 and IPv6 with /1 to /48",
  }),
);

export const cidrCollection = diagnostic(
  { code: "K53-E018", name: "cidr-collection", summary: "A CIDR collection is too large or listed twice" },
  (name: string, why: string) => ({
    message: `The CIDR collection ${quote(name)} ${why}`,
    hint: "join the networks into larger blocks, or make several collections with names of their own",
  }),
);

export const unusableReshardFile = diagnostic(
  { code: "K53-E019", name: "unusable-reshard-file", summary: "kube53.reshard.json cannot be read" },
  (path: string, why: string) => ({
    message: `Cannot use ${quote(path)}: ${why}`,
    hint: "write it again with kube53 stacks reshard, or delete it if all stacks are applied",
  }),
);
