import { valueCount } from "../../src/validate/rules/value-count";
import { testRule } from "../support/record-sets";

const values = (count: number) => Array.from({ length: count }, (_, i) => `198.51.${i >> 8}.${i & 255}`);

testRule(valueCount, [
  ["one value", [{}]],
  ["400 values", [{ values: values(400) }]],
  ["an alias", [{ alias: { dnsName: "x.example.com", hostedZoneId: "same-zone", evaluateTargetHealth: true } }]],
  ["401 values", [{ values: values(401) }], "K53-E426 targets"],
  ["no value", [{ values: [] }], "K53-E440 targets"],
]);
