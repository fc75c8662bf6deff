import { weightRange } from "../../src/validate/rules/weight-range";
import { testRule } from "../support/record-sets";

testRule(weightRange, [
  ["0", [{ routing: { weight: 0 } }]],
  ["255", [{ routing: { weight: 255 } }]],
  ["none", [{}]],
  ["256", [{ routing: { weight: 256 } }], "K53-E409 property:aws/weight"],
  ["-1", [{ routing: { weight: -1 } }], "K53-E409 property:aws/weight"],
]);
