import fc from "fast-check";
import { GoTemplate, type TemplateOutcome } from "../../src/go-template/go-template";
import { fromJson, type JsonInput } from "../../src/go-template/values/from-json";
import { FUNCTION_NAMES, templateFunctions } from "../../src/sources/template-data/functions";

const functions = templateFunctions("service");
const LONGEST = 1024 * 1024;

function run(template: string, data: unknown, strict = false): TemplateOutcome {
  const parsed = GoTemplate.parse("endpoint", template, FUNCTION_NAMES);
  if (!(parsed instanceof GoTemplate)) return parsed;
  return parsed.execute(fromJson(data as JsonInput, "integers"), functions, strict ? "error" : "invalid");
}

/** Pieces that make templates which often parse, and often do not. */
const operand = fc.constantFrom(
  ..."$ . .a .b.c $x nil true 0 1 -3 1.5 'x' (.a) (len .a) (index . 0) .constructor .__proto__".split(" "),
  '"s"',
  '"%d %s %v %5.2f%%"',
  "`raw`",
);
const call = fc
  .tuple(
    fc.constantFrom("", "print", "printf", "index", "slice", "eq", "and", "or", "replace", "fromJson"),
    fc.array(operand, { maxLength: 4 }),
  )
  .map(([name, operands]) => [name, ...operands].join(" "));
const pipeline = fc.array(call, { minLength: 1, maxLength: 3 }).map((calls) => calls.join(" | "));
const piece = fc.oneof(
  fc.constantFrom(
    "{{",
    "}}",
    "{{end}}",
    "{{else}}",
    "{{- ",
    " -}}",
    "{{break}}",
    "text",
    '{{template "endpoint" .}}',
    "\n",
  ),
  pipeline.map((text) => `{{${text}}}`),
  fc
    .tuple(fc.constantFrom("if", "with", "range", "range $i, $x :=", "$x :="), pipeline)
    .map((parts) => `{{${parts.join(" ")}}}`),
  pipeline.map((text) => `{{range ${text}}}{{.}}{{end}}`),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const template = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));

test("any text and any data give a text or a problem, never an exception", () => {
  fc.assert(
    fc.property(template, fc.jsonValue(), fc.boolean(), (text, data, strict) => {
      const outcome = run(text, data, strict);
      if ("text" in outcome) expect(outcome.text.length).toBeLessThanOrEqual(LONGEST);
      else expect(outcome.problem).not.toBe("");
    }),
    { numRuns: 3000 },
  );
});

test("the same text and data give the same outcome", () => {
  fc.assert(
    fc.property(template, fc.jsonValue(), (text, data) => {
      expect(run(text, data)).toEqual(run(text, data));
    }),
    { numRuns: 300 },
  );
});

test("text without braces is written as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.includes("{{"));
      expect(run(text, null)).toEqual({ text });
    }),
  );
});

test.each([
  ["an endless loop", "{{range 1000000000000}}{{end}}"],
  ["loops in loops", "{{range 10000}}{{range 10000}}{{range 10000}}{{end}}{{end}}{{end}}"],
  ["a text that doubles", '{{$x := "aaaaaaaa"}}{{range 60}}{{$x = print $x $x}}{{end}}{{$x}}'],
  ["much output", "{{range 1000000}}0123456789{{end}}"],
  ["a template that calls itself", '{{template "endpoint" .}}'],
  ["a wide verb", '{{range 1000}}{{printf "%1000000d" 1}}{{end}}'],
  ["a growing replacement", '{{$x := printf "%0100000d" 0}}{{replace "0" $x $x}}'],
  ["deep parentheses", `{{${"(".repeat(50_000)}1${")".repeat(50_000)}}}`],
  ["deep blocks", `${"{{if true}}".repeat(50_000)}${"{{end}}".repeat(50_000)}`],
  ["a long chain of else if", `{{if 0}}${"{{else if 0}}".repeat(50_000)}{{end}}`],
  ["a long pipeline", `{{1${" | print 1".repeat(200_000)}}}`],
  ["deep JSON", `{{fromJson "${"[".repeat(20_000)}${"]".repeat(20_000)}"}}{{range 10000000}}{{end}}`],
  ["big numbers", '{{range 100000}}{{printf "%.1000000f" 1e300}}{{end}}'],
])("%s ends soon with a problem", (_, text) => {
  const outcome = run(text, { a: 1 });
  expect(outcome).toHaveProperty("problem");
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
  "%s is a key like any other",
  (key) => {
    expect(run(`{{.${key}}}`, {})).toEqual({ text: "<no value>" });
    expect(run(`{{index . "${key}"}}`, {})).toEqual({ text: "<no value>" });
    const own = JSON.parse(`{"${key}": "own"}`) as unknown;
    expect(run(`{{.${key}}}`, own)).toEqual({ text: "own" });
  },
);
