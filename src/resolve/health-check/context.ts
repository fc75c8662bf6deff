import type { HealthCheckDefaults } from "../../config/config";
import type { Message } from "../../diagnostics/diagnostic";
import type { Reporter } from "../../diagnostics/reporter";
import { property, type Endpoint } from "../../endpoint/endpoint";
import type { AliasTarget } from "../../endpoint/record-set";
import type { HealthCheckProperty } from "../../route53/properties";
import { reportEndpoint } from "../report";
import type { Mode } from "../routing";

/** What the health check of a record set is worked out from. */
export interface HealthCheckInput {
  readonly endpoint: Endpoint;
  /** Name of the record set, normalised. */
  readonly name: string;
  readonly alias: AliasTarget | undefined;
  readonly values: readonly string[];
  readonly mode: Mode;
  readonly defaults: HealthCheckDefaults;
  readonly reporter: Reporter;
}

/** The key that a definition starts from. */
export const DEFINITION = "kube53.dev/health-check";

/** The value of one of kube53's keys, without blanks around it. */
export function read(input: HealthCheckInput, key: HealthCheckProperty): string | undefined {
  return property(input.endpoint, key)?.trim();
}

/** Reports at the place of one of kube53's keys. */
export function reportKey(input: HealthCheckInput, key: string, message: Message): void {
  reportEndpoint(input.reporter, input.endpoint, `property:${key}`, message);
}

/** The parts of a comma list, without blanks and empty parts. */
export function list(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
