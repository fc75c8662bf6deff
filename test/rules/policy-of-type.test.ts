import { policyOfType } from "../../src/validate/rules/policy-of-type";
import { testRule } from "../support/record-sets";

const a = { setIdentifier: "a", routing: { weight: 1 } };

testRule(policyOfType, [
  ["weighted addresses", [a]],
  ["weighted CNAME", [{ ...a, type: "CNAME" }]],
  ["an unknown type is another rule's", [{ ...a, type: "DNAME" }]],
  ["multivalue addresses", [{ routing: { multivalue: true } }]],
  ["weighted NS", [{ ...a, type: "NS" }], "K53-E422 property:aws/weight"],
  ["weighted DS", [{ ...a, type: "DS" }], "K53-E422 property:aws/weight"],
  ["multivalue CNAME", [{ type: "CNAME", routing: { multivalue: true } }], "K53-E422 property:aws/multi-value-answer"],
  [
    "multivalue alias",
    [{ routing: { multivalue: true }, alias: { dnsName: "x", hostedZoneId: "Z", evaluateTargetHealth: true } }],
    "K53-E423 property:aws/multi-value-answer",
  ],
]);
