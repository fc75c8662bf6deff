import { jsonPieces } from "../../../src/synth/json-pieces";
import { Resources } from "../../../src/synth/resources";

const print = (document: object): string => [...jsonPieces(document as Record<string, unknown>)].join("");

test.each<[string, object]>([
  ["nothing", {}],
  ["empty members", { a: {}, b: [], c: { d: {} } }],
  ["plain members", { a: 1, b: "x\ny", c: { d: [1, { e: null }] }, f: undefined }],
])("%s print as JSON.stringify prints them", (_, document) => {
  expect(print(document)).toBe(JSON.stringify(document, null, 2));
});

test("resources print as if they had been made beforehand, sorted by address", () => {
  const items = ["b", "a"].map((address) => ({ address, text: "${x}\n" }));
  const resources = new Resources(items, ({ text }) => ({ text, none: undefined, list: [1] }));
  const made = { text: "$${x}\n", list: [1] };
  expect(print({ data: { z: {} }, resource: { first: { own: 1 }, record: resources } })).toBe(
    JSON.stringify(
      { data: { z: {} }, resource: { first: { own: 1 }, record: { a: sorted(made), b: sorted(made) } } },
      null,
      2,
    ),
  );
});

function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
