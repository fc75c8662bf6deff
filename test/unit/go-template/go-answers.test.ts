import { GoTemplate } from "../../../src/go-template/go-template";
import { fromJson, type JsonInput } from "../../../src/go-template/values/from-json";
import { FUNCTION_NAMES, templateFunctions } from "../../../src/sources/template-data/functions";
import recorded from "./go-answers.json";

/** What Go itself (1.26) printed for a template on the data of the file, or why it failed. */
interface Answer {
  readonly template: string;
  readonly strict?: boolean;
  readonly text?: string;
  readonly parse?: string;
  readonly exec?: string;
}

const data = fromJson(recorded.data as JsonInput, "integers");
const functions = templateFunctions("service");

function run({ template, strict }: Answer): { stage: "parse" | "exec"; problem: string } | { text: string } {
  const parsed = GoTemplate.parse("endpoint", template, FUNCTION_NAMES);
  if (!(parsed instanceof GoTemplate)) return { stage: "parse", problem: parsed.problem };
  const outcome = parsed.execute(data, functions, strict ? "error" : "invalid");
  return "text" in outcome ? outcome : { stage: "exec", problem: outcome.problem };
}

const answers = recorded.answers as readonly Answer[];
const written = answers.filter((answer) => answer.text !== undefined);
const refused = answers.filter((answer) => answer.text === undefined);

test.each(written)("writes what Go writes: $template", (answer) => {
  expect(run(answer)).toEqual({ text: answer.text });
});

test.each(refused)("fails where Go fails: $template", (answer) => {
  expect(run(answer)).toMatchObject({ stage: answer.parse === undefined ? "exec" : "parse" });
});

const ofFields = refused.filter(
  ({ exec }) => exec !== undefined && /^\d+:\d+: <(\.|index|len|eq|toLower)[^]*>: (?!range)/.test(exec),
);

test.each(ofFields)("fails at Go's place: $template", (answer) => {
  const outcome = run(answer);
  const place = /^\d+:\d+/.exec(answer.exec!)![0];
  expect("problem" in outcome && outcome.problem.startsWith(`${place}: `)).toBe(true);
});
