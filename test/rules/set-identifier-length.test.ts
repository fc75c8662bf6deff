import { setIdentifierLength } from "../../src/validate/rules/set-identifier-length";
import { testRule } from "../support/record-sets";

testRule(setIdentifierLength, [
  ["none", [{}]],
  ["128", [{ setIdentifier: "x".repeat(128) }]],
  ["129", [{ setIdentifier: "x".repeat(129) }], "K53-E425 set-identifier"],
]);
