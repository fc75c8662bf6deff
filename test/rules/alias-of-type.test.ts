import { aliasOfType } from "../../src/validate/rules/alias-of-type";
import { testRule } from "../support/record-sets";

const alias = (dnsName: string) => ({ alias: { dnsName, hostedZoneId: "Z1", evaluateTargetHealth: false } });

testRule(aliasOfType, [
  ["A of a website", [alias("s3-website-us-east-1.amazonaws.com")]],
  ["AAAA of a load balancer", [{ type: "AAAA", ...alias("lb.eu-west-1.elb.amazonaws.com") }]],
  ["AAAA of a name in the zone", [{ type: "AAAA", ...alias("x.example.com") }]],
  ["AAAA of a website", [{ type: "AAAA", ...alias("s3-website-us-east-1.amazonaws.com") }], "K53-W424 targets"],
]);
