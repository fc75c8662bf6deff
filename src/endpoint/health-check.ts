import type { Seconds } from "./endpoint";

/** What all checks that connect to an endpoint share. */
export interface EndpointCheck {
  readonly kind: "endpoint";
  readonly type: "HTTP" | "HTTPS" | "HTTP_STR_MATCH" | "HTTPS_STR_MATCH" | "TCP";
  /** Connected to by address; then `fqdn` is only the Host header and SNI. */
  readonly ipAddress?: string;
  readonly fqdn?: string;
  readonly port: number;
  /** With leading `/`; undefined for TCP. */
  readonly resourcePath?: string;
  readonly searchString?: string;
  readonly requestInterval: Seconds;
  readonly failureThreshold: number;
  readonly measureLatency: boolean;
  readonly enableSni?: boolean;
  /** Sorted; empty lets Route 53 choose. */
  readonly regions: readonly string[];
  readonly inverted: boolean;
  readonly disabled: boolean;
}

/** Healthy while at least `threshold` of the children are. */
export interface CalculatedCheck {
  readonly kind: "calculated";
  /** Definitions, or ids of checks that exist already. */
  readonly children: readonly HealthCheckUse[];
  readonly threshold: number;
  readonly inverted: boolean;
  readonly disabled: boolean;
}

/** Follows a CloudWatch alarm. */
export interface AlarmCheck {
  readonly kind: "alarm";
  readonly alarmName: string;
  readonly alarmRegion: string;
  readonly insufficientData: "Healthy" | "Unhealthy" | "LastKnownStatus";
  readonly inverted: boolean;
  readonly disabled: boolean;
}

/** A health check that the stack is to contain. Equal definitions become one health check in a stack. */
export type HealthCheckDefinition = EndpointCheck | CalculatedCheck | AlarmCheck;

/** The health check of a record set: one that exists, by id, or one to be made. */
export type HealthCheckUse =
  | { readonly by: "id"; readonly id: string }
  | { readonly by: "definition"; readonly definition: HealthCheckDefinition };
