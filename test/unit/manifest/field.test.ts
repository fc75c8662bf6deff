import { Field } from "../../../src/manifest/field";
import { manifestFromObject } from "../../../src/manifest/text-manifest";

function read(object: unknown): { root: Field; messages: string[] } {
  const messages: string[] = [];
  const manifest = manifestFromObject(object, "test");
  return { root: Field.of(manifest, (message) => messages.push(message.message)), messages };
}

test("reads what is there", () => {
  const { root, messages } = read({ s: "x", n: 3, b: false, l: ["a", null, "b"], m: { k: "v" } });
  expect(root.get("s").string()).toBe("x");
  expect(root.get("n").integer()).toBe(3);
  expect(root.get("b").boolean()).toBe(false);
  expect(
    root
      .get("l")
      .strings()
      .map((field) => field.text()),
  ).toEqual(["a", "b"]);
  expect(
    root
      .get("m")
      .entries()
      .map(([key, value]) => [key, value.text()]),
  ).toEqual([["k", "v"]]);
  expect(root.get("l").list()[2]!.path).toEqual(["l", 2]);
  expect(messages).toEqual([]);
});

test.each([null, undefined])("%s is absent, without a report", (value) => {
  const { root, messages } = read({ a: value });
  const field = root.get("a");
  expect([field.string(), field.text(), field.integer(), field.boolean(), field.list(), field.entries()]).toEqual([
    undefined,
    "",
    undefined,
    undefined,
    [],
    [],
  ]);
  expect(field.get("b").get("c").isPresent).toBe(false);
  expect(messages).toEqual([]);
});

test("a wrong shape is absent, and reported once for each place", () => {
  const { root, messages } = read({ spec: { rules: [{ host: 5 }], tls: "no", 'odd "key"\n': 1 } });
  const host = root.get("spec").get("rules").list()[0]!.get("host");
  expect([host.string(), host.text(), host.text()]).toEqual([undefined, "", ""]);
  expect(root.get("spec").get("tls").list()).toEqual([]);
  expect(root.get("spec").get('odd "key"\n').string()).toBeUndefined();
  expect(messages).toEqual([
    "spec.rules[0].host must be a string, not a number",
    "spec.tls must be a list, not a string",
    'spec["odd \\"key\\"\\n"] must be a string, not a number',
  ]);
});

test("names of JavaScript's own objects are no fields", () => {
  const { root } = read({});
  for (const key of ["__proto__", "constructor", "toString"]) expect(root.get(key).isPresent).toBe(false);
});
