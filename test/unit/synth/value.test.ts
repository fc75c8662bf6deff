import fc from "fast-check";
import { encode, escapeTemplate, Reference, Template } from "../../../src/synth/value";

test.each([
  ["plain", "plain"],
  ['${file("/etc/passwd")}', '$${file("/etc/passwd")}'],
  ["%{i}", "%%{i}"],
  ["$${x}", "$$${x}"],
  ["$ { %", "$ { %"],
  ["${TfToken[TOKEN.0]}", "$${TfToken[TOKEN.0]}"],
])("%s arrives as text", (text, escaped) => {
  expect(encode(text)).toBe(escaped);
});

/** What Terraform makes of a quoted template without references. */
function rendered(template: string): string {
  return template.replace(/([$%])\1\{/g, "$1{");
}

test("whatever the text, Terraform gives it back", () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom("$", "%", "{", "}", "${", "%{"), fc.string()), { maxLength: 12 });
  fc.assert(
    fc.property(
      pieces.map((parts) => parts.join("")),
      (text) => {
        const escaped = escapeTemplate(text);
        expect(rendered(escaped)).toBe(text);
        expect(escaped).not.toMatch(/(?<!\$)\$(\$\$)*\{(?<!\$\$\{)/);
      },
    ),
  );
});

test("only a reference is an expression", () => {
  const zone = new Reference("aws_route53_zone.x.zone_id");
  expect(encode({ b: new Template(["${a} ", zone, " %{b}"]), a: zone, c: undefined })).toEqual({
    a: "${aws_route53_zone.x.zone_id}",
    b: "$${a} ${aws_route53_zone.x.zone_id} %%{b}",
  });
});

test("members come out sorted, and no key reaches a prototype", () => {
  const value = JSON.parse('{"b": 1, "__proto__": {"polluted": true}, "a": [true, null]}') as never;
  expect(JSON.stringify(encode(value))).toBe('{"__proto__":{"polluted":true},"a":[true,null],"b":1}');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
