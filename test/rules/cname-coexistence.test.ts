import { cnameCoexistence } from "../../src/validate/rules/cname-coexistence";
import { testRule } from "../support/record-sets";

const cname = { type: "CNAME", values: ["lb.example.net"] };

testRule(cnameCoexistence, [
  ["a CNAME alone", [cname]],
  [
    "two CNAMEs with set identifiers",
    [
      { ...cname, setIdentifier: "a" },
      { ...cname, setIdentifier: "b" },
    ],
  ],
  ["other types together", [{}, { type: "TXT" }]],
  ["other names", [cname, { name: "example.com" }]],
  ["different hosted zones", [{ ...cname, hostedZoneId: "Z1" }, { hostedZoneId: "Z2" }]],
  ["with an address", [cname, {}], "K53-E401 name"],
  ["with a TXT", [cname, { type: "TXT" }], "K53-E401 name"],
  ["across set identifiers", [{ ...cname, setIdentifier: "a" }, { setIdentifier: "b" }], "K53-E401 name"],
  ["one of them in any hosted zone", [{ ...cname, hostedZoneId: "Z1" }, {}], "K53-E401 name"],
  ["one of three zones", [{ ...cname, hostedZoneId: "Z1" }, { hostedZoneId: "Z2" }, { type: "TXT" }], "K53-E401 name"],
]);
