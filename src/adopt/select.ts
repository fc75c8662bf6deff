import type { Origin } from "../endpoint/endpoint";
import { normalizeOrLowerCase } from "../dns/name";
import { matchesSelector, type Selector } from "../util/label-selector";
import { parseSelector } from "../util/parse-selector";
import type { Finding } from "./finding";

/** One `--only`: what a step of the adoption is limited to. */
export type Criterion =
  /** With `*.` in front also every name below. */
  | { readonly by: "name"; readonly name: string }
  | { readonly by: "namespace"; readonly namespace: string }
  | { readonly by: "labels"; readonly selector: Selector };

/** A text with a dot is a name, one that is a plain word a namespace, any other a label selector. */
export function parseCriterion(text: string): Criterion | { readonly problem: string } {
  if (/^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?$/.test(text)) return { by: "namespace", namespace: text };
  if (text.includes(".") && !/[=!, ]/.test(text)) return { by: "name", name: normalizeOrLowerCase(text) };
  const result = parseSelector(text);
  return "problem" in result ? result : { by: "labels", selector: result.selector };
}

/** The labels of the object that an endpoint came from. */
export type LabelsOf = (origin: Origin) => Readonly<Record<string, unknown>>;

/** Whether one of the criteria fits a record set; without criteria every one is meant. */
export function isChosen(
  criteria: readonly Criterion[],
  { name, planned }: Pick<Finding, "name" | "planned">,
  labelsOf: LabelsOf,
): boolean {
  const origins = planned?.recordSet.origins ?? [];
  return criteria.length === 0 || criteria.some((criterion) => fits(criterion, name, origins, labelsOf));
}

function fits(criterion: Criterion, name: string, origins: readonly Origin[], labelsOf: LabelsOf): boolean {
  switch (criterion.by) {
    case "name":
      return name === criterion.name || (criterion.name.startsWith("*.") && name.endsWith(criterion.name.slice(1)));
    case "namespace":
      return origins.some(({ namespace }) => namespace === criterion.namespace);
    case "labels":
      return origins.some((origin) => {
        const labels = labelsOf(origin);
        return matchesSelector(criterion.selector, (key) => textOf(labels[key]));
      });
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
