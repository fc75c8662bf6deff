import { matchHealthChecks, readHealthChecksExport, type LiveHealthChecks } from "../../../src/adopt/health-checks";
import type { EndpointCheck, HealthCheckDefinition } from "../../../src/endpoint/health-check";
import { NO_STATE_BLOCKS, type HealthCheckReference, type PlannedStack } from "../../../src/plan/graph";
import type { ApiHealthCheckConfig } from "../../../src/route53/api";
import { hostedZone } from "../../support/zones";

const CHECK: EndpointCheck = {
  kind: "endpoint",
  type: "HTTPS",
  fqdn: "www.example.com",
  ipAddress: "2001:db8::1",
  port: 443,
  resourcePath: "/healthz",
  requestInterval: 30,
  failureThreshold: 3,
  measureLatency: false,
  enableSni: true,
  regions: [],
  inverted: false,
  disabled: false,
};
const LIVE: ApiHealthCheckConfig = {
  Type: "HTTPS",
  FullyQualifiedDomainName: "WWW.example.com",
  IPAddress: "2001:0db8::1",
  Port: 443,
  ResourcePath: "/healthz",
  RequestInterval: 30,
  FailureThreshold: 3,
  MeasureLatency: false,
  EnableSNI: true,
  Inverted: false,
  Disabled: false,
  Regions: ["us-east-1", "eu-west-1", "us-west-2"],
};

function stack(
  definitions: Record<string, readonly [HealthCheckDefinition, (readonly HealthCheckReference[])?]>,
): PlannedStack {
  const healthChecks = Object.entries(definitions).map(([address, [definition, children = []]]) => {
    return { address, definition, children, usedBy: [] };
  });
  return { name: "s", hostedZone: hostedZone(), recordSets: [], healthChecks, state: NO_STATE_BLOCKS };
}
const match = (plan: PlannedStack, used: Record<string, string>, live: Record<string, ApiHealthCheckConfig>) =>
  Object.fromEntries(matchHealthChecks(plan, new Map(Object.entries(used)), new Map(Object.entries(live))));

test("an equal one is found, in whatever spelling", () => {
  expect(match(stack({ hc: [CHECK] }), { hc: "1" }, { "1": LIVE })).toEqual({ hc: "1" });
});

test.each<Partial<ApiHealthCheckConfig>>([
  { Type: "HTTP" },
  { Port: 8443 },
  { ResourcePath: "/" },
  { RequestInterval: 10 },
  { FailureThreshold: 5 },
  { MeasureLatency: true },
  { EnableSNI: false },
  { Inverted: true },
  { Disabled: true },
  { IPAddress: "2001:db8::2" },
  { FullyQualifiedDomainName: "example.com" },
  { SearchString: "ok" },
])("with %p it is another one", (change) => {
  expect(match(stack({ hc: [CHECK] }), { hc: "1" }, { "1": { ...LIVE, ...change } })).toEqual({});
});

test("regions count only where some are wished for", () => {
  const wish = { ...CHECK, regions: ["eu-west-1", "us-east-1", "us-west-2"] };
  expect(match(stack({ hc: [wish] }), { hc: "1" }, { "1": LIVE })).toEqual({ hc: "1" });
  expect(match(stack({ hc: [{ ...wish, regions: ["sa-east-1"] }] }), { hc: "1" }, { "1": LIVE })).toEqual({});
});

test("calculated ones with their children, alarms by name and region", () => {
  const children: HealthCheckReference[] = [
    { by: "address", address: "hc" },
    { by: "id", id: "9" },
  ];
  const parent: HealthCheckDefinition = {
    kind: "calculated",
    children: [],
    threshold: 1,
    inverted: false,
    disabled: false,
  };
  const plan = stack({ hc: [CHECK], parent: [parent, children] });
  const calculated = { Type: "CALCULATED", HealthThreshold: 1, ChildHealthChecks: ["9", "1"] };
  expect(match(plan, { parent: "2" }, { "1": LIVE, "2": calculated })).toEqual({ hc: "1", parent: "2" });
  expect(match(plan, { parent: "2" }, { "1": LIVE, "2": { ...calculated, ChildHealthChecks: ["1"] } })).toEqual({});
  const alarm: HealthCheckDefinition = {
    kind: "alarm",
    alarmName: "a",
    alarmRegion: "eu-west-1",
    insufficientData: "Healthy",
    inverted: false,
    disabled: false,
  };
  const live = {
    Type: "CLOUDWATCH_METRIC",
    AlarmIdentifier: { Name: "a", Region: "eu-west-1" },
    InsufficientDataHealthStatus: "Healthy",
  };
  expect(match(stack({ al: [alarm] }), { al: "3" }, { "3": live })).toEqual({ al: "3" });
  expect(match(stack({ al: [alarm] }), { al: "3" }, {})).toEqual({});
});

test.each([
  ["{", "is no JSON"],
  ["[]", "has no HealthChecks"],
  ['{"HealthChecks": [{"Id": "1"}]}', "number 1"],
])("the export %s", (text, why) => {
  expect(readHealthChecksExport(text)).toEqual({ problem: expect.stringContaining(why) as string });
});

test("an export is read", () => {
  const text = JSON.stringify({ HealthChecks: [{ Id: "1", HealthCheckConfig: LIVE }] });
  expect((readHealthChecksExport(text) as LiveHealthChecks).get("1")).toEqual(LIVE);
});
