import fc from "fast-check";
import { normalizeTxt, parseTxt, txtText } from "../../../src/dns/txt";

test.each([
  ["v=spf1 -all", '"v=spf1 -all"'],
  ['"heritage=external-dns,external-dns/owner=x"', '"heritage=external-dns,external-dns/owner=x"'],
  ['"a""b"', '"a" "b"'],
  ['"a" "b"', '"a" "b"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['"a\\"b"', '"a\\"b"'],
  ["back\\slash", '"back\\\\slash"'],
  ["ü", '"\\303\\274"'],
  ['"\\303\\274"', '"\\303\\274"'],
  ["", '""'],
  ["${x} %{y}", '"${x} %{y}"'],
])("%s becomes %s", (value, normal) => {
  expect(normalizeTxt(value)).toBe(normal);
  expect(normalizeTxt(normal)).toBe(normal);
});

test("strings over 255 octets are split, by octets", () => {
  expect(parseTxt(normalizeTxt("x".repeat(600)))?.map((text) => text.length)).toEqual([255, 255, 90]);
  expect(parseTxt(normalizeTxt("ü".repeat(200)))?.map((text) => text.length)).toEqual([255, 145]);
});

test("any text comes back, and normalising twice is once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (text) => {
      fc.pre(parseTxt(text) === undefined);
      const value = normalizeTxt(text);
      expect(txtText(value)).toBe(text);
      expect(normalizeTxt(value)).toBe(value);
      expect(value).toMatch(/^[ -~]*$/);
    }),
  );
});

test("ten megabytes of quotes and backslashes are no problem", () => {
  expect(parseTxt(`"${"\\\\".repeat(5_000_000)}"`)?.[0]?.length).toBe(5_000_000);
  expect(parseTxt(`"${"a".repeat(1_000_000)}`)).toBeUndefined();
});
