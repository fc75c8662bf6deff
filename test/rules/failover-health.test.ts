import { failoverHealth } from "../../src/validate/rules/failover-health";
import { testRule } from "../support/record-sets";

const primary = { routing: { failover: "PRIMARY" } };
const alias = (dnsName: string, evaluateTargetHealth: boolean) => ({
  alias: { dnsName, hostedZoneId: "Z1", evaluateTargetHealth },
});

testRule(failoverHealth, [
  ["PRIMARY with health check", [{ ...primary, healthCheck: { by: "id", id: "x" } }]],
  ["SECONDARY without", [{ routing: { failover: "SECONDARY" } }]],
  ["alias with target health", [{ ...primary, ...alias("lb.eu-west-1.elb.amazonaws.com", true) }]],
  ["PRIMARY without", [primary], "K53-E414 property:aws/failover"],
  [
    "alias without target health",
    [{ ...primary, ...alias("lb.eu-west-1.elb.amazonaws.com", false) }],
    "K53-E415 property:aws/evaluate-target-health",
  ],
  [
    "SECONDARY alias without target health",
    [{ routing: { failover: "SECONDARY" }, ...alias("x.example.com", false) }],
    "K53-E415 property:aws/evaluate-target-health",
  ],
  [
    "CloudFront",
    [{ ...primary, ...alias("d1.cloudfront.net", false) }],
    "K53-W435 property:aws/evaluate-target-health",
  ],
]);
