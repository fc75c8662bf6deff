import { geolocationValue } from "../../src/validate/rules/geolocation-value";
import { testRule } from "../support/record-sets";

import type { Geolocation } from "../../src/endpoint/routing";

const at = (geolocation: Geolocation) => ({ routing: { geolocation } });

testRule(geolocationValue, [
  [
    "good ones",
    [at({ continent: "EU" }), at({ country: "DE" }), at({ country: "*" }), at({ country: "US", subdivision: "CA" })],
  ],
  ["an unknown continent", [at({ continent: "Europe" })], "K53-E416 property:aws/geolocation-continent-code"],
  ["both", [at({ continent: "EU", country: "DE" })], "K53-E416 property:aws/geolocation-continent-code"],
  ["an unknown country", [at({ country: "UK" })], "K53-E416 property:aws/geolocation-country-code"],
  ["a country in lower case", [at({ country: "de" })], "K53-E416 property:aws/geolocation-country-code"],
  [
    "a subdivision elsewhere",
    [at({ country: "DE", subdivision: "BE" })],
    "K53-E416 property:aws/geolocation-subdivision-code",
  ],
  ["a subdivision without country", [at({ subdivision: "CA" })], "K53-E416 property:aws/geolocation-subdivision-code"],
]);
