import fc from "fast-check";
import { recordAddress, stackName, zoneAddress, zoneSlug } from "../../../src/plan/address";
import { hostedZone } from "../../support/zones";

const zone = hostedZone();

test("A and CNAME of a name share an address; other types have their own", () => {
  const of = (type: string): string => recordAddress(zone, "www.example.com", type, "");
  expect(of("A")).toBe(of("CNAME"));
  expect(new Set(["A", "AAAA", "TXT", "MX"].map(of)).size).toBe(4);
});

test("the id of the hosted zone has no part in an address, its visibility has", () => {
  const looked = hostedZone({ identity: { by: "lookup" } });
  expect(recordAddress(looked, "www.example.com", "A", "")).toBe(recordAddress(zone, "www.example.com", "A", ""));
  const hidden = hostedZone({ private: true });
  expect(recordAddress(hidden, "www.example.com", "A", "")).not.toBe(recordAddress(zone, "www.example.com", "A", ""));
});

test("addresses stay what they are: a change of this table moves everybody's records", () => {
  expect(
    [
      ["www.example.com", "A", ""],
      ["*.example.com", "A", ""],
      ["www.example.com", "AAAA", "blue"],
      ["example.com", "TXT", ""],
      ["9.example.com", "A", "…"],
    ].map(([name, type, setIdentifier]) => recordAddress(zone, name!, type!, setIdentifier!)),
  ).toMatchInlineSnapshot(`
   [
     "www-example-com_d5bab41280",
     "wildcard-example-com_dbc61d1259",
     "www-example-com_aaaa_blue_593018a9dc",
     "example-com_txt_d88c9a5aea",
     "r-9-example-com__099d4e60b8",
   ]
  `);
});

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 90 }), fc.domain());

test("an address is always a Terraform name, and different keys have different addresses", () => {
  fc.assert(
    fc.property(fc.tuple(text, text), fc.tuple(text, text), ([a, x], [b, y]) => {
      const first = recordAddress(zone, a, "AAAA", x);
      const second = recordAddress(zone, b, "AAAA", y);
      expect(first).toMatch(/^[a-z][a-z0-9_-]*$/);
      expect(first === second).toBe(a === b && x === y);
    }),
  );
});

test("different hosted zones have different names of stacks, none of them reserved", () => {
  const label = fc.string({ unit: fc.constantFrom("a", "b", "-", "_", "0"), minLength: 1, maxLength: 4 });
  const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join("."));
  const zones = fc.record({ name, private: fc.boolean(), shards: fc.constantFrom(1, 3) });
  fc.assert(
    fc.property(zones, zones, (a, b) => {
      const [left, right] = [hostedZone(a), hostedZone(b)];
      const same = a.name === b.name && a.private === b.private;
      expect(zoneSlug(left) === zoneSlug(right)).toBe(same);
      expect(["iam", "foundation"]).not.toContain(stackName(left, 0));
      expect(zoneAddress(left)).toMatch(/^[a-z_][a-z0-9_-]*$/);
    }),
  );
});
