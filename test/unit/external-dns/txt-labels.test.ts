import fc from "fast-check";
import { aesKey, decrypt, encrypt } from "../../../src/external-dns/txt-crypto";
import { formatLabels, parseLabels } from "../../../src/external-dns/txt-labels";

test.each([
  ['"heritage=external-dns,external-dns/owner=me,external-dns/resource=crd/x/y"', { owner: "me", resource: "crd/x/y" }],
  ["heritage=external-dns", {}],
  ['""heritage=external-dns,external-dns/owner=a,b=c,nothing""', { owner: "a" }],
  ["heritage=external-dns,external-dns/a=b=c", { a: "b=c" }],
  ["heritage=someone-else,external-dns/owner=me", undefined],
  ["external-dns/owner=me", undefined],
  ['"v=spf1 -all"', undefined],
  ["", undefined],
])("%s", (text, labels) => {
  const parsed = parseLabels(text);
  expect(parsed && Object.fromEntries(parsed)).toEqual(labels);
});

test("labels without commas survive", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9./-]*$/);
  fc.assert(
    fc.property(fc.dictionary(word, word), (labels) => {
      const map = new Map(Object.entries(labels));
      expect(parseLabels(formatLabels(map))).toEqual(map);
    }),
  );
});

describe("encryption", () => {
  const key = aesKey(")K_Fy|?Z.64#UuHm`}[d!GC%WJM_fs{_")!;

  test("reads what external-dns wrote (R53-ENC-8)", () => {
    const value =
      "+lvP8q9KHJ6BS6O81i2Q6DLNdf2JSKy8j/gbZKviTZlGYj7q+yDoYMgkQ1hPn6urtGllM5bfFMcaaHto52otQtiOYrX8990J3kQqg4s47m3bH3Ejl8RSxSSuWJM3HJtPghQzYg0/LSOsdQ0=";
    expect(decrypt(value, key)?.text).toBe(
      "heritage=external-dns,external-dns/owner=foo-owner,external-dns/resource=foo-resource",
    );
    expect(decrypt(value, key)?.nonce).toBe(value.slice(0, 16));
  });

  test("gives the same text for the same input, and reads it back", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = encrypt(text, key, undefined);
        expect(encrypt(text, key, undefined)).toBe(once);
        expect(decrypt(once, key)?.text).toBe(text);
        expect(decrypt(once, aesKey("x".repeat(32))!)).toBeUndefined();
      }),
    );
  });

  test("keeps a nonce that is given", () => {
    const first = encrypt("a", key, undefined);
    expect(encrypt("b", key, decrypt(first, key)!.nonce).slice(0, 16)).toBe(first.slice(0, 16));
  });

  test("any text is read or refused", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => void decrypt(text, key)));
  });

  test.each([
    ["x".repeat(32), true],
    [Buffer.alloc(32, 7).toString("base64"), true],
    ["short", false],
  ])("key %s", (text, isKey) => {
    expect(aesKey(text) !== undefined).toBe(isKey);
  });
});
