import type { Source } from "./source";

/** external-dns' source without endpoints. */
export const emptySource: Source = {
  name: "empty",
  kinds: [],
  names: "none",
  targets: "none",
  annotations: [],
  endpoints: () => [],
};
