import { diagnostic, quote } from "../diagnostic";
import { few } from "../few";
import { typeName } from "../type-name";

/** K53-E4xx, K53-W4xx: laws of DNS and Route 53 that record sets must keep. */

const label = (name: string, type: string) => `${typeName(type)} ${quote(name)}`;

export const cnameCoexistence = diagnostic(
  { code: "K53-E401", name: "cname-coexistence", summary: "A CNAME shares its name with other records" },
  (name: string, others: readonly string[]) => ({
    message: `CNAME ${quote(name)} cannot share its name with ${others.slice(0, 5).map(typeName).join(", ")}`,
    hint: "remove one of the host names, or let the CNAME become an alias record",
  }),
);

export const severalCnameValues = diagnostic(
  { code: "K53-E402", name: "several-cname-values", summary: "A CNAME has more than one value" },
  (name: string, values: readonly string[]) => ({
    message: `CNAME ${quote(name)} can have one value, not ${values.length}: ${few(values)}`,
    hint: "name one target, or give each target a set identifier and a weight",
  }),
);

export const severalPolicies = diagnostic(
  { code: "K53-E403", name: "several-policies", summary: "A record set has more than one routing policy" },
  (name: string, type: string, policies: readonly string[]) => ({
    message: `${label(name, type)} can have one routing policy, not ${policies.join(" and ")}`,
    hint: "keep the annotations of one policy; combine policies with an alias to a second name",
  }),
);

export const policyWithoutSetIdentifier = diagnostic(
  {
    code: "K53-E404",
    name: "policy-without-set-identifier",
    summary: "A record set has a routing policy and no set identifier",
  },
  (name: string, type: string, policy: string) => ({
    message: `${label(name, type)} has ${policy} routing but no set identifier`,
    hint: "add a set-identifier annotation that is different for each record set of the name",
  }),
);

export const setIdentifierWithoutPolicy = diagnostic(
  {
    code: "K53-E405",
    name: "set-identifier-without-policy",
    summary: "A record set has a set identifier and no routing policy",
  },
  (name: string, type: string, setIdentifier: string) => ({
    message: `${label(name, type)} has the set identifier ${quote(setIdentifier)} but no routing policy`,
    hint: 'add a policy, e.g. the annotation aws-weight: "1", or remove the set identifier',
  }),
);

export const mixedPolicies = diagnostic(
  { code: "K53-E406", name: "mixed-policies", summary: "Record sets of one name and type have different policies" },
  (name: string, type: string, policy: string, first: string) => ({
    message: `${label(name, type)} has ${policy} routing, another record set of the name has ${first} routing`,
    hint: "use one policy for all record sets of a name and type",
  }),
);

export const simpleBesideRouted = diagnostic(
  {
    code: "K53-E407",
    name: "simple-beside-routed",
    summary: "A record set without routing policy stands beside ones with a policy",
  },
  (name: string, type: string) => ({
    message: `${label(name, type)} has no routing policy, but other record sets of the name have`,
    hint: "give it a set identifier and the same policy, or remove it",
  }),
);

export const weightedTtl = diagnostic(
  { code: "K53-E408", name: "weighted-ttl", summary: "Weighted record sets of one name and type have different TTLs" },
  (name: string, type: string, ttl: number, other: number) => ({
    message: `Weighted ${label(name, type)} has TTL ${ttl}, another of the name has ${other}; Route 53 keeps one for all`,
    hint: "give all of them the same TTL",
  }),
);

export const weightRange = diagnostic(
  { code: "K53-E409", name: "weight-range", summary: "A weight is not from 0 to 255" },
  (weight: number) => ({
    message: `Weight must be from 0 to 255, not ${weight}`,
    hint: "scale the weights of the name: only their ratio counts",
  }),
);

export const duplicateRegion = diagnostic(
  {
    code: "K53-E410",
    name: "duplicate-region",
    summary: "Two latency record sets of one name and type name the same region",
  },
  (name: string, type: string, region: string) => ({
    message: `Two latency record sets of ${label(name, type)} name the region ${quote(region)}`,
    hint: "name one record set for each region, with all its values, or weight them below a second name",
  }),
);

export const unknownRegion = diagnostic(
  {
    code: "K53-E411",
    name: "unknown-region",
    summary: "A latency record set names a region that Route 53 does not know",
  },
  (region: string, likely: string | undefined) => ({
    message: `There is no AWS region ${quote(region)}`,
    ...(likely !== undefined && { hint: `write ${quote(likely)}` }),
  }),
);

export const failoverValue = diagnostic(
  { code: "K53-E412", name: "failover-value", summary: "Failover is neither PRIMARY nor SECONDARY" },
  (value: string) => ({
    message: `Failover must be "PRIMARY" or "SECONDARY", not ${quote(value)}`,
    hint: 'write "PRIMARY" or "SECONDARY" in capitals',
  }),
);

export const duplicateFailover = diagnostic(
  {
    code: "K53-E413",
    name: "duplicate-failover",
    summary: "Two record sets of one name and type are both PRIMARY or both SECONDARY",
  },
  (name: string, type: string, role: string) => ({
    message: `Two record sets of ${label(name, type)} are ${role}`,
    hint: "keep one PRIMARY and one SECONDARY; put several targets behind one of them",
  }),
);

export const primaryWithoutHealthCheck = diagnostic(
  {
    code: "K53-E414",
    name: "primary-without-health-check",
    summary: "A PRIMARY record set that is no alias has no health check",
  },
  (name: string, type: string) => ({
    message: `PRIMARY ${label(name, type)} has no health check, so it could never fail over`,
    hint: 'add e.g. kube53.dev/health-check: "https://{target}/healthz", or aws-health-check-id',
  }),
);

export const failoverAliasTargetHealth = diagnostic(
  {
    code: "K53-E415",
    name: "failover-alias-target-health",
    summary: "A failover alias record does not evaluate the health of its target",
  },
  (name: string, type: string) => ({
    message: `Failover alias ${label(name, type)} must evaluate the health of its target`,
    hint: 'set aws-evaluate-target-health to "true"',
  }),
);

export const geolocationValue = diagnostic(
  { code: "K53-E416", name: "geolocation-value", summary: "A geolocation names a place that Route 53 does not know" },
  (problem: string, hint: string) => ({ message: problem, hint }),
);

export const duplicateGeolocation = diagnostic(
  {
    code: "K53-E417",
    name: "duplicate-geolocation",
    summary: "Two geolocation record sets of one name and type name the same place",
  },
  (name: string, type: string, place: string) => ({
    message: `Two geolocation record sets of ${label(name, type)} name ${place}`,
    hint: "name one record set for each place",
  }),
);

export const geolocationWithoutDefault = diagnostic(
  {
    code: "K53-W418",
    name: "geolocation-without-default",
    summary: "Geolocation record sets leave clients from elsewhere without an answer",
  },
  (name: string, type: string) => ({
    message: `Clients from anywhere else get no answer for ${label(name, type)}: no record set has country "*"`,
    hint: 'add a record set with aws-geolocation-country-code: "*"',
  }),
);

export const geoproximityLocation = diagnostic(
  {
    code: "K53-E419",
    name: "geoproximity-location",
    summary: "Geoproximity needs exactly one of region, local zone group and coordinates",
  },
  (name: string, type: string, found: readonly string[]) => ({
    message: `Geoproximity ${label(name, type)} needs exactly one location, not ${found.length === 0 ? "none" : found.join(" and ")}`,
    hint: "set one of aws-geoproximity-region, -local-zone-group and -coordinates",
  }),
);

export const geoproximityValue = diagnostic(
  { code: "K53-E420", name: "geoproximity-value", summary: "A part of a geoproximity location is out of bounds" },
  (part: string, value: string, expected: string) => ({
    message: `Geoproximity ${part} must be ${expected}, not ${quote(value)}`,
  }),
);

export const multivalueValues = diagnostic(
  {
    code: "K53-W421",
    name: "multivalue-values",
    summary: "A multivalue record set has several values, which share one health",
  },
  (name: string, type: string, count: number) => ({
    message: `Multivalue ${label(name, type)} has ${count} values in one record set: they are answered or left out together`,
    hint: "give each value a record set and a set identifier of its own",
  }),
);

export const policyOfType = diagnostic(
  { code: "K53-E422", name: "policy-of-type", summary: "Route 53 has no such routing policy for the record type" },
  (name: string, type: string, policy: string) => ({
    message: `${label(name, type)} cannot have ${policy} routing`,
    hint: "remove the routing policy and the set identifier",
  }),
);

export const multivalueAlias = diagnostic(
  { code: "K53-E423", name: "multivalue-alias", summary: "A multivalue record set is an alias" },
  (name: string, type: string) => ({
    message: `Alias ${label(name, type)} cannot have multivalue routing`,
    hint: "use weighted routing with equal weights",
  }),
);

export const aliasOfType = diagnostic(
  { code: "K53-W424", name: "alias-of-type", summary: "An alias record asks for IPv6 of a service that has IPv4 only" },
  (name: string, target: string, family: string) => ({
    message: `AAAA alias ${quote(name)} gets no answer: ${quote(target)} (${family}) has IPv4 addresses only`,
    hint: "ask for an A alias only",
  }),
);

export const setIdentifierLength = diagnostic(
  { code: "K53-E425", name: "set-identifier-length", summary: "A set identifier is longer than 128 characters" },
  (setIdentifier: string) => ({
    message: `Set identifier ${quote(setIdentifier)} has ${setIdentifier.length} characters, 128 are allowed`,
  }),
);

export const tooManyValues = diagnostic(
  { code: "K53-E426", name: "too-many-values", summary: "A record set has more than 400 values" },
  (name: string, type: string, count: number) => ({
    message: `${label(name, type)} has ${count} values, 400 are allowed`,
  }),
);

export const valueTooLong = diagnostic(
  { code: "K53-E427", name: "value-too-long", summary: "A value is longer than 4000 characters" },
  (name: string, type: string, length: number) => ({
    message: `A value of ${label(name, type)} has ${length} characters, 4000 are allowed`,
  }),
);

export const txtStringTooLong = diagnostic(
  { code: "K53-E428", name: "txt-string-too-long", summary: "A string of a TXT value is longer than 255 octets" },
  (name: string, length: number) => ({
    message: `A string of TXT ${quote(name)} has ${length} octets, 255 are allowed`,
    hint: 'split it: "first part" "second part"',
  }),
);

export const ttlRange = diagnostic(
  { code: "K53-E429", name: "ttl-range", summary: "A TTL is not from 0 to 2147483647" },
  (name: string, type: string, ttl: number) => ({
    message: `TTL of ${label(name, type)} must be whole seconds from 0 to 2147483647, not ${ttl}`,
  }),
);

export const invalidValue = diagnostic(
  { code: "K53-E430", name: "invalid-value", summary: "A value does not fit its record type" },
  (name: string, type: string, value: string, expected: string) => ({
    message: `${quote(value)} is no value for ${label(name, type)}: it must be ${expected}`,
  }),
);

/** A property as it is written in a DNSEndpoint and, where that differs, in an annotation. */
function spellings(property: string): string {
  if (!property.startsWith("aws/")) return quote(property);
  return `${quote(property)}, or in an annotation ${quote(property.replace("/", "-"))}`;
}

export const unknownProperty = diagnostic(
  {
    code: "K53-E431",
    name: "unknown-property",
    summary: "An annotation or provider-specific property that nothing reads",
  },
  (property: string, likely: string | undefined) => ({
    message: `Nothing reads ${quote(property)}`,
    hint: likely === undefined ? `remove ${quote(property)}` : `write ${spellings(likely)}`,
  }),
);

export const idleProperty = diagnostic(
  {
    code: "K53-W432",
    name: "idle-property",
    summary: "A property has no effect on Route 53 and makes external-dns write the record on every loop",
  },
  (property: string) => ({
    message: `${quote(property)} has no effect here`,
    hint: `remove ${quote(property)}, or let what reads it be managed`,
  }),
);

export const healthCheckId = diagnostic(
  { code: "K53-E433", name: "health-check-id", summary: "A health check id is none" },
  (id: string) => ({
    message: `${quote(id)} is no health check id`,
    hint: "write the id as the console shows it, e.g. 1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
  }),
);

export const unusualHealthCheckId = diagnostic(
  {
    code: "K53-W444",
    name: "unusual-health-check-id",
    summary: "A health check id does not look like the ids that Route 53 gives",
  },
  (id: string) => ({
    message: `${quote(id)} does not look like a health check id, which is a UUID`,
    hint: "write the id as the console shows it, e.g. 1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
  }),
);

export const idleHealthCheck = diagnostic(
  {
    code: "K53-W434",
    name: "idle-health-check",
    summary: "The health check of a record set without routing policy changes no answer",
  },
  (name: string, type: string) => ({
    message: `The health check of ${label(name, type)} changes no answer: the name has no other record set to turn to`,
    hint: "add a routing policy and a second record set, or remove the health check",
  }),
);

export const failoverToCloudFront = diagnostic(
  {
    code: "K53-W435",
    name: "failover-to-cloudfront",
    summary: "A failover alias must evaluate target health, a CloudFront alias must not",
  },
  (name: string, type: string) => ({
    message: `Failover alias ${label(name, type)} points at CloudFront, whose health cannot be evaluated`,
    hint: "give it a health check of its own, and try it before you rely on it",
  }),
);

export const tooManySiblings = diagnostic(
  { code: "K53-E436", name: "too-many-siblings", summary: "A name and type has more record sets than Route 53 allows" },
  (name: string, type: string, count: number, most: number) => ({
    message: `${label(name, type)} has ${count} record sets, ${most} are allowed`,
    hint: "spread them over several names joined by alias records",
  }),
);

export const unsupportedType = diagnostic(
  { code: "K53-E437", name: "unsupported-type", summary: "Route 53 does not have the record type" },
  (name: string, type: string) => ({
    message: `Route 53 has no records of type ${quote(type)}, as wished for ${quote(name)}`,
  }),
);

export const soaRecord = diagnostic(
  { code: "K53-E438", name: "soa-record", summary: "An SOA record belongs to its hosted zone" },
  (name: string) => ({
    message: `SOA ${quote(name)} belongs to its hosted zone and cannot be declared`,
    hint: "remove it: Route 53 makes one with each hosted zone",
  }),
);

export const wildcardNs = diagnostic(
  { code: "K53-E439", name: "wildcard-ns", summary: "Route 53 takes no NS records for a wildcard" },
  (name: string) => ({
    message: `NS ${quote(name)}: Route 53 takes no NS records for a wildcard`,
    hint: "delegate each name by itself",
  }),
);

export const noValues = diagnostic(
  { code: "K53-E440", name: "no-values", summary: "A record set has neither values nor an alias target" },
  (name: string, type: string) => ({
    message: `${label(name, type)} has no value`,
    hint: "name a target, or remove the host name",
  }),
);

export const pointsAtItself = diagnostic(
  { code: "K53-E441", name: "points-at-itself", summary: "A CNAME or alias record points at its own name" },
  (name: string, type: string) => ({
    message: `${label(name, type)} points at itself`,
    hint: "name the load balancer or host behind it as the target",
  }),
);

export const cidrLocation = diagnostic(
  { code: "K53-E442", name: "cidr-location", summary: "IP-based routing needs a collection and a location of it" },
  (problem: string) => ({
    message: problem,
    hint: 'set kube53.dev/cidr-collection to an id, and kube53.dev/cidr-location to one of its locations or "*"',
  }),
);

export const recordSetTooLarge = diagnostic(
  {
    code: "K53-E443",
    name: "record-set-too-large",
    summary: "The values of a record set do not fit into one request to Route 53",
  },
  (name: string, type: string, characters: number) => ({
    message: `The values of ${label(name, type)} have ${characters} characters, a change can carry 16000`,
  }),
);
