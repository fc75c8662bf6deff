import { siblingCount } from "../../src/validate/rules/sibling-count";
import { testRule } from "../support/record-sets";

import type { Routing } from "../../src/endpoint/routing";

const many = (count: number, routing: Routing) =>
  Array.from({ length: count }, (_, i) => ({ setIdentifier: `s${i}`, routing }));

testRule(siblingCount, [
  ["100 weighted", [...many(100, { weight: 1 })]],
  ["30 by geoproximity", [...many(30, { geoproximity: { bias: 0 } })]],
  ["101 weighted", [...many(101, { weight: 1 })], "K53-E436 name"],
  ["31 by geoproximity", [...many(31, { geoproximity: { bias: 0 } })], "K53-E436 name"],
]);
