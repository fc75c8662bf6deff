import type { ApiHealthCheckConfig } from "../../../../src/route53/api";
import { Route53 } from "../../../../src/route53/service/route53";
import { a, CHECK, create, exampleRoute53, told, valueOf, ZONE } from "../../../support/route53";

const NAME = { FullyQualifiedDomainName: "example.com" };
const ALARM = { Region: "eu-west-1", Name: "alarm" };

test.each<[string, ApiHealthCheckConfig, string?]>([
  ["a name", { Type: "HTTP", ...NAME }],
  ["an address", { Type: "HTTPS", IPAddress: "2606:4700::1111" }],
  ["neither", { Type: "HTTP" }, "at least one of IP address and fully qualified domain name"],
  ["a private address", { Type: "HTTP", IPAddress: "10.0.0.1" }, "10.0.0.1"],
  ["no address", { Type: "HTTP", IPAddress: "example.com" }, "not an address"],
  ["a search string where none belongs", { Type: "HTTP", ...NAME, SearchString: "x" }, "SearchString is not valid"],
  ["a search string", { Type: "HTTP_STR_MATCH", ...NAME, SearchString: "x" }],
  ["no search string", { Type: "HTTPS_STR_MATCH", ...NAME }, "must have SearchString"],
  ["TCP", { Type: "TCP", ...NAME, Port: 22 }],
  ["TCP without port", { Type: "TCP", ...NAME }, "must have Port"],
  ["TCP with a path", { Type: "TCP", ...NAME, Port: 22, ResourcePath: "/" }, "ResourcePath is not valid"],
  ["port 0", { Type: "HTTP", ...NAME, Port: 0 }, "Port must be"],
  ["interval 20", { Type: "HTTP", ...NAME, RequestInterval: 20 }, "RequestInterval must be"],
  ["threshold 11", { Type: "HTTP", ...NAME, FailureThreshold: 11 }, "FailureThreshold must be"],
  ["two regions", { Type: "HTTP", ...NAME, Regions: ["us-east-1", "us-west-1"] }, "Regions must be"],
  [
    "a region without checkers",
    { Type: "HTTP", ...NAME, Regions: ["us-east-1", "us-west-1", "eu-central-1"] },
    "Regions must be",
  ],
  ["three regions", { Type: "HTTP", ...NAME, Regions: ["us-east-1", "us-west-1", "eu-west-1"] }],
  ["SNI without TLS", { Type: "HTTP", ...NAME, EnableSNI: true }, "EnableSNI must be"],
  ["children", { Type: "CALCULATED", ChildHealthChecks: [CHECK], HealthThreshold: 1 }],
  ["unknown children", { Type: "CALCULATED", ChildHealthChecks: ["x"], HealthThreshold: 1 }, "x does not exist"],
  ["no children", { Type: "CALCULATED", HealthThreshold: 1 }, "must have ChildHealthChecks"],
  [
    "children and a port",
    { Type: "CALCULATED", ChildHealthChecks: [CHECK], HealthThreshold: 1, Port: 80 },
    "Port is not valid",
  ],
  ["an alarm", { Type: "CLOUDWATCH_METRIC", AlarmIdentifier: ALARM }],
  [
    "an alarm of an endpoint",
    { Type: "TCP", ...NAME, Port: 1, AlarmIdentifier: ALARM },
    "Basic health checks must not have an metric region specified.",
  ],
  [
    "an unknown status",
    { Type: "CLOUDWATCH_METRIC", AlarmIdentifier: ALARM, InsufficientDataHealthStatus: "Sick" },
    "InsufficientDataHealthStatus",
  ],
  [
    "a routing control",
    {
      Type: "RECOVERY_CONTROL",
      RoutingControlArn: "arn:aws:route53-recovery-control::1:controlpanel/x/routingcontrol/y",
    },
  ],
  ["an unknown type", { Type: "PING" }, "enum value set"],
])("a health check with %s", (_, config, problem = "") => {
  const answer = told(exampleRoute53().createHealthCheck("r", config));
  if (problem === "") return expect(answer).toBe("ok");
  expect(answer).toContain("InvalidInput: ");
  expect(answer).toContain(problem);
});

test("Route 53 fills in what was left out", () => {
  const { Config } = valueOf(new Route53().createHealthCheck("r", { Type: "HTTPS", ...NAME }));
  expect(Config).toEqual({
    Type: "HTTPS",
    ...NAME,
    Port: 443,
    RequestInterval: 30,
    FailureThreshold: 3,
    MeasureLatency: false,
    EnableSNI: true,
    Inverted: false,
    Disabled: false,
  });
});

test("a reference stands for one health check", () => {
  const route53 = new Route53({ limits: { healthChecks: 1 } });
  const first = valueOf(route53.createHealthCheck("r", { Type: "HTTP", ...NAME }));
  expect(valueOf(route53.createHealthCheck("r", { Type: "HTTP", ...NAME }))).toEqual(first);
  expect(told(route53.createHealthCheck("r", { Type: "HTTPS", ...NAME }))).toContain("HealthCheckAlreadyExists");
  expect(told(route53.createHealthCheck("s", { Type: "HTTPS", ...NAME }))).toContain("TooManyHealthChecks");
});

test("an update counts, keeps what it does not name, and resets what it should", () => {
  const route53 = new Route53();
  const { Id } = valueOf(
    route53.createHealthCheck("r", { Type: "HTTP", IPAddress: "203.0.113.1", ...NAME, ResourcePath: "/a" }),
  );
  const updated = valueOf(
    route53.updateHealthCheck(Id, { Port: 8080, ResetElements: ["ResourcePath"], HealthCheckVersion: 1 }),
  );
  expect(updated.Version).toBe(2);
  expect(updated.Config).toMatchObject({ Port: 8080, IPAddress: "203.0.113.1", RequestInterval: 30 });
  expect(updated.Config.ResourcePath).toBeUndefined();
  expect(told(route53.updateHealthCheck(Id, { Port: 1, HealthCheckVersion: 1 }))).toContain(
    "HealthCheckVersionMismatch",
  );
  expect(told(route53.updateHealthCheck(Id, { RequestInterval: 10 } as object))).toContain(
    "RequestInterval cannot be changed",
  );
  expect(told(route53.updateHealthCheck(Id, { SearchString: "x" }))).toContain("InvalidInput");
  expect(told(route53.updateHealthCheck("x", { Port: 1 }))).toContain("NoSuchHealthCheck");
});

test("a calculated check has no calculated children", () => {
  const route53 = exampleRoute53();
  const config = { Type: "CALCULATED", ChildHealthChecks: [CHECK], HealthThreshold: 1 };
  const { Id } = valueOf(route53.createHealthCheck("r", config));
  expect(told(route53.createHealthCheck("s", { ...config, ChildHealthChecks: [Id] }))).toContain(
    "must not be a calculated",
  );
});

test("a health check goes though records name it", () => {
  const route53 = exampleRoute53([a("x.example.com", { HealthCheckId: CHECK })]);
  expect(told(route53.deleteHealthCheck(CHECK))).toBe("ok");
  expect(told(route53.deleteHealthCheck(CHECK))).toContain("NoSuchHealthCheck");
  expect(route53.listHealthChecks()).toEqual([]);
});

const put = (LocationName: string, ...CidrList: string[]) => ({ LocationName, Action: "PUT" as const, CidrList });

test("CIDR collections hold blocks by location, and stay while they are used", () => {
  const route53 = exampleRoute53();
  const { Id } = valueOf(route53.createCidrCollection("office", "1"));
  expect(valueOf(route53.createCidrCollection("office", "1")).Id).toBe(Id);
  expect(told(route53.createCidrCollection("office", "2"))).toContain("CidrCollectionAlreadyExistsException");
  expect(
    valueOf(route53.changeCidrCollection(Id, [put("b", "198.51.100.0/24"), put("a", "2001:db8::/48", "192.0.2.0/24")]))
      .Version,
  ).toBe(2);
  expect(
    valueOf(route53.listCidrBlocks(Id)).map(({ LocationName, CidrBlock }) => `${LocationName} ${CidrBlock}`),
  ).toEqual(["a 192.0.2.0/24", "a 2001:db8::/48", "b 198.51.100.0/24"]);
  expect(told(route53.listCidrBlocks(Id, "c"))).toContain("NoSuchCidrLocationException");
  const routed = a("x.example.com", { SetIdentifier: "a", CidrRoutingConfig: { CollectionId: Id, LocationName: "a" } });
  expect(told(route53.changeResourceRecordSets(ZONE, [create(routed)]))).toBe("ok");
  const gone = [{ ...put("a", "2001:db8::/48", "192.0.2.0/24"), Action: "DELETE_IF_EXISTS" as const }];
  expect(told(route53.changeCidrCollection(Id, gone))).toContain("CidrBlockInUseException");
  expect(told(route53.deleteCidrCollection(Id))).toContain("CidrCollectionInUseException");
});

test.each([["10.0.0.0/25"], ["10.0.0.1/24"], ["0.0.0.0/0"], ["2001:db8::/49"], ["10.0.0.0"], ["x"]])(
  "%s is no block of a CIDR collection",
  (block) => {
    const route53 = new Route53();
    const { Id } = valueOf(route53.createCidrCollection("c", "1"));
    expect(told(route53.changeCidrCollection(Id, [put("a", block)]))).toContain("Invalid CIDR block");
  },
);

test("CIDR collections and their blocks are limited", () => {
  const route53 = new Route53({ limits: { cidrCollections: 1, cidrBlocksOfCollection: 1 } });
  const { Id } = valueOf(route53.createCidrCollection("c", "1"));
  expect(told(route53.createCidrCollection("d", "2"))).toContain("LimitsExceeded");
  expect(told(route53.changeCidrCollection(Id, [put("a", "10.0.0.0/24", "10.0.1.0/24")]))).toContain("LimitsExceeded");
  expect(told(route53.changeCidrCollection("x", [put("a", "10.0.0.0/24")]))).toContain("NoSuchCidrCollectionException");
  expect(told(route53.deleteCidrCollection(Id))).toBe("ok");
});
