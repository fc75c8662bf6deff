import type { Place } from "../text/position";

/** Where a path of the configuration stands. */
export interface Places {
  at(path: readonly PropertyKey[]): Place;
}
