import { intern } from "../../../src/util/intern";
import { emptyMapping } from "../../../src/util/mapping";
import { memoize } from "../../../src/util/memoize";
import { sha256 } from "../../../src/util/sha256";

test("intern gives equal texts, whatever their length and however many", () => {
  const text = "a".repeat(10) + "ü😀".repeat(100);
  for (const length of [0, 1, 2, 12, 13, 128, 129, text.length]) {
    expect(intern(text.slice(0, length))).toBe(text.slice(0, length));
  }
  for (let i = 0; i < 30_000; i++) expect(intern(`text ${i}`) === `text ${i}`).toBe(true);
});

test("memoize asks once for each text, also for undefined", () => {
  const asked: string[] = [];
  const find = memoize((text) => {
    asked.push(text);
    return text === "a" ? 1 : undefined;
  });
  expect([find("a"), find("b"), find("a"), find("b")]).toEqual([1, undefined, 1, undefined]);
  expect(asked).toEqual(["a", "b"]);
});

test("an empty mapping takes hostile keys as any other", () => {
  const mapping = emptyMapping<number>();
  expect(["__proto__", "constructor", "toString"].filter((key) => key in mapping)).toEqual([]);
  mapping["__proto__"] = 1;
  mapping["constructor"] = 2;
  expect(Object.entries(mapping)).toEqual([
    ["__proto__", 1],
    ["constructor", 2],
  ]);
  expect("constructor" in emptyMapping()).toBe(false);
});

test("sha256 is the digest of RFC 6234", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
