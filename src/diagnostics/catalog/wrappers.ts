import { diagnostic, quote } from "../diagnostic";

/** K53-E30x to E33x: external-dns' source wrappers, from validation to default TTLs. */

export const invalidEndpoint = diagnostic(
  { code: "K53-E300", name: "invalid-endpoint", summary: "An endpoint that external-dns leaves out as invalid" },
  (type: string, name: string, problem: string) => ({
    message: `${type} ${quote(name)} is left out: ${problem}`,
    hint: "correct the target, or the record type",
  }),
);

export const duplicateEndpoint = diagnostic(
  {
    code: "K53-W301",
    name: "duplicate-endpoint",
    summary: "Two endpoints with equal targets differ in TTL or properties, and one of them is taken",
  },
  (type: string, name: string, difference: string) => ({
    message: `${type} ${quote(name)} is wished for twice with the same targets and another ${difference}; the first counts`,
    hint: `give both objects the same ${difference}`,
  }),
);

export const keptTargets = diagnostic(
  {
    code: "K53-W302",
    name: "kept-targets",
    summary: "Default targets are set, but the endpoint has targets of its own and keeps them",
  },
  (type: string, name: string) => ({
    message: `${type} ${quote(name)} has targets of its own and keeps them in spite of --default-targets`,
    hint: "remove its targets, or set --force-default-targets",
  }),
);

export const nat64Failure = diagnostic(
  {
    code: "K53-E303",
    name: "nat64-failure",
    summary: "external-dns fails its run, since an AAAA endpoint has a host name for a target and NAT64 is on",
    errorInExactMode: true,
  },
  (name: string, target: string) => ({
    message: `AAAA ${quote(name)} has the target ${quote(target)}, over which --nat64-networks fails the whole run`,
    hint: "make it a CNAME, or give it an IPv6 address",
  }),
);

export const filteredTargets = diagnostic(
  {
    code: "K53-W304",
    name: "filtered-targets",
    summary: "The target network filter leaves out targets",
  },
  (type: string, name: string, targets: readonly string[], isGone: boolean) => ({
    message:
      `${type} ${quote(name)} loses ${targets.slice(0, 3).map(quote).join(", ")}` +
      `${targets.length > 3 ? ", …" : ""} to the target network filter${isGone ? " and is left out" : ""}`,
  }),
);

export const ignoredNetwork = diagnostic(
  { code: "K53-W305", name: "ignored-network", summary: "A network of the target filter is no CIDR block and ignored" },
  (flag: string, value: string) => ({
    message: `--${flag} ${quote(value)} is no network in CIDR notation and has no effect`,
    hint: 'write address and prefix length, e.g. "10.0.0.0/8"',
  }),
);

export const ineligiblePtr = diagnostic(
  { code: "K53-W306", name: "ineligible-ptr", summary: "A PTR record is asked for where none can be made" },
  (type: string, name: string) => ({
    message: `record-type has no effect on ${type} ${quote(name)}: PTR records are made for A and AAAA without wildcard`,
    hint: "remove the annotation record-type",
  }),
);

export const unresolvedPtr = diagnostic(
  { code: "K53-W307", name: "unresolved-ptr", summary: "A target of an endpoint with PTR is no address" },
  (name: string, target: string) => ({
    message: `No PTR record is made for ${quote(name)}: its target ${quote(target)} is no address`,
    hint: "give it an address, or turn PTR off for it",
  }),
);

export const ptrTtl = diagnostic(
  { code: "K53-W308", name: "ptr-ttl", summary: "The names of one PTR record have different TTLs" },
  (name: string, ttl: number) => ({
    message: `The names behind PTR ${quote(name)} have different TTLs; ${ttl === 0 ? "the default" : `${ttl} s`} is taken`,
    hint: "give all of them the same TTL",
  }),
);

export const foreignProperty = diagnostic(
  {
    code: "K53-W309",
    name: "foreign-property",
    summary: "A property of another DNS provider, which Route 53 has no use for",
  },
  (property: string, provider: string) => ({
    message: `The property ${quote(property)} means nothing to the provider ${quote(provider)} and is left out`,
    hint: "remove it",
  }),
);
