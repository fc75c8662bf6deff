import { failoverRole } from "../../src/validate/rules/failover-role";
import { testRule } from "../support/record-sets";

const failover = (setIdentifier: string, role: string) => ({ setIdentifier, routing: { failover: role } });

testRule(failoverRole, [
  ["a pair", [failover("a", "PRIMARY"), failover("b", "SECONDARY")]],
  ["lower case", [failover("a", "primary")], "K53-E412 property:aws/failover"],
  ["two PRIMARY", [failover("a", "PRIMARY"), failover("b", "PRIMARY")], "K53-E413 property:aws/failover"],
  [
    "three SECONDARY",
    [failover("a", "SECONDARY"), failover("b", "SECONDARY"), failover("c", "SECONDARY")],
    "K53-E413 property:aws/failover",
    "K53-E413 property:aws/failover",
  ],
]);
