import { isInteger, isLabelKey, isLabelValue, type Requirement, type Selector } from "./label-selector";

/** A parsed selector, or what is wrong with its text. */
export type SelectorResult = { readonly selector: Selector } | { readonly problem: string };

class SelectorError extends Error {}

/** As written; `=` and `!=` are still told apart from `in` and `notin`. */
interface Written {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/**
 * Parses Kubernetes' label selector grammar: `=`, `==`, `!=`, `in`, `notin`, `key`, `!key`, `>`, `<`.
 *
 * Source: Kubernetes, "Labels and selectors"; what it leaves open follows apimachinery's parser.
 */
export function parseSelector(text: string): SelectorResult {
  return attempt(() => parseWritten(text).map(toRequirement));
}

/**
 * Parses the grammar that is left where external-dns converts a selector to the structured form: no `!=`, `>`, `<`,
 * and of several `=` for one key the last one counts.
 */
export function parseReducedSelector(text: string): SelectorResult {
  return attempt(() => {
    const equal = new Map<string, Requirement>();
    const others: Requirement[] = [];
    for (const written of parseWritten(text)) {
      if (/^(!=|>|<)$/.test(written.operator))
        throw new SelectorError(`the operator ${written.operator} is not allowed here`);
      if (written.operator === "=") equal.set(written.key, toRequirement(written));
      else others.push(toRequirement(written));
    }
    return [...equal.values(), ...others];
  });
}

function attempt(parse: () => Requirement[]): SelectorResult {
  try {
    return { selector: parse() };
  } catch (error) {
    if (error instanceof SelectorError) return { problem: error.message };
    throw error;
  }
}

function toRequirement({ key, operator, values }: Written): Requirement {
  switch (operator) {
    case "=":
      return { key, operator: "in", values };
    case "!=":
      return { key, operator: "notin", values };
    case ">":
      return { key, operator: "gt", values };
    case "<":
      return { key, operator: "lt", values };
    default:
      return { key, operator: operator as "in" | "notin" | "exists" | "absent", values };
  }
}

const TOKEN = /[ \t\r\n]*(==|!=|[=!(),<>]|[^ \t\r\n=!(),<>]+|$)/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match && match[1] !== ""; match = TOKEN.exec(text)) tokens.push(match[1]!);
  return tokens;
}

const isWord = (token: string | undefined): token is string => token !== undefined && !/^[=!(),<>]/.test(token);

function parseWritten(text: string): Written[] {
  const tokens = tokenize(text);
  const written: Written[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [requirement, next] = parseRequirement(tokens, at);
    written.push(requirement);
    at = next;
    if (at === tokens.length) break;
    if (tokens[at] !== ",") throw new SelectorError(`unexpected ${JSON.stringify(tokens[at])}`);
    at++;
    if (!isWord(tokens[at]) && tokens[at] !== "!") throw new SelectorError("a comma must be followed by a key");
  }
  return written;
}

function parseRequirement(tokens: readonly string[], from: number): [Written, number] {
  const negated = tokens[from] === "!";
  let at = negated ? from + 1 : from;
  const key = tokens[at];
  if (!isWord(key)) throw new SelectorError("a key is missing");
  if (!isLabelKey(key)) throw new SelectorError(`${JSON.stringify(key)} is no valid key`);
  at++;
  if (negated) return [{ key, operator: "absent", values: [] }, at];
  const operator = tokens[at];
  if (operator === undefined || operator === ",") return [{ key, operator: "exists", values: [] }, at];
  if (operator === "in" || operator === "notin") {
    const [values, next] = parseValueSet(tokens, at + 1);
    return [{ key, operator, values: checked(values) }, next];
  }
  if (!/^(=|==|!=|>|<)$/.test(operator)) throw new SelectorError(`unexpected ${JSON.stringify(operator)}`);
  const value = tokens[at + 1];
  const isEmpty = value === undefined || value === ",";
  if (!isEmpty && !isWord(value)) throw new SelectorError(`unexpected ${JSON.stringify(value)}`);
  const values = checked([isEmpty ? "" : value]);
  if ((operator === ">" || operator === "<") && !isInteger(values[0]!))
    throw new SelectorError("a whole number is missing");
  return [{ key, operator: operator === "==" ? "=" : operator, values }, isEmpty ? at + 1 : at + 2];
}

function checked(values: readonly string[]): readonly string[] {
  const wrong = values.find((value) => !isLabelValue(value));
  if (wrong !== undefined) throw new SelectorError(`${JSON.stringify(wrong)} is no valid value`);
  return values;
}

/** `(a,b)`; where a value is missing, the empty value is meant. */
function parseValueSet(tokens: readonly string[], from: number): [string[], number] {
  if (tokens[from] !== "(") throw new SelectorError("an opening parenthesis is missing");
  const close = tokens.indexOf(")", from);
  if (close === -1) throw new SelectorError("a closing parenthesis is missing");
  const inside = tokens.slice(from + 1, close);
  const values = new Set<string>();
  let expectsValue = true;
  for (const token of inside) {
    if (token === ",") {
      if (expectsValue) values.add("");
      expectsValue = true;
    } else if (isWord(token) && expectsValue) {
      values.add(token);
      expectsValue = false;
    } else throw new SelectorError(`unexpected ${JSON.stringify(token)}`);
  }
  if (expectsValue) values.add("");
  return [[...values], close + 1];
}
