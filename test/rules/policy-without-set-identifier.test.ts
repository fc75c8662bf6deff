import { policyWithoutSetIdentifier } from "../../src/validate/rules/policy-without-set-identifier";
import { testRule } from "../support/record-sets";

testRule(policyWithoutSetIdentifier, [
  ["with", [{ setIdentifier: "a", routing: { weight: 1 } }]],
  ["neither", [{}]],
  ["without", [{ routing: { weight: 0 } }], "K53-E404 property:aws/weight"],
  [
    "IP-based",
    [{ routing: { cidr: { collection: "c", location: "l" } } }],
    "K53-E404 property:kube53.dev/cidr-location",
  ],
]);
