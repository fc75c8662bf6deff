import { ttlRange } from "../../src/validate/rules/ttl-range";
import { testRule } from "../support/record-sets";

testRule(ttlRange, [
  ["0", [{ ttl: 0 }]],
  ["the largest", [{ ttl: 2147483647 }]],
  ["none", [{ ttl: undefined }]],
  ["too large", [{ ttl: 2147483648 }], "K53-E429 ttl"],
  ["negative", [{ ttl: -1 }], "K53-E429 ttl"],
  ["a fraction", [{ ttl: 1.5 }], "K53-E429 ttl"],
  ["not a number", [{ ttl: NaN }], "K53-E429 ttl"],
]);
