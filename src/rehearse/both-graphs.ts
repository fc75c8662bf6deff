import { zoneSlug } from "../plan/address";
import type { PlanGraph } from "../plan/graph";

/** Two plan graphs as one, for what there must be before either of them is applied. */
export function bothGraphs(before: PlanGraph, after: PlanGraph): PlanGraph {
  const zones = new Map([...before.hostedZones, ...after.hostedZones].map((zone) => [zoneSlug(zone), zone]));
  const stacks = [...before.stacks, ...after.stacks].map((stack) => ({
    ...stack,
    hostedZone: zones.get(zoneSlug(stack.hostedZone))!,
  }));
  return { ...after, hostedZones: [...zones.values()], stacks };
}
