import { latencyRegion } from "../../src/validate/rules/latency-region";
import { testRule } from "../support/record-sets";

const latency = (setIdentifier: string, region: string) => ({ setIdentifier, routing: { region } });

testRule(latencyRegion, [
  ["one each", [latency("a", "eu-west-1"), latency("b", "us-east-1")]],
  ["one region for two types", [latency("a", "eu-west-1"), { ...latency("a", "eu-west-1"), type: "AAAA" }]],
  ["a typing mistake", [latency("a", "eu-wset-1")], "K53-E411 property:aws/region"],
  ["empty", [latency("a", "")], "K53-E411 property:aws/region"],
  ["twice", [latency("a", "eu-west-1"), latency("b", "eu-west-1")], "K53-E410 property:aws/region"],
]);
