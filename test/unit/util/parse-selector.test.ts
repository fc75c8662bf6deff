import { matchesSelector } from "../../../src/util/label-selector";
import { parseReducedSelector, parseSelector, type SelectorResult } from "../../../src/util/parse-selector";

const matches = (result: SelectorResult, labels: Record<string, string>): boolean | string =>
  "problem" in result ? "problem" : matchesSelector(result.selector, (key) => labels[key]);

test.each([
  ["", {}, true],
  ["a=b", { a: "b" }, true],
  ["a==b", { a: "c" }, false],
  ["a!=b", {}, true],
  ["a in (b, c)", { a: "c" }, true],
  ["a in (,b)", { a: "" }, true],
  ["a notin (b)", { a: "b" }, false],
  ["a in ()", { a: "" }, true],
  ["a", { a: "" }, true],
  ["!a", { a: "" }, false],
  ["a>4", { a: "5" }, true],
  ["a<4", { a: "x" }, false],
  ["a=", { a: "" }, true],
  ["x.example/a = b , c", { "x.example/a": "b", c: "1" }, true],
  ["in in (in)", { in: "in" }, true],
])("%j on %j: %s", (text, labels, expected) => expect(matches(parseSelector(text), labels)).toBe(expected));

test.each(["a===b", "a in b", "=b", "a=b c", "a=b/c", "-a=b", `a=${"v".repeat(64)}`, "a,", "!a=b", "a>x", "a b"])(
  "%j is refused",
  (text) => expect(parseSelector(text)).toHaveProperty("problem"),
);

test("the reduced grammar refuses != and comparisons, and the last = for a key counts", () => {
  expect(parseReducedSelector("a!=b")).toHaveProperty("problem");
  expect(parseReducedSelector("a>1")).toHaveProperty("problem");
  expect(matches(parseReducedSelector("a=b,a=c"), { a: "c" })).toBe(true);
  expect(matches(parseReducedSelector("a=b,a=c"), { a: "b" })).toBe(false);
  expect(matches(parseReducedSelector("a notin (b)"), {})).toBe(true);
});
