import { onePolicy } from "../../src/validate/rules/one-policy";
import { testRule } from "../support/record-sets";

const a = { setIdentifier: "a", routing: { weight: 1 } };
const b = { setIdentifier: "b", routing: { weight: 1 } };

testRule(onePolicy, [
  ["one policy", [a, b]],
  ["simple alone", [{}]],
  ["another policy for another type", [a, { type: "AAAA", setIdentifier: "a", routing: { region: "eu-west-1" } }]],
  ["two policies", [a, { setIdentifier: "b", routing: { region: "eu-west-1" } }], "K53-E406 property:aws/region"],
  ["simple beside weighted", [{}, a], "K53-E407 name"],
  ["a set identifier without policy is another rule's", [{ setIdentifier: "x" }, a]],
]);
