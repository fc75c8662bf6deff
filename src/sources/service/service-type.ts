import type { SourceContext } from "../source";
import type { SourceObject } from "../source-object";

/**
 * The type of a Service.
 *
 * Safe mode fills in `ClusterIP`, as the API server does; exact mode takes objects as an API server gives them.
 */
export function serviceType(service: SourceObject, { mode }: SourceContext): string {
  const type = service.spec.get("type").text();
  return type === "" && mode === "safe" ? "ClusterIP" : type;
}
