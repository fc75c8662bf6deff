import { GoTemplate } from "../../../../src/go-template/go-template";
import { pointerTo } from "../../../../src/go-template/values/go-type";
import type { JsonInput } from "../../../../src/go-template/values/from-json";
import { FUNCTION_NAMES, templateFunctions } from "../../../../src/sources/template-data/functions";
import { typedValue } from "../../../../src/sources/template-data/typed-value";
import recorded from "./go-answers.json";

/** What Go printed for a template on an object of the Kubernetes types; an error where it failed. */
interface Answer {
  readonly kind: string;
  readonly template: string;
  readonly text?: string;
  readonly error?: true;
}

const TYPES: Readonly<Record<string, string>> = {
  Service: "core.Service",
  Pod: "core.Pod",
  Node: "core.Node",
  Ingress: "networking.Ingress",
};

test.each(recorded.answers as readonly Answer[])("$kind: $template", ({ kind, template, text }) => {
  const object = (recorded.objects as Readonly<Record<string, unknown>>)[kind] as JsonInput;
  const value = typedValue(TYPES[kind]!, object);
  const data = { type: pointerTo(value.type), data: { ...value, isAddressable: true } };
  const parsed = GoTemplate.parse("endpoint", template, FUNCTION_NAMES);
  const outcome =
    parsed instanceof GoTemplate ? parsed.execute(data, templateFunctions("service")) : { problem: parsed.problem };
  expect("text" in outcome ? outcome.text : undefined).toBe(text);
});
