import * as messages from "../../diagnostics/catalog/record-set";
import { quote } from "../../diagnostics/diagnostic";
import { compareBytes } from "../../util/compare";
import type { CalculatedCheck, EndpointCheck, HealthCheckUse } from "../../endpoint/health-check";
import { isHealthCheckId } from "../../route53/health-check-id";
import { LIMITS } from "../../route53/limits";
import { list, read, reportKey, type HealthCheckInput } from "./context";
import { endpointChecks, templateOf } from "./endpoint-check";
import { healthCheckKey } from "../../endpoint/health-check-key";
import { readNumber, readSwitch } from "./settings";
import { parseCheckUrl } from "./url";

const CHILDREN = "kube53.dev/health-check-children";
const THRESHOLD = "kube53.dev/health-check-child-threshold";

/** One check for several addresses of a record: healthy while one of them is. */
export function anyOf(checks: readonly EndpointCheck[]): CalculatedCheck {
  const [first] = checks;
  // Inverting and disabling are meant for the answer as a whole.
  const children = checks.map((check) => definition({ ...check, inverted: false, disabled: false }));
  const switches = { inverted: first?.inverted ?? false, disabled: first?.disabled ?? false };
  return { kind: "calculated", children: sortChildren(children), threshold: 1, ...switches };
}

/**
 * The calculated check that `health-check-children` describes: ids of checks that exist, or URLs.
 *
 * @returns undefined when there is no child that can be checked (reported)
 */
export function calculatedCheck(input: HealthCheckInput): CalculatedCheck | undefined {
  const entries = list(read(input, CHILDREN));
  const children = entries.flatMap((entry) => childrenOf(input, entry) ?? []);
  const distinct = [...new Map(children.map((child) => [childKey(child), child])).values()];
  const threshold = readThreshold(input, distinct.length);
  const problem = problemOf(entries.length, distinct.length);
  if (problem !== undefined) {
    reportKey(input, CHILDREN, messages.invalidHealthCheckChildren(problem));
    return undefined;
  }
  if (distinct.length === 0) return undefined;
  return {
    kind: "calculated",
    children: sortChildren(distinct),
    threshold,
    inverted: readSwitch(input, "kube53.dev/health-check-inverted") ?? false,
    disabled: readSwitch(input, "kube53.dev/health-check-disabled") ?? false,
  };
}

function problemOf(entries: number, children: number): string | undefined {
  if (entries === 0) return "names no child";
  if (children > LIMITS.healthCheckChildren)
    return `names ${children} checks, ${LIMITS.healthCheckChildren} are allowed`;
  return undefined;
}

/** A threshold above the number of children would be unhealthy for ever, 0 is never sent by the Terraform provider. */
function readThreshold(input: HealthCheckInput, children: number): number {
  return readNumber(input, THRESHOLD, { least: 1, most: Math.max(1, children), fallback: 1 });
}

function childrenOf(input: HealthCheckInput, entry: string): HealthCheckUse[] | undefined {
  if (!entry.includes("://")) {
    if (isHealthCheckId(entry)) return [{ by: "id", id: entry }];
    reportKey(input, CHILDREN, messages.invalidHealthCheckChildren(`has ${quote(entry)}, neither id nor URL`));
    return undefined;
  }
  const url = parseCheckUrl(entry);
  if ("problem" in url) {
    reportKey(input, CHILDREN, messages.invalidHealthCheckUrl(entry, url.problem));
    return undefined;
  }
  const template = { ...templateOf(input, url.value), inverted: false, disabled: false };
  return endpointChecks(input, url.value, template).map(definition);
}

function definition(check: EndpointCheck): HealthCheckUse {
  return { by: "definition", definition: check };
}

function childKey(child: HealthCheckUse): string {
  return child.by === "id" ? child.id : healthCheckKey(child.definition);
}

function sortChildren(children: readonly HealthCheckUse[]): HealthCheckUse[] {
  return [...children].sort((a, b) => compareBytes(childKey(a), childKey(b)));
}
