import { unknownProperty } from "../../src/validate/rules/unknown-property";
import { testRule } from "../support/record-sets";

const unknown = (name: string) => ({ unknownProperties: [{ name, value: "1" }] });

testRule(unknownProperty, [
  ["none", [{}]],
  ["a typing mistake", [unknown("aws/wieght")], "K53-E431 property:aws/wieght"],
  ["one of kube53's", [unknown("kube53.dev/health-chek")], "K53-E431 property:kube53.dev/health-chek"],
  ["a very long one", [unknown(`aws/${"x".repeat(100000)}`)], `K53-E431 property:aws/${"x".repeat(100000)}`],
  ["of another provider", [unknown("scw/weight")], "K53-W432 property:scw/weight"],
  ["record-type that nothing consumed", [unknown("record-type")], "K53-W432 property:record-type"],
]);
