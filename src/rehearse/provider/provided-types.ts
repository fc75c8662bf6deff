import { DATA_SOURCES, RESOURCES } from "./resources";

/** What the provider of a rehearsal serves, in the words of Terraform; sorted. */
export const PROVIDED_TYPES: readonly string[] = [
  ...RESOURCES.map(({ type }) => type).sort(),
  ...DATA_SOURCES.map(({ type }) => `data ${type}`).sort(),
];
