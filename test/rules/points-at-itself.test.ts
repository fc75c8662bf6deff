import { pointsAtItself } from "../../src/validate/rules/points-at-itself";
import { testRule } from "../support/record-sets";

testRule(pointsAtItself, [
  ["elsewhere", [{ type: "CNAME", values: ["lb.example.net"] }]],
  ["a TXT with its own name", [{ type: "TXT", values: ["www.example.com"] }]],
  ["a CNAME at itself", [{ type: "CNAME", values: ["WWW.example.com."] }], "K53-E441 targets"],
  [
    "an alias of itself",
    [{ alias: { dnsName: "www.example.com", hostedZoneId: "same-zone", evaluateTargetHealth: false } }],
    "K53-E441 targets",
  ],
]);
