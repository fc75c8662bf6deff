import { severalPolicies } from "../../src/validate/rules/several-policies";
import { testRule } from "../support/record-sets";

testRule(severalPolicies, [
  ["none", [{}]],
  ["one", [{ routing: { weight: 0 } }]],
  ["two", [{ routing: { weight: 1, region: "eu-west-1" } }], "K53-E403 property:aws/region"],
  ["three", [{ routing: { weight: 1, failover: "PRIMARY", multivalue: true } }], "K53-E403 property:aws/failover"],
]);
