import { cidrLocation } from "../../src/validate/rules/cidr-location";
import { testRule } from "../support/record-sets";

const at = (setIdentifier: string, collection: string, location: string) => ({
  setIdentifier,
  routing: { cidr: { collection, location } },
});

testRule(cidrLocation, [
  ["two locations", [at("a", "c", "office"), at("b", "c", "*")]],
  ["no collection", [at("a", "", "office")], "K53-E442 property:kube53.dev/cidr-location"],
  ["no location", [at("a", "c", "")], "K53-E442 property:kube53.dev/cidr-collection"],
  ["a location with a dot", [at("a", "c", "of.fice")], "K53-E442 property:kube53.dev/cidr-location"],
  ["17 characters", [at("a", "c", "x".repeat(17))], "K53-E442 property:kube53.dev/cidr-location"],
  ["twice", [at("a", "c", "x"), at("b", "c", "x")], "K53-E442 property:kube53.dev/cidr-location"],
]);
