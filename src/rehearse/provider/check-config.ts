import type { Attribute, BlockSchema } from "../schema/schema";
import { isObject, isZero, Unknown, type TfObject, type TfValue } from "../schema/value";
import type { Problem } from "./problem";

/** The checks that a schema itself declares, in the words of the provider's SDK. Types and names Terraform checks. */
export function checkConfig(schema: BlockSchema, config: TfObject): Problem[] {
  return [...checkCombinations(schema, config), ...checkValues(schema, config)];
}

function checkValues({ attributes, blocks = {} }: BlockSchema, config: TfObject): Problem[] {
  const own = Object.entries(attributes).flatMap(([name, attribute]) => checkValue(name, attribute, config[name]));
  const nested = Object.entries(blocks).flatMap(([name, { block }]) => {
    const value = config[name] ?? null;
    const items = Array.isArray(value) ? (value as readonly TfValue[]) : [value];
    return items.filter(isObject).flatMap((item) => checkConfig(block, item));
  });
  return [...own, ...nested];
}

function checkValue(name: string, { oneOf, range }: Attribute, value: TfValue | undefined): Problem[] {
  if (oneOf && typeof value === "string" && !oneOf.includes(value)) {
    const detail = `expected ${name} to be one of ["${oneOf.join('" "')}"], got ${value}`;
    return [{ summary: detail, attribute: name }];
  }
  if (!range) return [];
  const [least, most] = range;
  if (typeof value === "number" && (value < least || value > most)) {
    return [{ summary: `expected ${name} to be in the range (${least} - ${most}), got ${value}`, attribute: name }];
  }
  if (typeof value === "string" && (value.length < least || value.length > most)) {
    const summary = `expected length of ${name} to be in the range (${least} - ${most}), got ${value}`;
    return [{ summary, attribute: name }];
  }
  return [];
}

function checkCombinations({ exactlyOneOf, conflicts = [], requires = {} }: BlockSchema, config: TfObject): Problem[] {
  const isGiven = (name: string): boolean => config[name] instanceof Unknown || !isZero(config[name]);
  const problems: Problem[] = [];
  if (exactlyOneOf && exactlyOneOf.filter(isGiven).length !== 1) {
    const names = exactlyOneOf.map((name) => `\`${name}\``).join(",");
    const given = exactlyOneOf.filter(isGiven);
    problems.push({
      summary: given.length === 0 ? "Missing required argument" : "Invalid combination of arguments",
      detail: `"${exactlyOneOf[0]!}": ${given.length === 0 ? "one of" : "only one of"} ${names} ${
        given.length === 0 ? "must be specified" : "can be specified, but several were"
      }.`,
      attribute: exactlyOneOf[0]!,
    });
  }
  for (const group of conflicts) {
    const [first, second] = group.filter(isGiven);
    if (first === undefined || second === undefined) continue;
    const detail = `"${first}": conflicts with ${second}`;
    problems.push({ summary: "Conflicting configuration arguments", detail, attribute: first });
  }
  for (const [name, needed] of Object.entries(requires)) {
    const lacking = isGiven(name) ? needed.find((other) => !isGiven(other)) : undefined;
    if (lacking === undefined) continue;
    const detail = `"${name}": all of \`${[name, ...needed].join(",")}\` must be specified`;
    problems.push({ summary: "Missing required argument", detail, attribute: name });
  }
  return problems;
}
