import { diagnostic, quote } from "../diagnostic";

/** K53-E36x, K53-W36x and on: from endpoints to record sets. */

export const outsideDomainFilter = diagnostic(
  { code: "K53-W360", name: "outside-domain-filter", summary: "A name lies outside the domain filter" },
  (name: string, filter: "domain filter" | "hosted zones") => ({
    message: `${quote(name)} lies outside the ${filter}, so no record is made for it`,
    hint:
      filter === "hosted zones"
        ? "name its hosted zone with --zone, too, or silence this with --ignore K53-W360"
        : "widen --domain-filter, or silence this with --ignore K53-W360",
  }),
);

export const unmanagedType = diagnostic(
  { code: "K53-W361", name: "unmanaged-type", summary: "A record type is not managed" },
  (name: string, type: string) => ({
    message: `${type} ${quote(name)} is left out: its type is not among the managed record types`,
    hint: `add --managed-record-types=${type}; naming any type replaces the default A, AAAA, CNAME`,
  }),
);

export const aliasBeyondExternalDns = diagnostic(
  {
    code: "K53-W362",
    name: "alias-beyond-external-dns",
    summary: "A target becomes an alias record that external-dns would write as a CNAME",
  },
  (name: string, target: string) => ({
    message: `${quote(name)} becomes an alias record for ${quote(target)}; external-dns would write a CNAME`,
    hint: 'set the alias property to "false" to keep a CNAME',
  }),
);

export const candidatesMerged = diagnostic(
  {
    code: "K53-W363",
    name: "candidates-merged",
    summary: "Wishes of several objects were put together where external-dns keeps only one of them",
  },
  (type: string, name: string, kept: string) => ({
    message: `${type} ${quote(name)} is wished for by several objects; all targets are published, external-dns would keep only ${kept}`,
    hint: "give the objects set identifiers and a routing policy, or leave the name to one of them",
  }),
);

export const ttlsDiffer = diagnostic(
  { code: "K53-W364", name: "ttls-differ", summary: "Objects that share a record set name different TTLs" },
  (type: string, name: string, chosen: number) => ({
    message: `The TTLs for ${type} ${quote(name)} differ; the smallest, ${chosen}, is used`,
    hint: "name the same TTL in all of them",
  }),
);

export const conflictingTargets = diagnostic(
  {
    code: "K53-E365",
    name: "conflicting-targets",
    summary: "Objects wish for different targets where Route 53 takes a single one",
  },
  (type: string, name: string, targets: readonly string[]) => ({
    message: `${type} ${quote(name)} can have only one target here, but ${targets.map(quote).join(" and ")} are wished for`,
    hint: "remove the name from all objects but one, or give each a set identifier and a routing policy",
  }),
);

export const conflictingProperties = diagnostic(
  {
    code: "K53-E366",
    name: "conflicting-properties",
    summary: "Objects that share a record set disagree about a property",
  },
  (property: string, type: string, name: string) => ({
    message: `The objects that wish for ${type} ${quote(name)} disagree about ${property}`,
    hint: "give the objects set identifiers of their own, or the same annotation",
  }),
);

export const severalClusters = diagnostic(
  {
    code: "K53-W367",
    name: "several-clusters",
    summary: "Several clusters wish for the same record set",
  },
  (type: string, name: string, setIdentifier: string, clusters: readonly string[]) => ({
    message: `${type} ${quote(name)}${setIdentifier === "" ? "" : ` with set identifier ${quote(setIdentifier)}`} is wished for by the clusters ${clusters.map(quote).join(" and ")}`,
    hint: "give each cluster's objects a set identifier of their own and a routing policy, unless one answer with the targets of all is meant",
  }),
);

export const candidateDropped = diagnostic(
  {
    code: "K53-W368",
    name: "candidate-dropped",
    summary: "external-dns publishes only one of several wishes for a record set (exact mode)",
  },
  (type: string, name: string, why: string) => ({
    message: `This wish for ${type} ${quote(name)} is dropped, as external-dns does: ${why}`,
    hint: "leave the name to one object, or give each a set identifier and a routing policy",
  }),
);
