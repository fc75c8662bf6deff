/** How a requirement compares; `=`, `==` are `in` with one value, `!=` is `notin` with one. */
export type SelectorOperator = "in" | "notin" | "exists" | "absent" | "gt" | "lt";

/** One condition on a label. */
export interface Requirement {
  readonly key: string;
  readonly operator: SelectorOperator;
  readonly values: readonly string[];
}

/** All requirements must hold; empty selects everything. */
export type Selector = readonly Requirement[];

/** Looks a label (or annotation) up. */
export type Lookup = (key: string) => string | undefined;

/** Whether an object with these labels is selected. Absent keys satisfy `!=` and `notin`, as in Kubernetes. */
export function matchesSelector(selector: Selector, lookup: Lookup): boolean {
  return selector.every((requirement) => matchesRequirement(requirement, lookup(requirement.key)));
}

function matchesRequirement({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case "in":
      return value !== undefined && values.includes(value);
    case "notin":
      return value === undefined || !values.includes(value);
    case "exists":
      return value !== undefined;
    case "absent":
      return value === undefined;
    case "gt":
      return value !== undefined && isInteger(value) && BigInt(value) > BigInt(values[0]!);
    case "lt":
      return value !== undefined && isInteger(value) && BigInt(value) < BigInt(values[0]!);
  }
}

/** Whether Go's `strconv.ParseInt` takes the text; `+` is left out, as no label value can hold one. */
export function isInteger(text: string): boolean {
  return /^-?\d{1,18}$/.test(text);
}

const NAME = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Whether a text can be a label's key: an optional DNS prefix and a slash, then a name of at most 63 characters. */
export function isLabelKey(key: string): boolean {
  const slash = key.indexOf("/");
  if (slash !== -1) {
    const prefix = key.slice(0, slash);
    if (prefix.length > 253 || !SUBDOMAIN.test(prefix)) return false;
  }
  const name = key.slice(slash + 1);
  return name.length <= 63 && NAME.test(name);
}

/** Whether a text can be a label's value: at most 63 characters, empty allowed. */
export function isLabelValue(value: string): boolean {
  return value === "" || (value.length <= 63 && NAME.test(value));
}
