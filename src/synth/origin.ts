import { describeOrigin, type Origin } from "../endpoint/endpoint";
import { sortedUnique } from "../util/compare";
import type { Value } from "./value";

/**
 * The comment that a resource carries: which objects it comes from, e.g. `prod: web/shop.yaml:3 Ingress web/shop`.
 *
 * Terraform ignores the key `//`.
 */
export function originComment(origins: readonly Origin[]): Value {
  return {
    origin: sortedUnique(
      origins.map((origin) => `${origin.cluster}: ${origin.file}:${origin.line} ${describeOrigin(origin)}`),
    ),
  };
}
