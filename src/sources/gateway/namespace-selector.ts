import { missingNamespace } from "../../diagnostics/catalog/extract";
import type { Field } from "../../manifest/field";
import { matchesSelector, type Requirement, type Selector } from "../../util/label-selector";
import { NAMESPACE } from "../kinds";
import { findObject } from "../select-objects";
import type { SourceContext } from "../source";

const OPERATORS: Readonly<Record<string, Requirement["operator"] | undefined>> = {
  In: "in",
  NotIn: "notin",
  Exists: "exists",
  DoesNotExist: "absent",
};

/** The label every namespace gets from the API server. */
const NAME_LABEL = "kubernetes.io/metadata.name";

/**
 * Whether a selector in structured form takes the labels of a namespace.
 *
 * An absent selector takes none, an empty one all. A namespace that is not there is taken by none and reported (K53-W225).
 */
export function selectsNamespace(context: SourceContext, selector: Field, namespace: string, asker: string): boolean {
  const requirements = selector.isPresent ? requirementsOf(selector) : undefined;
  if (!requirements) return false;
  const object = findObject(context, NAMESPACE, "", namespace);
  if (!object && context.mode === "safe" && requirements.every(({ key }) => key === NAME_LABEL))
    return matchesSelector(requirements, () => namespace);
  if (!object) {
    context.reporter.report(missingNamespace(namespace, asker), selector.place());
    return false;
  }
  const named = (key: string): string | undefined =>
    object.label(key) ?? (key === NAME_LABEL && context.mode === "safe" ? namespace : undefined);
  return matchesSelector(requirements, named);
}

/** Undefined when an expression has an operator that does not exist. */
function requirementsOf(selector: Field): Selector | undefined {
  const equal = selector
    .get("matchLabels")
    .entries()
    .map(([key, value]): Requirement => ({ key, operator: "in", values: [value.text()] }));
  const expressions: Requirement[] = [];
  for (const expression of selector.get("matchExpressions").list()) {
    const name = expression.get("operator").text();
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (!operator) return undefined;
    const values = expression
      .get("values")
      .strings()
      .map((value) => value.text());
    expressions.push({ key: expression.get("key").text(), operator, values });
  }
  return [...equal, ...expressions];
}
