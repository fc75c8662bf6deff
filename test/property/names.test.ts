import fc from "fast-check";
import { fromRoute53Name, toRoute53Name } from "../../src/dns/escape";
import { isSubdomainOf, normalizeName } from "../../src/dns/name";

const label = fc.stringMatching(/^[a-zA-Z0-9_-]{1,20}$/);
const name = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => labels.join("."));
const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.string({ unit: "grapheme", maxLength: 8 })).map((labels) => labels.join(".")),
);

test("normalising twice is once, for any text", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = normalizeName(text);
      if (once.ok) expect(normalizeName(once.name)).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});

test("letter case and trailing dot do not matter", () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(normalizeName(`${text.toUpperCase()}.`)).toEqual(normalizeName(text));
    }),
  );
});

test("Route 53's form comes back", () => {
  fc.assert(
    fc.property(name, (text) => {
      const normal = `*.${text.toLowerCase()}`;
      expect(fromRoute53Name(toRoute53Name(normal))).toBe(normal);
      expect(toRoute53Name(normal)).toMatch(/^[a-z0-9_.\\-]*\.$/);
    }),
  );
});

test("a name lies below its ancestors and below nothing else of the same ending", () => {
  fc.assert(
    fc.property(name, label, (parent, child) => {
      expect(isSubdomainOf(`${child}.${parent}`, parent)).toBe(true);
      expect(isSubdomainOf(`${child}${parent}`, parent)).toBe(false);
    }),
  );
});
