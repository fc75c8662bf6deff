import type { HealthCheckDefinition, HealthCheckUse } from "../endpoint/health-check";
import { healthCheckKey } from "../endpoint/health-check-key";
import { compareBytes } from "../util/compare";
import { healthCheckAddress } from "./address";
import type { HealthCheckReference, PlannedHealthCheck, PlannedRecordSet } from "./graph";

type GrowingHealthCheck = PlannedHealthCheck & { readonly usedBy: PlannedRecordSet[] };

/**
 * The health checks of one stack: one for each distinct definition, children of calculated checks included.
 */
export class StackHealthChecks {
  readonly #checks = new Map<string, GrowingHealthCheck>();
  readonly #byAddress = new Map<string, GrowingHealthCheck>();

  /** The reference for a use; makes the check, and its children, when it is the first of its kind. */
  refer(use: HealthCheckUse): HealthCheckReference {
    if (use.by === "id") return use;
    const { definition } = use;
    const key = healthCheckKey(definition);
    let check = this.#checks.get(key);
    if (!check) {
      const children = definition.kind === "calculated" ? definition.children.map((child) => this.refer(child)) : [];
      check = {
        address: healthCheckAddress(readableName(definition), key),
        definition,
        children: sortReferences(children),
        usedBy: [],
      };
      this.#checks.set(key, check);
      this.#byAddress.set(check.address, check);
    }
    return { by: "address", address: check.address };
  }

  /** Notes who uses a check, for the origin that its resource carries. */
  use(reference: HealthCheckReference | undefined, recordSet: PlannedRecordSet): void {
    if (reference?.by !== "address") return;
    const check = this.#byAddress.get(reference.address);
    if (!check) return;
    check.usedBy.push(recordSet);
    for (const child of check.children) this.use(child, recordSet);
  }

  /** Sorted by address. */
  all(): PlannedHealthCheck[] {
    return [...this.#checks.values()].sort((a, b) => compareBytes(a.address, b.address));
  }
}

function sortReferences(references: readonly HealthCheckReference[]): HealthCheckReference[] {
  const text = (reference: HealthCheckReference): string => (reference.by === "id" ? reference.id : reference.address);
  return [...references].sort((a, b) => compareBytes(text(a), text(b)));
}

function readableName(definition: HealthCheckDefinition): string {
  switch (definition.kind) {
    case "endpoint":
      return `${definition.type.toLowerCase()}_${definition.fqdn ?? definition.ipAddress ?? ""}`;
    case "calculated":
      return "calculated";
    case "alarm":
      return `alarm_${definition.alarmName}`;
  }
}
