import type { Config } from "../config/config";

/** Whether anything goes into the stack `foundation`. */
export function needsFoundation({ zones, cidrCollections }: Pick<Config, "zones" | "cidrCollections">): boolean {
  return cidrCollections.length > 0 || zones.some((zone) => zone.identity.by === "create");
}
