import type { ApiChange, ApiRecordSet } from "../../src/route53/api";
import { a, alias, CHECK, create, record, remove, upsert } from "./route53";

/** A batch for `example.com`, and what Route 53 says to it. */
export interface BatchCase {
  readonly title: string;
  readonly given?: readonly ApiRecordSet[];
  readonly changes: readonly ApiChange[];
  /** Default: taken. */
  readonly says?: string | readonly string[];
  readonly code?: string;
  readonly isPrivate?: boolean;
}

const ELB = { zone: "Z32O12XQLNTSW2" };
const LB = "lb.eu-west-1.elb.amazonaws.com";
const CDN = "d1.cloudfront.net";
export const weighted = (set: string, weight = 1, members = {}) =>
  a("w.example.com", { SetIdentifier: set, Weight: weight, ...members });
const latency = (set: string, Region: string) => a("w.example.com", { SetIdentifier: set, Region });
const failover = (set: string, Failover: string, members = {}) =>
  a("f.example.com", { SetIdentifier: set, Failover, ...members });
const geo = (set: string, GeoLocation: NonNullable<ApiRecordSet["GeoLocation"]>) =>
  a("g.example.com", { SetIdentifier: set, GeoLocation });

/** What Route 53 takes and refuses in a batch. */
export const BATCH_CASES: readonly BatchCase[] = [
  { title: "a new record set", changes: [create(a("www.example.com"))] },
  { title: "an UPSERT of nothing", changes: [upsert(a("www.example.com"))] },
  {
    title: "a CREATE of what exists",
    given: [a("www.example.com")],
    changes: [create(a("WWW.example.com."))],
    says: "[Tried to create resource record set [name='www.example.com.', type='A'] but it already exists]",
  },
  {
    title: "a CREATE of a sibling that exists",
    given: [weighted("a")],
    changes: [create(weighted("a"))],
    says: "[Tried to create resource record set [name='w.example.com.', type='A', set-identifier='a'] but it already exists]",
  },
  {
    title: "a DELETE of nothing",
    changes: [remove(a("www.example.com"))],
    says: "[Tried to delete resource record set [name='www.example.com.', type='A'] but it was not found]",
  },
  {
    title: "a DELETE of something else",
    given: [a("www.example.com")],
    changes: [remove(a("www.example.com", { TTL: 60 }))],
    says: "[Tried to delete resource record set [name='www.example.com.', type='A'] but the values provided do not match the current values]",
  },
  {
    title: "a DELETE with values in another order",
    given: [record("www.example.com", "A", "192.0.2.1", "192.0.2.2")],
    changes: [remove(record("www.example.com", "A", "192.0.2.2", "192.0.2.1"))],
  },
  {
    title: "a DELETE without a health check",
    given: [a("www.example.com", { HealthCheckId: CHECK })],
    changes: [remove(a("www.example.com"))],
    says: "do not match the current values",
  },
  {
    title: "DELETE and CREATE of one",
    given: [a("www.example.com")],
    changes: [remove(a("www.example.com")), create(a("www.example.com", { TTL: 60 }))],
  },
  {
    title: "CREATE before DELETE of one",
    given: [a("www.example.com")],
    changes: [create(a("www.example.com", { TTL: 60 })), remove(a("www.example.com"))],
    says: "[The request contains an invalid set of changes for a resource record set 'A www.example.com.']",
  },
  {
    title: "two UPSERTs of one",
    changes: [upsert(a("www.example.com")), upsert(a("www.example.com"))],
    says: "invalid set of changes for a resource record set 'A www.example.com.'",
  },
  {
    title: "CNAME for A, DELETE first",
    given: [a("www.example.com")],
    changes: [remove(a("www.example.com")), create(record("www.example.com", "CNAME", "x.example.net"))],
  },
  {
    title: "CNAME for A, CREATE first",
    given: [a("www.example.com")],
    changes: [create(record("www.example.com", "CNAME", "x.example.net")), remove(a("www.example.com"))],
    says: "[RRSet of type CNAME with DNS name www.example.com. is not permitted as it conflicts with other records with the same DNS name in zone example.com.]",
  },
  {
    title: "A beside a CNAME",
    given: [record("www.example.com", "CNAME", "x.example.net")],
    changes: [create(a("www.example.com"))],
    says: "[RRSet of type A with DNS name www.example.com. is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone example.com.]",
  },
  {
    title: "a CNAME at the apex",
    changes: [upsert(record("example.com", "CNAME", "x.example.net"))],
    says: "[RRSet of type CNAME with DNS name example.com. is not permitted at apex in zone example.com.]",
  },
  {
    title: "a name elsewhere",
    changes: [create(a("www.example.org"))],
    says: "[RRSet with DNS name www.example.org. is not permitted in zone example.com.]",
  },
  {
    title: "a name that only ends alike",
    changes: [create(a("notexample.com"))],
    says: "[RRSet with DNS name notexample.com. is not permitted in zone example.com.]",
  },
  {
    title: "an empty label",
    changes: [create(a("a..example.com"))],
    says: "FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with",
  },
  { title: "a long label", changes: [create(a(`${"a".repeat(64)}.example.com`))], says: "DomainLabelTooLong" },
  { title: "a label of 63", changes: [create(a(`${"a".repeat(63)}.example.com`))] },
  { title: "a long name", changes: [create(a(`${"a.".repeat(125)}example.com`))], says: "DomainNameTooLong" },
  { title: "a wildcard", changes: [create(a("*.example.com")), upsert(a("\\052.x.example.com"))] },
  {
    title: "two problems at once",
    changes: [create(a("www.example.org")), remove(a("x.example.com"))],
    says: ["not permitted in zone example.com., Tried to delete", "but it was not found]"],
  },
  // values
  {
    title: "an A that is a name",
    changes: [create(record("x.example.com", "A", "lb.example.net"))],
    says: "[Invalid Resource Record: FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with 'lb.example.net']",
  },
  {
    title: "an AAAA that is IPv4",
    changes: [create(record("x.example.com", "AAAA", "192.0.2.1"))],
    says: "AAAARRDATAIllegalIPv6Address",
  },
  { title: "an AAAA", changes: [create(record("x.example.com", "AAAA", "2001:DB8::1"))] },
  {
    title: "a TXT without quotes",
    changes: [create(record("x.example.com", "TXT", "v=spf1 -all"))],
    says: "InvalidCharacterString (Value should be enclosed in quotation marks) encountered with 'v=spf1 -all'",
  },
  {
    title: "a long TXT string",
    changes: [create(record("x.example.com", "TXT", `"${"a".repeat(256)}"`))],
    says: "CharacterStringTooLong (Value is too long)",
  },
  { title: "two TXT strings", changes: [create(record("x.example.com", "TXT", `"${"a".repeat(255)}" "b"`))] },
  {
    title: "a CNAME with a blank",
    changes: [create(record("x.example.com", "CNAME", "a b"))],
    says: "UnsupportedCharacter",
  },
  {
    title: "a CNAME with an empty label",
    changes: [create(record("x.example.com", "CNAME", "a..b"))],
    says: "DomainLabelEmpty",
  },
  {
    title: "a CNAME with two values",
    changes: [create(record("x.example.com", "CNAME", "a.b", "a.c"))],
    says: "Cannot have more than 1 records in a RRSet",
  },
  {
    title: "an MX without preference",
    changes: [create(record("x.example.com", "MX", "mail.example.com"))],
    says: "Invalid Resource Record: FATAL problem: MXRRDATAInvalid",
  },
  { title: "an SRV", changes: [create(record("_sip._tcp.example.com", "SRV", "10 5 5060 sip.example.com."))] },
  { title: "a CAA", changes: [create(record("x.example.com", "CAA", '0 issue "letsencrypt.org"'))] },
  {
    title: "a repeated value",
    changes: [create(record("x.example.com", "A", "192.0.2.1", "192.0.2.1"))],
    says: "[Duplicate Resource Record: '192.0.2.1']",
  },
  {
    title: "many values",
    changes: [
      create(record("x.example.com", "A", ...Array.from({ length: 401 }, (_, i) => `10.0.${i >> 8}.${i & 255}`))),
    ],
    says: "Cannot have more than 400 records in a RRSet.",
  },
  // request
  {
    title: "no TTL",
    changes: [create({ Name: "x.example.com", Type: "A", ResourceRecords: [{ Value: "192.0.2.1" }] })],
    code: "InvalidInput",
    says: "Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none in Change with [Action=CREATE, Name=x.example.com, Type=A, SetIdentifier=null]",
  },
  {
    title: "an alias with a TTL",
    changes: [create(alias("x.example.com", LB, { ...ELB, TTL: 60 }))],
    code: "InvalidInput",
    says: "but found more than one",
  },
  {
    title: "no values",
    changes: [create(a("x.example.com", { ResourceRecords: [] }))],
    code: "InvalidInput",
    says: "but found none",
  },
  {
    title: "a set identifier without policy",
    changes: [create(a("x.example.com", { SetIdentifier: "a" }))],
    code: "InvalidInput",
    says: "Expected exactly one of [Weight, Region, Failover, GeoLocation, or MultiValueAnswer], but found none",
  },
  {
    title: "a policy without set identifier",
    changes: [create(a("x.example.com", { Weight: 0 }))],
    code: "InvalidInput",
    says: "Missing field 'SetIdentifier'",
  },
  {
    title: "two policies",
    changes: [create(weighted("a", 1, { Region: "eu-west-1" }))],
    code: "InvalidInput",
    says: "but found more than one",
  },
  { title: "a weight of 256", changes: [create(weighted("a", 256))], code: "InvalidInput", says: "weight" },
  { title: "weights of 0 and 255", changes: [create(weighted("a", 0)), create(weighted("b", 255))] },
  {
    title: "a large TTL",
    changes: [create(a("x.example.com", { TTL: 2147483648 }))],
    code: "InvalidInput",
    says: "tTL",
  },
  { title: "a TTL of 0", changes: [create(a("x.example.com", { TTL: 0 }))] },
  {
    title: "an unknown type",
    changes: [create(record("x.example.com", "DNAME", "y.example.com"))],
    code: "InvalidInput",
    says: "Member must satisfy enum value set",
  },
  {
    title: "an unknown action",
    changes: [{ Action: "MERGE", ResourceRecordSet: a("x.example.com") } as unknown as ApiChange],
    code: "InvalidInput",
    says: "changeBatch.changes.1.member.action",
  },
  { title: "no changes", changes: [], code: "InvalidInput", says: "changeBatch.changes" },
  { title: "an unknown region", changes: [create(latency("a", "mars-north-1"))], code: "InvalidInput", says: "region" },
  {
    title: "an unknown failover role",
    changes: [create(failover("a", "TERTIARY"))],
    code: "InvalidInput",
    says: "failover",
  },
  {
    title: "a long set identifier",
    changes: [create(weighted("x".repeat(129)))],
    code: "InvalidInput",
    says: "setIdentifier",
  },
  {
    title: "continent and country",
    changes: [create(geo("a", { ContinentCode: "EU", CountryCode: "DE" }))],
    code: "InvalidInput",
    says: "geoLocation",
  },
  {
    title: "a subdivision outside the US",
    changes: [create(geo("a", { CountryCode: "DE", SubdivisionCode: "BY" }))],
    code: "InvalidInput",
    says: "subdivision",
  },
  {
    title: "a large bias",
    changes: [
      create(a("x.example.com", { SetIdentifier: "a", GeoProximityLocation: { AWSRegion: "eu-west-1", Bias: 100 } })),
    ],
    code: "InvalidInput",
    says: "between -99 and 99",
  },
  {
    title: "three decimals",
    changes: [
      create(
        a("x.example.com", {
          SetIdentifier: "a",
          GeoProximityLocation: { Coordinates: { Latitude: "1.234", Longitude: "2" } },
        }),
      ),
    ],
    code: "InvalidInput",
    says: "two decimals",
  },
  // policies
  {
    title: "weighted beside simple",
    given: [a("w.example.com")],
    changes: [create(weighted("a"))],
    says: "[RRSet with DNS name w.example.com., type A, SetIdentifier a cannot be created as a non-weighted set exists with the same name and type.]",
  },
  {
    title: "simple beside weighted",
    given: [weighted("a")],
    changes: [upsert(a("w.example.com"))],
    says: "[RRSet with DNS name w.example.com., type A cannot be created as other RRSets exist with the same name and type.]",
  },
  {
    title: "latency beside weighted",
    given: [weighted("a")],
    changes: [create(latency("b", "eu-west-1"))],
    says: "cannot be created as a non-latency set exists",
  },
  { title: "weighted to latency, one record", given: [weighted("a")], changes: [upsert(latency("a", "eu-west-1"))] },
  {
    title: "simple to weighted in a batch",
    given: [a("w.example.com")],
    changes: [remove(a("w.example.com")), create(weighted("a")), create(weighted("b"))],
  },
  {
    title: "another policy of another type",
    given: [weighted("a")],
    changes: [create({ ...record("w.example.com", "AAAA", "2001:db8::1"), SetIdentifier: "b", Region: "eu-west-1" })],
  },
  {
    title: "one region twice",
    given: [latency("a", "eu-west-1")],
    changes: [create(latency("b", "eu-west-1"))],
    says: "[RRSet with DNS name w.example.com., type A, SetIdentifier b, and Region Name=eu-west-1 cannot be created because a latency RRSet with the same name, type and region already exists.]",
  },
  {
    title: "one place twice",
    given: [geo("a", { CountryCode: "DE" })],
    changes: [create(geo("b", { CountryCode: "DE" }))],
    says: "geolocation RRSet",
  },
  {
    title: "a place and a smaller one",
    given: [geo("a", { CountryCode: "US" })],
    changes: [create(geo("b", { CountryCode: "US", SubdivisionCode: "NY" })), create(geo("c", { CountryCode: "*" }))],
  },
  {
    title: "two primaries",
    given: [failover("a", "PRIMARY", { HealthCheckId: CHECK })],
    changes: [create(failover("b", "PRIMARY", { HealthCheckId: CHECK }))],
    says: "Failover=PRIMARY cannot be created",
  },
  {
    title: "primary and secondary",
    changes: [create(failover("a", "PRIMARY", { HealthCheckId: CHECK })), create(failover("b", "SECONDARY"))],
  },
  {
    title: "a swap of roles",
    given: [failover("a", "PRIMARY", { HealthCheckId: CHECK }), failover("b", "SECONDARY", { HealthCheckId: CHECK })],
    changes: [
      upsert(failover("b", "PRIMARY", { HealthCheckId: CHECK })),
      upsert(failover("a", "SECONDARY", { HealthCheckId: CHECK })),
    ],
    says: "Failover=PRIMARY cannot be created",
  },
  {
    title: "a primary without health check",
    changes: [create(failover("a", "PRIMARY"))],
    says: "[A non-alias primary ResourceRecordSet must have an associated health check. No changes made.]",
  },
  {
    title: "a primary alias that evaluates",
    changes: [create(alias("f.example.com", LB, { ...ELB, eth: true, SetIdentifier: "a", Failover: "PRIMARY" }))],
  },
  {
    title: "a primary alias that does not",
    changes: [create(alias("f.example.com", LB, { ...ELB, SetIdentifier: "a", Failover: "PRIMARY" }))],
    says: "An alias primary ResourceRecordSet",
  },
  {
    title: "a policy on NS",
    changes: [create({ ...record("sub.example.com", "NS", "ns.example.net"), SetIdentifier: "a", Weight: 1 })],
    says: "cannot be of type NS",
  },
  {
    title: "multivalue on CNAME",
    changes: [
      create({ ...record("x.example.com", "CNAME", "y.example.net"), SetIdentifier: "a", MultiValueAnswer: true }),
    ],
    says: "cannot be of type CNAME",
  },
  {
    title: "a multivalue alias",
    changes: [create(alias("x.example.com", LB, { ...ELB, SetIdentifier: "a", MultiValueAnswer: true }))],
    says: "cannot be aliases",
  },
  {
    title: "weighted siblings with two TTLs",
    given: [weighted("a")],
    changes: [create(weighted("b", 1, { TTL: 60 }))],
    says: "[RRSet with DNS name w.example.com. and type A, SetIdentifier b cannot be created as weighted sets must contain the same TTL.]",
  },
  {
    title: "weighted siblings whose TTL changes together",
    given: [weighted("a"), weighted("b")],
    changes: [upsert(weighted("a", 1, { TTL: 60 })), upsert(weighted("b", 1, { TTL: 60 }))],
  },
  {
    title: "geoproximity in a private zone",
    isPrivate: true,
    changes: [create(a("x.example.com", { SetIdentifier: "a", GeoProximityLocation: { AWSRegion: "eu-west-1" } }))],
    says: "not permitted in a private hosted zone",
  },
  { title: "geolocation in a private zone", isPrivate: true, changes: [create(geo("a", { CountryCode: "DE" }))] },
  {
    title: "CloudFront in a private zone",
    isPrivate: true,
    changes: [create(alias("x.example.com", CDN, { zone: "Z2FDTNDATAQYW2" }))],
    says: "CloudFront are not permitted",
  },
  {
    title: "a collection that is not there",
    changes: [
      create(a("x.example.com", { SetIdentifier: "a", CidrRoutingConfig: { CollectionId: "c", LocationName: "*" } })),
    ],
    says: "the CIDR collection c was not found",
  },
  {
    title: "a health check that is not there",
    changes: [create(a("x.example.com", { HealthCheckId: CHECK.replace("1", "2") }))],
    code: "NoSuchHealthCheck",
    says: "No health check exists",
  },
  { title: "a health check", changes: [create(a("x.example.com", { HealthCheckId: CHECK }))] },
  // aliases
  { title: "an alias of a load balancer", changes: [create(alias("x.example.com", LB.toUpperCase(), ELB))] },
  {
    title: "an alias with another zone",
    changes: [create(alias("x.example.com", LB, { zone: "Z2FDTNDATAQYW2" }))],
    says: "[Tried to create an alias that targets lb.eu-west-1.elb.amazonaws.com., type A in zone Z2FDTNDATAQYW2, but the alias target name does not lie within the target zone, Tried to create an alias that targets lb.eu-west-1.elb.amazonaws.com., type A in zone Z2FDTNDATAQYW2, but that target was not found]",
  },
  {
    title: "an alias of a service with the own zone",
    changes: [create(alias("x.example.com", LB))],
    says: "does not lie within the target zone",
  },
  {
    title: "an alias of a service that no table knows",
    changes: [create(alias("x.example.com", "x.on.aws", { zone: "ZUNKNOWN" }))],
  },
  {
    title: "a TXT alias of a load balancer",
    changes: [create(alias("x.example.com", LB, { ...ELB, Type: "TXT" }))],
    says: "but that target was not found",
  },
  {
    title: "CloudFront with health",
    changes: [create(alias("x.example.com", CDN, { zone: "Z2FDTNDATAQYW2", eth: true }))],
    says: "EvaluateTargetHealth cannot be set to true",
  },
  { title: "CloudFront without health", changes: [create(alias("x.example.com", CDN, { zone: "Z2FDTNDATAQYW2" }))] },
  {
    title: "an alias of nothing",
    changes: [create(alias("x.example.com", "y.example.com"))],
    says: "[Tried to create an alias that targets y.example.com., type A in zone Z1EXAMPLE, but that target was not found]",
  },
  {
    title: "an alias of another type",
    given: [record("y.example.com", "AAAA", "2001:db8::1")],
    changes: [create(alias("x.example.com", "y.example.com"))],
    says: "but that target was not found",
  },
  {
    title: "an alias of a record",
    given: [a("y.example.com")],
    changes: [create(alias("x.example.com", "Y.example.com"))],
  },
  {
    title: "an alias of a record made before it",
    changes: [create(a("y.example.com")), create(alias("x.example.com", "y.example.com"))],
  },
  {
    title: "an alias of a record made after it",
    changes: [create(alias("x.example.com", "y.example.com")), create(a("y.example.com"))],
    says: "but that target was not found",
  },
  {
    title: "an alias of a record written after it",
    given: [a("y.example.com")],
    changes: [create(alias("x.example.com", "y.example.com")), upsert(a("y.example.com"))],
    says: "but that target was not found",
  },
  {
    title: "an alias of itself",
    changes: [create(alias("x.example.com", "x.example.com"))],
    says: "but that target was not found",
  },
  {
    title: "an NS alias",
    changes: [create(alias("x.example.com", "example.com", { Type: "NS" }))],
    says: "cannot be an alias",
  },
  {
    title: "the end of an alias's target",
    given: [a("y.example.com"), alias("x.example.com", "y.example.com")],
    changes: [remove(a("y.example.com"))],
    says: "cannot be deleted as it is the target of an alias",
  },
  {
    title: "the end of both",
    given: [a("y.example.com"), alias("x.example.com", "y.example.com")],
    changes: [remove(a("y.example.com")), remove(alias("x.example.com", "y.example.com"))],
  },
  {
    title: "another target of an alias",
    given: [a("y.example.com"), alias("x.example.com", "y.example.com")],
    changes: [remove(a("y.example.com")), create(weightedAt("y.example.com"))],
  },
  {
    title: "a record of a traffic policy",
    given: [{ Name: "t.example.com", Type: "A", TrafficPolicyInstanceId: "policy" }],
    changes: [upsert(a("t.example.com"))],
    says: "belongs to the traffic policy instance policy",
  },
  {
    title: "an SOA with two values",
    changes: [upsert(record("example.com", "SOA", "a. b. 1 2 3 4 5", "a. b. 2 2 3 4 5"))],
    says: "Cannot have more than 1 records in a RRSet of type SOA.",
  },
  // apex
  {
    title: "the end of the apex's NS",
    changes: [remove(record("example.com", "NS", "ns-1.awsdns-01.com."))].map((change) => ({
      ...change,
      ResourceRecordSet: { ...change.ResourceRecordSet, TTL: 172800 },
    })),
    says: "[A HostedZone must contain at least one NS record for the zone itself.]",
  },
  { title: "another NS of the apex", changes: [upsert(record("example.com", "NS", "ns-9.awsdns-01.com."))] },
  {
    title: "a CREATE of the apex's NS",
    changes: [create(record("example.com", "NS", "ns-9.awsdns-01.com."))],
    says: "but it already exists",
  },
  {
    title: "an SOA below the apex",
    changes: [create(record("sub.example.com", "SOA", "a. b. 1 2 3 4 5"))],
    says: "RRSet of type SOA",
  },
  { title: "a delegation", changes: [create(record("sub.example.com", "NS", "ns.example.net"))] },
];

function weightedAt(name: string): ApiRecordSet {
  return a(name, { SetIdentifier: "a", Weight: 1 });
}
