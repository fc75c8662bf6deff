import { outsideDomainFilter } from "../../../src/diagnostics/catalog/resolve";
import { annotationNotString, wrongMetadata } from "../../../src/diagnostics/catalog/parse";
import { yamlHint } from "../../../src/diagnostics/yaml-hint";

test.each([
  ["it contains the control character U+0000", "remove the character"],
  ["Tabs are not allowed as indentation", "indent with blanks instead of tabs"],
  ["Nested mappings are not allowed in compact mappings", 'put a value that contains ": " into quotes'],
  ["Flow sequence must end with a ]", "close what is open"],
  ['Missing closing "quote', "close what is open"],
  ["Implicit map keys need to be followed by map values", "indent the line"],
  ["Unresolved alias (the anchor must be set before the alias): x", "define the anchor"],
  ["something new", "correct the text here"],
])("%s: %s", (reason, hint) => expect(yamlHint(reason)).toContain(hint));

test("quotes are advised only where they help", () => {
  expect(wrongMetadata("metadata.name", "a string", "a number").hint).toBe("put quotes around the value");
  expect(wrongMetadata("metadata.name", "a string", "the boolean false").hint).toMatch(/^put quotes .* n, no/);
  expect(wrongMetadata("metadata.name", "a string", "a list").hint).toBe("write a string there");
  expect(annotationNotString("Annotation", "a", "a mapping").hint).toBe("write a string there");
});

test("a filter that nobody wrote is not the one to widen", () => {
  expect(outsideDomainFilter("a.test", "domain filter").hint).toContain("--domain-filter");
  expect(outsideDomainFilter("a.test", "hosted zones").hint).not.toContain("--domain-filter");
});
