import { valueLength } from "../../src/validate/rules/value-length";
import { testRule } from "../support/record-sets";

testRule(valueLength, [
  ["255 octets", [{ type: "TXT", values: [`"${"x".repeat(255)}"`] }]],
  ["an escape is one octet", [{ type: "TXT", values: [`"${"\\303".repeat(255)}"`] }]],
  ["256 octets", [{ type: "TXT", values: [`"${"x".repeat(256)}"`] }], "K53-E428 targets"],
  ["4001 characters", [{ type: "TXT", values: [`${'"" '.repeat(1333)}""`] }], "K53-E427 targets"],
  [
    "16001 characters",
    [{ type: "TXT", values: Array.from({ length: 16 }, () => `"${"x".repeat(250)}" `.repeat(4)) }],
    "K53-E443 targets",
  ],
]);
