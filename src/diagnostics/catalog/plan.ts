import { diagnostic, quote } from "../diagnostic";
import { few } from "../few";

/** K53-E5xx, K53-W5xx: record sets meet hosted zones. */

const own = { errorInExactMode: false } as const;

export const noHostedZone = diagnostic(
  { code: "K53-E501", name: "no-hosted-zone", summary: "A name lies in no hosted zone", ...own },
  (name: string, zones: readonly string[]) => ({
    message: `${quote(name)} lies in none of the hosted zones (${zones.join(", ")})`,
    hint: "add the hosted zone to zones or --zone, or leave the name out with --domain-filter or --exclude-domains",
  }),
);

export const cnameAtApex = diagnostic(
  { code: "K53-E502", name: "cname-at-apex", summary: "A CNAME stands at the apex of a hosted zone", ...own },
  (name: string) => ({
    message: `CNAME ${quote(name)} is the apex of its hosted zone, where DNS allows none (RFC 1034 §3.6.2)`,
    hint: "point at an AWS load balancer, which becomes an alias record, or at addresses",
  }),
);

export const aliasPairWithoutIpv6 = diagnostic(
  {
    code: "K53-W503",
    name: "alias-without-ipv6-target",
    summary: "The AAAA half of an in-zone alias record is left out, since its target has no AAAA",
  },
  (name: string, target: string) => ({
    message: `${quote(name)} gets no AAAA alias record: ${quote(target)} has only A, and Route 53 would refuse it`,
    hint: 'set the alias property to "A" to say so in the manifest',
  }),
);

export const aliasTargetOutsideZone = diagnostic(
  {
    code: "K53-E504",
    name: "alias-target-outside-zone",
    summary: "An alias record names a target that is neither an AWS service nor in its hosted zone",
    ...own,
  },
  (name: string, target: string, zone: string) => ({
    message: `Alias record ${quote(name)} cannot stand for ${quote(target)}: that is no AWS service kube53 knows and not in the hosted zone ${quote(zone)}`,
    hint: "remove the alias annotation so that it becomes a CNAME, or name the target's zone with aws-target-hosted-zone",
  }),
);

export const aliasCycle = diagnostic(
  { code: "K53-E505", name: "alias-cycle", summary: "Alias records stand for each other in a circle", ...own },
  (names: readonly string[]) => ({
    message: `These alias records stand for each other: ${names.map(quote).join(" → ")}`,
    hint: "let one of them have addresses or a load balancer as its target",
  }),
);

export const privateAddress = diagnostic(
  {
    code: "K53-E506",
    name: "private-address-in-public-zone",
    summary: "A private address would be published in a public hosted zone",
    ...own,
  },
  (name: string, address: string, range: string, zone: string) => ({
    message: `${quote(name)} would publish ${address} (${range}) in the public hosted zone ${quote(zone)}`,
    hint: "give the object a target annotation with its public address, or list the range under allowPrivateAddresses of the hosted zone",
  }),
);

export const aliasTargetNotCompiled = diagnostic(
  {
    code: "K53-W507",
    name: "alias-target-not-compiled",
    summary: "An in-zone alias record stands for a name that no compiled record set has",
  },
  (name: string, type: string, target: string) => ({
    message: `Alias record ${quote(name)} stands for ${type} ${quote(target)}, which nothing here makes`,
    hint: "make sure that the hosted zone has it already; Route 53 refuses the alias record otherwise",
  }),
);

export const aliasOfCname = diagnostic(
  {
    code: "K53-E514",
    name: "alias-of-cname",
    summary: "An in-zone alias record stands for a name that is a CNAME",
    ...own,
  },
  (name: string, type: string, target: string) => ({
    message: `Alias record ${quote(name)} stands for ${type} ${quote(target)}, which is a CNAME and has no other type`,
    hint: `make ${quote(name)} a plain CNAME, or let ${quote(target)} have addresses`,
  }),
);

export const policyInPrivateZone = diagnostic(
  {
    code: "K53-E508",
    name: "policy-in-private-zone",
    summary: "A routing policy that private hosted zones do not have",
    ...own,
  },
  (name: string, policy: string, zone: string) => ({
    message: `${policy} routing of ${quote(name)} is not available in the private hosted zone ${quote(zone)}`,
    hint: "use simple, failover, multivalue, weighted, latency or geolocation routing there",
  }),
);

export const pinnedZoneDoesNotFit = diagnostic(
  {
    code: "K53-E509",
    name: "pinned-zone-does-not-fit",
    summary: "aws/hosted-zone-id names a hosted zone that cannot hold the name",
    ...own,
  },
  (name: string, id: string, candidates: readonly string[]) => ({
    message: `${quote(name)} is pinned to the hosted zone ${quote(id)}, which is not among those that can hold it (${candidates.join(", ") || "none"})`,
    hint: "list that hosted zone with its id, or remove the aws-hosted-zone-id annotation",
  }),
);

export const shardTooLarge = diagnostic(
  { code: "K53-W510", name: "stack-too-large", summary: "A stack holds more record sets than Terraform plans quickly" },
  (stack: string, count: number, shards: number) => ({
    message: `The stack ${quote(stack)} holds ${count} record sets; more than 500 make Terraform slow`,
    hint: `set shards: ${shards} for the hosted zone`,
  }),
);

export const zoneTooLarge = diagnostic(
  { code: "K53-W511", name: "zone-quota", summary: "A hosted zone holds more record sets than Route 53's quota" },
  (zone: string, count: number, quota: number) => ({
    message: `The hosted zone ${quote(zone)} would hold ${count} record sets; Route 53's quota is ${quota}`,
    hint: "ask AWS for a higher quota, or delegate a part of the names to another hosted zone",
  }),
);

export const ambiguousRecordSets = diagnostic(
  {
    code: "K53-E512",
    name: "duplicate-address",
    summary: "Two record sets would be one Terraform resource",
    errorInExactMode: true,
  },
  (name: string, types: readonly string[]) => ({
    message: `${types.join(" and ")} ${quote(name)} would be one Terraform resource, since a name cannot hold both`,
    hint: "leave only one of them",
  }),
);

export const cloudFrontInPrivateZone = diagnostic(
  {
    code: "K53-E513",
    name: "cloudfront-in-private-zone",
    summary: "A private hosted zone cannot hold an alias record for CloudFront",
    ...own,
  },
  (name: string, zone: string) => ({
    message: `${quote(name)} is an alias record for CloudFront, which the private hosted zone ${quote(zone)} cannot hold`,
    hint: "pin the record to the public hosted zone with aws-hosted-zone-id",
  }),
);

export const unknownCidrLocation = diagnostic(
  {
    code: "K53-E520",
    name: "unknown-cidr-location",
    summary: "A record set names a location that its CIDR collection does not have",
  },
  (name: string, collection: string, location: string, known: readonly string[]) => ({
    message: `${quote(name)} is for the location ${quote(location)}, which the CIDR collection ${quote(collection)} does not have`,
    hint: `write one of ${[...known, "*"].join(", ")}, or add the location under cidrCollections`,
  }),
);

export const idleReshard = diagnostic(
  { code: "K53-W521", name: "idle-reshard", summary: "kube53.reshard.json moves what is not there to be moved" },
  (addresses: readonly string[]) => ({
    message: `kube53.reshard.json moves what its new stack does not have or its old one keeps: ${few(addresses)}`,
    hint: "delete the file if all stacks are applied, else write it again with kube53 stacks reshard",
  }),
);
