import { Route53, type ObservedCall } from "../../../../src/route53/service/route53";
import { a, create, exampleRoute53, remove, told, upsert, valueOf, ZONE } from "../../../support/route53";

const VPC = { VPCId: "vpc-1", VPCRegion: "eu-west-1" };
const OTHER = { VPCId: "vpc-2", VPCRegion: "eu-west-1" };

test("a new hosted zone has the NS and SOA of its apex, and an id that is the same in each run", () => {
  const make = () =>
    valueOf(new Route53().createHostedZone({ Name: "Example.com", CallerReference: "1", Comment: "c" }));
  const route53 = new Route53();
  const { HostedZone, NameServers } = valueOf(route53.createHostedZone({ Name: "Example.com", CallerReference: "1" }));
  expect(HostedZone).toMatchObject({ Name: "example.com.", Config: { PrivateZone: false } });
  expect(HostedZone.Id).toMatch(/^Z[0-9A-Z]{1,31}$/);
  expect(NameServers).toHaveLength(4);
  expect(make()).toEqual(make());
  const { ResourceRecordSets } = valueOf(route53.listResourceRecordSets(HostedZone.Id));
  expect(ResourceRecordSets.map(({ Type, TTL }) => [Type, TTL])).toEqual([
    ["NS", 172800],
    ["SOA", 900],
  ]);
  expect(told(route53.deleteHostedZone(`/hostedzone/${HostedZone.Id}`))).toBe("ok");
  expect(route53.listHostedZones()).toEqual([]);
});

test.each([
  ["the same reference", { Name: "b.com", CallerReference: "1" }, "HostedZoneAlreadyExists"],
  ["no name", { Name: "a..com", CallerReference: "2" }, "InvalidDomainName"],
  ["private without VPC", { Name: "b.com", CallerReference: "2", PrivateZone: true }, "InvalidInput"],
  ["the same name, public", { Name: "a.com", CallerReference: "2" }, "ok"],
  ["the same name in the same VPC", { Name: "p.com", CallerReference: "2", VPC }, "ConflictingDomainExists"],
  ["the same name in another VPC", { Name: "p.com", CallerReference: "2", VPC: OTHER }, "ok"],
  [
    "a name below in one delegation set",
    { Name: "x.d.com", CallerReference: "2", DelegationSetId: "N1" },
    "ConflictingDomainExists",
  ],
])("a hosted zone with %s", (_, input, answer) => {
  const route53 = new Route53();
  valueOf(route53.createHostedZone({ Name: "a.com", CallerReference: "1" }));
  valueOf(route53.createHostedZone({ Name: "p.com", CallerReference: "p", VPC }));
  valueOf(route53.createHostedZone({ Name: "d.com", CallerReference: "d", DelegationSetId: "N1" }));
  expect(told(route53.createHostedZone(input)).split(":")[0]).toBe(answer);
});

test("hosted zones are limited", () => {
  const route53 = new Route53({ limits: { hostedZones: 1 } });
  expect(told(route53.createHostedZone({ Name: "a.com", CallerReference: "1" }))).toBe("ok");
  expect(told(route53.createHostedZone({ Name: "b.com", CallerReference: "2" }))).toContain("TooManyHostedZones");
});

test("a hosted zone with records stays", () => {
  const route53 = exampleRoute53([a("www.example.com")]);
  expect(told(route53.deleteHostedZone(ZONE))).toContain("HostedZoneNotEmpty: The specified hosted zone contains");
  valueOf(route53.changeResourceRecordSets(ZONE, [remove(a("www.example.com"))]));
  expect(told(route53.deleteHostedZone(ZONE))).toBe("ok");
  expect(told(route53.getHostedZone(ZONE))).toBe(`NoSuchHostedZone: No hosted zone found with ID: ${ZONE}`);
});

test("a comment changes and goes", () => {
  const route53 = exampleRoute53();
  expect(valueOf(route53.updateHostedZoneComment(ZONE, "new")).HostedZone.Config).toEqual({
    Comment: "new",
    PrivateZone: false,
  });
  expect(valueOf(route53.updateHostedZoneComment(ZONE)).HostedZone.Config).toEqual({ PrivateZone: false });
});

test("VPCs come and go, the last one stays", () => {
  const route53 = exampleRoute53([], { isPrivate: true });
  expect(told(route53.disassociateVpc(ZONE, VPC))).toContain("LastVPCAssociation");
  expect(told(route53.associateVpc(ZONE, OTHER))).toBe("ok");
  expect(valueOf(route53.getHostedZone(ZONE)).VPCs).toEqual([VPC, OTHER]);
  expect(told(route53.disassociateVpc(ZONE, VPC))).toBe("ok");
  expect(told(route53.disassociateVpc(ZONE, VPC))).toContain("VPCAssociationNotFound");
  expect(told(exampleRoute53().associateVpc(ZONE, VPC))).toContain("PublicZoneVPCAssociation");
});

test("record sets come in pages", () => {
  const route53 = exampleRoute53([
    ...["a", "b", "c"].map((name) => a(`${name}.example.com`)),
    ...["1", "2"].map((set) => a("w.example.com", { SetIdentifier: set, Weight: 1 })),
  ]);
  const first = valueOf(route53.listResourceRecordSets(ZONE, { MaxItems: 6 }));
  expect(first).toMatchObject({
    IsTruncated: true,
    NextRecordName: "w.example.com.",
    NextRecordType: "A",
    NextRecordIdentifier: "2",
  });
  const {
    NextRecordName: StartRecordName,
    NextRecordType: StartRecordType,
    NextRecordIdentifier: StartRecordIdentifier,
  } = first;
  const rest = valueOf(
    route53.listResourceRecordSets(ZONE, {
      StartRecordName: StartRecordName!,
      StartRecordType: StartRecordType!,
      StartRecordIdentifier: StartRecordIdentifier!,
    }),
  );
  expect(rest.ResourceRecordSets.map(({ SetIdentifier }) => SetIdentifier)).toEqual(["2"]);
  expect(rest.IsTruncated).toBe(false);
  const from = valueOf(route53.listResourceRecordSets(ZONE, { StartRecordName: "AA.example.com", MaxItems: 1 }));
  expect(from.ResourceRecordSets[0]?.Name).toBe("b.example.com.");
  expect(told(route53.listResourceRecordSets(ZONE, { StartRecordType: "A" }))).toContain("InvalidInput");
  expect(told(route53.listResourceRecordSets(ZONE, { StartRecordName: "a..b" }))).toContain("DomainLabelEmpty");
});

test("tags are added, changed and removed, and go with their resource", () => {
  const route53 = exampleRoute53();
  expect(told(route53.changeTags("hostedzone", ZONE, { b: "1", a: "2" }, []))).toBe("ok");
  expect(told(route53.changeTags("hostedzone", ZONE, { b: "3" }, ["a"]))).toBe("ok");
  expect(route53.listTags("hostedzone", ZONE)).toEqual({ b: "3" });
  expect(told(route53.changeTags("hostedzone", "Z0", { b: "3" }, []))).toContain("NoSuchHostedZone");
  expect(told(route53.changeTags("healthcheck", "x", { b: "3" }, []))).toContain("NoSuchHealthCheck");
  const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`k${i}`, ""]));
  expect(told(route53.changeTags("hostedzone", ZONE, eleven, []))).toContain("InvalidInput");
});

test("an account is what its snapshot says", () => {
  const route53 = exampleRoute53([a("*.example.com"), a("w.example.com", { SetIdentifier: "a", Weight: 0 })]);
  valueOf(route53.createHostedZone({ Name: "p.com", CallerReference: "p", VPC, Comment: "private" }));
  const collection = valueOf(route53.createCidrCollection("c", "1"));
  valueOf(
    route53.changeCidrCollection(collection.Id, [{ LocationName: "l", Action: "PUT", CidrList: ["192.0.2.0/24"] }]),
  );
  valueOf(route53.changeTags("hostedzone", ZONE, { a: "b" }, []));
  const snapshot = route53.dump();
  expect(Route53.from(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot).dump()).toEqual(snapshot);
});

test("an observer sees every call", () => {
  const calls: ObservedCall[] = [];
  const route53 = new Route53({ observe: (call) => calls.push(call) });
  const { HostedZone } = valueOf(route53.createHostedZone({ Name: "a.com", CallerReference: "1" }));
  const changes = [create(a("x.b.com"))];
  route53.changeResourceRecordSets(HostedZone.Id, changes);
  expect(calls).toEqual([
    { operation: "CreateHostedZone", ok: true },
    { operation: "ChangeResourceRecordSets", zoneId: HostedZone.Id, changes, ok: false },
  ]);
});

test("a change in a large zone is quick", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => a(`r${i}.example.com`));
  const route53 = exampleRoute53(many, { limits: { recordSetsOfZone: 100_000 } });
  valueOf(route53.listResourceRecordSets(ZONE));
  const begin = process.hrtime.bigint();
  for (let i = 0; i < 1000; i++) {
    valueOf(route53.changeResourceRecordSets(ZONE, [upsert(a(`n${i}.example.com`))]));
    valueOf(route53.listResourceRecordSets(ZONE, { StartRecordName: `n${i}.example.com`, MaxItems: 1 }));
  }
  // a copy or a sort of the zone at each step takes minutes
  expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(4000);
});
