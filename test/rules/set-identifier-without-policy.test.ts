import { setIdentifierWithoutPolicy } from "../../src/validate/rules/set-identifier-without-policy";
import { testRule } from "../support/record-sets";

testRule(setIdentifierWithoutPolicy, [
  ["with", [{ setIdentifier: "a", routing: { weight: 1 } }]],
  ["neither", [{}]],
  ["without", [{ setIdentifier: "a" }], "K53-E405 set-identifier"],
]);
