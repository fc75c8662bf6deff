import { severalCnameValues } from "../../src/validate/rules/several-cname-values";
import { testRule } from "../support/record-sets";

testRule(severalCnameValues, [
  ["one", [{ type: "CNAME", values: ["a.example.net"] }]],
  ["several addresses", [{ values: ["198.51.100.1", "198.51.100.2"] }]],
  ["two", [{ type: "CNAME", values: ["a.example.net", "b.example.net"] }], "K53-E402 targets"],
]);
