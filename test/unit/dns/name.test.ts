import { fromRoute53Name, toRoute53Name } from "../../../src/dns/escape";
import { isCoveredBy, isSubdomainOf, isWildcard, normalizeName } from "../../../src/dns/name";

const label63 = "a".repeat(63);

describe("normalizeName", () => {
  test.each([
    ["www.example.com", "www.example.com"],
    ["WWW.Example.COM.", "www.example.com"],
    ["*.example.com", "*.example.com"],
    ["\\052.example.com", "*.example.com"],
    ["_acme-challenge.example.com", "_acme-challenge.example.com"],
    ["bücher.example.com", "xn--bcher-kva.example.com"],
    ["faß.example.com", "xn--fa-hia.example.com"],
    ["XN--BCHER-KVA.example.com", "xn--bcher-kva.example.com"],
    ["*.bücher.example.com", "*.xn--bcher-kva.example.com"],
    ["r3---sn.example.com", "r3---sn.example.com"],
    ["0/25.2.0.192.in-addr.arpa", "0/25.2.0.192.in-addr.arpa"],
    [`${label63}.com`, `${label63}.com`],
    ["com", "com"],
  ])("%s becomes %s", (text, name) => {
    expect(normalizeName(text)).toEqual({ ok: true, name });
    expect(normalizeName(name)).toEqual({ ok: true, name });
  });

  test.each([
    ["", "empty"],
    [".", "empty-label"],
    ["a..b", "empty-label"],
    [".example.com", "empty-label"],
    ["example.com..", "empty-label"],
    ["ü..example.com", "empty-label"],
    [`${label63}a.com`, "label-too-long"],
    [`${`${label63}.`.repeat(4)}com`, "name-too-long"],
    ["x".repeat(100000), "name-too-long"],
    ["a.*.example.com", "misplaced-wildcard"],
    ["a*.example.com", "misplaced-wildcard"],
    ["*.*.example.com", "misplaced-wildcard"],
    ["a b.example.com", "invalid-character"],
    ["a b.bücher.com", "invalid-character"],
    ["a/b.example.com", "invalid-character"],
    ["a\u0000.example.com", "invalid-character"],
    ["xn--a.example.com", "invalid-idna"],
    ["xn--zzzzzz---.de", "invalid-idna"],
  ])("%j is refused: %s", (text, kind) => {
    expect(normalizeName(text)).toMatchObject({ ok: false, problem: { kind } });
  });

  test("253 characters are the most", () => {
    const name = `${`${"a".repeat(62)}.`.repeat(3)}${"b".repeat(64 - 1)}.c`;
    expect(name.length).toBe(254);
    expect(normalizeName(name).ok).toBe(false);
    expect(normalizeName(name.slice(1))).toMatchObject({ ok: true });
  });
});

test("names lie below each other on label boundaries only", () => {
  expect(isSubdomainOf("a.example.com", "example.com")).toBe(true);
  expect(isSubdomainOf("example.com", "example.com")).toBe(true);
  expect(isSubdomainOf("notexample.com", "example.com")).toBe(false);
  expect(isSubdomainOf("com", "example.com")).toBe(false);
  expect(isWildcard("*.example.com")).toBe(true);
  expect(isWildcard("a.example.com")).toBe(false);
  expect(isCoveredBy("a.b.example.com", "*.example.com")).toBe(true);
  expect(isCoveredBy("example.com", "*.example.com")).toBe(false);
  expect(isCoveredBy("a.example.com", "a.example.com")).toBe(false);
});

test.each([
  ["*.example.com", "\\052.example.com."],
  ["example.com", "example.com."],
  ["a@b.example.com", "a\\100b.example.com."],
  ["bücher.example.com", "b\\303\\274cher.example.com."],
])("%s is %s to Route 53, and back", (name, escaped) => {
  expect(toRoute53Name(name)).toBe(escaped);
  expect(fromRoute53Name(escaped)).toBe(name);
});

test("an escaped dot separates nothing", () => {
  expect(fromRoute53Name("a\\056b.example.com.")).toBe("a\\056b.example.com");
});
