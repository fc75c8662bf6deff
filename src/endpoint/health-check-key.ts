import type { HealthCheckDefinition } from "./health-check";
import { compareBytes } from "../util/compare";

/**
 * A text that is equal for equal definitions only, whatever the order of their members and children.
 *
 * A stack contains one health check for each key.
 */
export function healthCheckKey(definition: HealthCheckDefinition): string {
  if (definition.kind !== "calculated") return canonical(definition);
  const children = definition.children
    .map((child) => (child.by === "id" ? `id:${child.id}` : healthCheckKey(child.definition)))
    .sort(compareBytes);
  return canonical({ ...definition, children });
}

function canonical(value: object): string {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => compareBytes(a, b))));
}
