import { isProblem } from "../../route53/zone-files/problem";
import { readRawState } from "../../route53/zone-files/raw-state";
import { sortedUnique } from "../../util/compare";
import { DATA_SOURCES, RESOURCES } from "../provider/resources";
import type { RehearsalStack } from "./workspace";

/** Types that Terraform itself serves. */
const BUILT_IN = ["terraform_remote_state", "terraform_data"];

/** The types of resources and data sources in a stack, or in its state, that the provider of a rehearsal does not have. */
export function foreignTypes({ text, state }: RehearsalStack): string[] {
  const { resource = {}, data = {} } = JSON.parse(text) as Partial<Record<"resource" | "data", object>>;
  const held = state === undefined ? [] : readRawState(state);
  const inState = isProblem(held) ? [] : held;
  const typesOf = (mode: string): string[] => inState.filter((entry) => entry.mode === mode).map(({ type }) => type);
  return sortedUnique([
    ...unknown([...Object.keys(resource), ...typesOf("managed")], RESOURCES),
    ...unknown([...Object.keys(data), ...typesOf("data")], DATA_SOURCES).map((type) => `data ${type}`),
  ]);
}

function unknown(types: readonly string[], served: readonly { readonly type: string }[]): string[] {
  const known = new Set([...served.map(({ type }) => type), ...BUILT_IN]);
  return types.filter((type) => !known.has(type));
}
