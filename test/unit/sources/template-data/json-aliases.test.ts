import { aliased, goNameOf } from "../../../../src/sources/template-data/json-aliases";

test.each([
  ["hostname", "Hostname"],
  ["dnsNames", "DNSNames"],
  ["url", "URL"],
  ["idToken", "IDToken"],
  ["dbInstanceIdentifier", "DBInstanceIdentifier"],
  ["ipv4", "Ipv4"],
  ["Url", "Url"],
  ["", ""],
  ["émile", "Émile"],
  ["__proto__", "__proto__"],
])("%s is %s in Go", (key, name) => {
  expect(goNameOf(key)).toBe(name);
});

test("keys stay, aliases are added, and no key is overwritten", () => {
  expect({ ...aliased({ url: 1, URL: 2, port: 3 }) }).toEqual({ url: 1, URL: 2, port: 3, Port: 3 });
});

test("a key that is there with null keeps its null", () => {
  expect({ ...aliased({ url: 1, URL: null }) }).toEqual({ url: 1, URL: null });
});
