import { geoproximity } from "../../src/validate/rules/geoproximity";
import { testRule } from "../support/record-sets";

import type { Geoproximity } from "../../src/endpoint/routing";

const at = (geoproximity: Geoproximity) => ({ setIdentifier: "a", routing: { geoproximity } });

testRule(geoproximity, [
  ["a region", [at({ awsRegion: "eu-west-1", bias: -99 })]],
  ["coordinates", [at({ coordinates: { latitude: "49.22", longitude: "-174.1" } })]],
  ["a local zone group", [at({ localZoneGroup: "usw2-lax1", bias: 99 })]],
  ["none", [at({ bias: 1 })], "K53-E419 property:aws/geoproximity-bias"],
  [
    "two",
    [at({ awsRegion: "eu-west-1", localZoneGroup: "usw2-lax1" })],
    "K53-E419 property:aws/geoproximity-local-zone-group",
  ],
  ["a bias of 100", [at({ awsRegion: "eu-west-1", bias: 100 })], "K53-E420 property:aws/geoproximity-bias"],
  [
    "three decimals",
    [at({ coordinates: { latitude: "49.223", longitude: "0" } })],
    "K53-E420 property:aws/geoproximity-coordinates",
  ],
  ["an unknown region", [at({ awsRegion: "mars-1" })], "K53-E420 property:aws/geoproximity-region"],
  ["an empty group", [at({ localZoneGroup: "" })], "K53-E420 property:aws/geoproximity-local-zone-group"],
]);
