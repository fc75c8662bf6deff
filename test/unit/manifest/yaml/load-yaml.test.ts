import { loadYaml } from "../../../../src/manifest/yaml/load-yaml";
import answers from "./kubernetes-scalars.json";

const REFUSED = { refused: true };

/** What is read, or `REFUSED`; through JSON, since objects have no prototype and -0 is no JSON. */
function read(text: string): unknown {
  const loaded = loadYaml(text, "refuse");
  return loaded.ok ? JSON.parse(JSON.stringify(loaded.value)) : REFUSED;
}

const positiveZero = (value: unknown): unknown => (value === 0 ? 0 : value);

describe("YAML is read as Kubernetes reads it", () => {
  it.each(answers.values.map(([source, value]) => [String(source), value] as const))("value %j", (source, value) => {
    const expected = JSON.stringify(value) === JSON.stringify(REFUSED) ? REFUSED : { a: positiveZero(value) };
    expect(read(`a: ${source}`)).toEqual(expected);
  });

  // Two that differ: floats without fraction look like integers here, and integers above 2^63 like floats.
  const DIFFER = ["1000000.0", "18446744073709551615"];
  it.each(answers.keys.filter(([source]) => !DIFFER.includes(String(source))).map(([source, key]) => [source, key]))(
    "key %j",
    (source, key) => expect(read(`${String(source)}: a`)).toEqual(typeof key === "string" ? { [key]: "a" } : REFUSED),
  );

  it.each(answers.documents.map(([source, value]) => [String(source), value] as const))(
    "document %j",
    (source, value) => expect(read(source)).toEqual(JSON.parse(JSON.stringify(value))),
  );
});
