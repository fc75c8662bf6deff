import { multivalueValues } from "../../src/validate/rules/multivalue-values";
import { testRule } from "../support/record-sets";

testRule(multivalueValues, [
  ["one", [{ routing: { multivalue: true } }]],
  ["several of a simple record", [{ values: ["198.51.100.1", "198.51.100.2"] }]],
  ["two", [{ routing: { multivalue: true }, values: ["198.51.100.1", "198.51.100.2"] }], "K53-W421 targets"],
]);
