import * as messages from "../../diagnostics/catalog/record-set";
import { property } from "../../endpoint/endpoint";
import type { HealthCheckDefinition, HealthCheckUse } from "../../endpoint/health-check";
import { alarmCheck } from "./alarm-check";
import { anyOf, calculatedCheck } from "./calculated-check";
import { DEFINITION, read, reportKey, type HealthCheckInput } from "./context";
import { endpointChecks, templateOf } from "./endpoint-check";
import { reportIdleKeys } from "./settings";
import { parseCheckUrl } from "./url";

const EXISTING = "aws/health-check-id";

/**
 * Stands for a check that was refused with an error, so that rules do not report its absence as well.
 * Nothing is synthesized after an error.
 */
export const REFUSED_CHECK: HealthCheckDefinition = {
  kind: "calculated",
  children: [],
  threshold: 1,
  inverted: false,
  disabled: false,
};

/**
 * The health check of a record set: one that exists, or the definition of one to be made.
 *
 * Definitions are kube53's own, so exact mode knows ids only. Reports K53-E349 to K53-E359.
 */
export function healthCheckOf(input: HealthCheckInput): HealthCheckUse | undefined {
  const id = property(input.endpoint, EXISTING);
  const existing: HealthCheckUse | undefined = id === undefined ? undefined : { by: "id", id };
  if (input.mode === "exact") return existing;
  const text = read(input, DEFINITION);
  if (text === undefined) {
    reportIdleKeys(input, undefined);
    return existing;
  }
  if (id !== undefined) {
    reportKey(input, DEFINITION, messages.healthCheckTwice(input.name, id));
    return existing;
  }
  return { by: "definition", definition: definitionOf(input, text) ?? REFUSED_CHECK };
}

function definitionOf(input: HealthCheckInput, text: string): HealthCheckDefinition | undefined {
  if (text === "calculated" || text === "alarm") {
    reportIdleKeys(input, text);
    return text === "alarm" ? alarmCheck(input) : calculatedCheck(input);
  }
  const url = parseCheckUrl(text);
  if ("problem" in url) {
    reportKey(input, DEFINITION, messages.invalidHealthCheckUrl(text, url.problem));
    return undefined;
  }
  reportIdleKeys(input, url.value.scheme);
  const checks = endpointChecks(input, url.value, templateOf(input, url.value));
  return checks.length > 1 ? anyOf(checks) : checks[0];
}
