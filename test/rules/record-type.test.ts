import { recordType } from "../../src/validate/rules/record-type";
import { testRule } from "../support/record-sets";

testRule(recordType, [
  ["an address", [{}]],
  ["a delegation", [{ type: "NS", values: ["ns1.example.net"] }]],
  ["a type of external-dns that Route 53 lacks", [{ type: "DNAME" }], "K53-E437 type"],
  ["a type in lower case", [{ type: "a" }], "K53-E437 type"],
  ["a prototype key", [{ type: "__proto__" }], "K53-E437 type"],
  ["an SOA", [{ type: "SOA" }], "K53-E438 type"],
  ["a delegated wildcard", [{ name: "*.example.com", type: "NS" }], "K53-E439 name"],
]);
