import { geolocationPlaces } from "../../src/validate/rules/geolocation-places";
import { testRule } from "../support/record-sets";

import type { Geolocation } from "../../src/endpoint/routing";

const at = (setIdentifier: string, geolocation: Geolocation) => ({ setIdentifier, routing: { geolocation } });

testRule(geolocationPlaces, [
  ["with default", [at("a", { country: "DE" }), at("b", { country: "*" })]],
  ["the default alone", [at("b", { country: "*" })]],
  ["no geolocation", [{}]],
  ["twice", [at("a", { country: "*" }), at("b", { country: "*" })], "K53-E417 property:aws/geolocation-country-code"],
  [
    "without default",
    [at("a", { continent: "EU" }), at("b", { country: "US" })],
    "K53-W418 property:aws/geolocation-continent-code",
  ],
]);
