import type { ApiHealthCheckConfig } from "../api";
import { configProblem, withDefaults } from "./health-check-config";
import { Ids } from "./ids";
import { refuse, succeed, type Outcome } from "./outcome";
import type { Limits } from "./quotas";

/** A health check as the API gives it. */
export interface ApiHealthCheck {
  readonly Id: string;
  readonly CallerReference: string;
  readonly Config: ApiHealthCheckConfig;
  /** Counts the changes, from 1. */
  readonly Version: number;
}

/** What an update can set back to nothing. Source: Route 53 API reference, `UpdateHealthCheck.ResetElements`. */
export type ResettableMember = "FullyQualifiedDomainName" | "Regions" | "ResourcePath" | "ChildHealthChecks";

/** What `UpdateHealthCheck` takes. */
export interface HealthCheckPatch extends Partial<
  Omit<ApiHealthCheckConfig, "Type" | "RequestInterval" | "MeasureLatency" | "RoutingControlArn">
> {
  readonly HealthCheckVersion?: number;
  readonly ResetElements?: readonly ResettableMember[];
}

const FIXED = ["Type", "RequestInterval", "MeasureLatency", "RoutingControlArn"];

/** Health checks by id. */
export class HealthChecks {
  readonly #checks = new Map<string, ApiHealthCheck>();

  constructor(
    private readonly ids: Ids,
    private readonly limits: Limits,
  ) {}

  has(id: string): boolean {
    return this.#checks.has(id);
  }

  find(id: string): Outcome<ApiHealthCheck> {
    const check = this.#checks.get(id);
    return check
      ? succeed(check)
      : refuse("NoSuchHealthCheck", `No health check exists with the specified ID: ${id}`, 404);
  }

  all(): ApiHealthCheck[] {
    return [...this.#checks.values()].sort((a, b) => (a.Id < b.Id ? -1 : 1));
  }

  /**
   * Source: Route 53 API reference, `CreateHealthCheck`: the same reference with the same settings gives the check that
   * exists.
   */
  create(callerReference: string, config: ApiHealthCheckConfig): Outcome<ApiHealthCheck> {
    const problem = configProblem(config) ?? this.#childProblem(config);
    if (problem !== undefined) return refuse("InvalidInput", problem);
    const Config = withDefaults(config);
    const known = [...this.#checks.values()].find(({ CallerReference }) => CallerReference === callerReference);
    if (known && JSON.stringify(known.Config) === JSON.stringify(Config)) return succeed(known);
    if (known)
      return refuse(
        "HealthCheckAlreadyExists",
        "A health check with the specified caller reference already exists.",
        409,
      );
    if (this.#checks.size >= this.limits.healthChecks)
      return refuse(
        "TooManyHealthChecks",
        `Limits Exceeded: MAX_HEALTH_CHECKS_BY_OWNER - Cannot create more than ${this.limits.healthChecks} health checks.`,
      );
    const Id = Ids.free(
      () => this.ids.uuid("health check"),
      (id) => this.#checks.has(id),
    );
    const check = { Id, CallerReference: callerReference, Config, Version: 1 };
    this.#checks.set(Id, check);
    return succeed(check);
  }

  /** Takes a health check that exists as it is. */
  add(check: ApiHealthCheck): void {
    this.#checks.set(check.Id, check);
  }

  /** Source: Route 53 API reference, `UpdateHealthCheck`. */
  update(id: string, { HealthCheckVersion, ResetElements = [], ...patch }: HealthCheckPatch): Outcome<ApiHealthCheck> {
    const check = this.find(id);
    if (!check.ok) return check;
    const { Config, Version } = check.value;
    if (HealthCheckVersion !== undefined && HealthCheckVersion !== Version)
      return refuse(
        "HealthCheckVersionMismatch",
        "The value of HealthCheckVersion in the request doesn't match the value of HealthCheckVersion in the health check.",
        409,
      );
    const fixed = Object.keys(patch).find((member) => FIXED.includes(member));
    if (fixed !== undefined) return refuse("InvalidInput", `Invalid parameter : ${fixed} cannot be changed.`);
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const kept = Object.entries(Config).filter(([member]) => !(ResetElements as readonly string[]).includes(member));
    const next = { ...Object.fromEntries(kept), ...Object.fromEntries(given) } as unknown as ApiHealthCheckConfig;
    const problem = configProblem(next) ?? this.#childProblem(next);
    if (problem !== undefined) return refuse("InvalidInput", problem);
    const updated = { ...check.value, Config: next, Version: Version + 1 };
    this.#checks.set(id, updated);
    return succeed(updated);
  }

  /** Record sets may go on naming it. Source: Route 53 API reference, `DeleteHealthCheck`. */
  delete(id: string): Outcome<undefined> {
    const check = this.find(id);
    if (!check.ok) return check;
    this.#checks.delete(id);
    return succeed(undefined);
  }

  #childProblem({ ChildHealthChecks = [] }: ApiHealthCheckConfig): string | undefined {
    const missing = ChildHealthChecks.find((id) => !this.#checks.has(id));
    if (missing !== undefined) return `Invalid parameter : Child health check ${missing} does not exist.`;
    const nested = ChildHealthChecks.find((id) => this.#checks.get(id)?.Config.Type === "CALCULATED");
    return nested && `Invalid parameter : Child health check ${nested} must not be a calculated health check.`;
  }
}
