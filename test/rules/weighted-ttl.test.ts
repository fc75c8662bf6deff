import { weightedTtl } from "../../src/validate/rules/weighted-ttl";
import { testRule } from "../support/record-sets";

const a = { setIdentifier: "a", routing: { weight: 1 } };
const b = { setIdentifier: "b", routing: { weight: 1 } };

testRule(weightedTtl, [
  ["equal", [a, b]],
  ["aliases have none", [a, { ...b, ttl: undefined }]],
  [
    "latency record sets may differ",
    [
      { setIdentifier: "a", routing: { region: "eu-west-1" } },
      { setIdentifier: "b", routing: { region: "eu-west-2" }, ttl: 60 },
    ],
  ],
  ["different", [a, { ...b, ttl: 60 }], "K53-E408 ttl"],
]);
