import { parseJsonValues } from "./json-values";
import { isProblem, type FileProblem } from "./problem";
import { isMapping } from "./record-set-shape";
import { textOf, textsOf, type TerraformValues } from "./terraform-values";

/** One object of a resource that a state holds. */
export interface RawResource {
  /** With module and index, as Terraform writes it. */
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  /** Which provider block it belongs to; undefined for the one without alias. */
  readonly providerAlias: string | undefined;
  readonly values: TerraformValues;
  /** Addresses without index. */
  readonly depends_on: readonly string[];
}

/** Whether a parsed JSON value is a state as it lies in a backend, in clear or encrypted. */
export function isRawState(value: unknown): boolean {
  return (
    isMapping(value) &&
    ((typeof value.version === "number" && "terraform_version" in value) || "encrypted_data" in value)
  );
}

/**
 * Reads a state as `terraform state pull` prints it, in the order of the state.
 *
 * Objects that wait for their destruction are among them: they exist as well. Never throws, whatever the text.
 */
export function readRawState(text: string): readonly RawResource[] | FileProblem {
  const values = parseJsonValues(text);
  if (isProblem(values)) return values;
  const [state, ...others] = values;
  if (isMapping(state) && typeof state.format_version === "string")
    return { problem: "is what terraform show -json prints; print the state with terraform state pull" };
  if (others.length > 0 || !isMapping(state) || !isRawState(state))
    return { problem: "is no state as terraform state pull prints it" };
  return rawResources(state);
}

/** The objects of a state that is parsed already. */
export function rawResources(state: Readonly<Record<string, unknown>>): readonly RawResource[] | FileProblem {
  if ("encrypted_data" in state) return { problem: "is encrypted; print it with tofu state pull" };
  if (state.version !== 4) return { problem: `is a state of version ${String(state.version)}, and only 4 is read` };
  const { resources = [] } = state;
  if (!Array.isArray(resources)) return { problem: "has no list of resources" };
  const found: RawResource[] = [];
  for (const resource of resources as unknown[]) {
    const objects = isMapping(resource) ? objectsOf(resource) : undefined;
    if (!objects) return { problem: `has a resource, number ${resources.indexOf(resource) + 1}, that is none` };
    found.push(...objects);
  }
  return found;
}

function objectsOf(resource: Readonly<Record<string, unknown>>): RawResource[] | undefined {
  const [type, name] = [textOf(resource.type), textOf(resource.name)];
  const { mode, instances } = resource;
  if (type === undefined || name === undefined || !Array.isArray(instances)) return undefined;
  if (mode !== "managed" && mode !== "data") return undefined;
  const module = textOf(resource.module);
  const place = `${module === undefined ? "" : `${module}.`}${mode === "data" ? "data." : ""}${type}.${name}`;
  const providerAlias = /"\]\.([\w-]+)$/.exec(textOf(resource.provider) ?? "")?.[1];
  const objects = (instances as unknown[]).map((instance): RawResource | undefined => {
    if (!isMapping(instance) || !isMapping(instance.attributes)) return undefined;
    const index = instance.index_key === undefined ? "" : `[${JSON.stringify(instance.index_key)}]`;
    const values = instance.attributes;
    const dependsOn = textsOf(instance.dependencies);
    return { address: place + index, mode, type, providerAlias, values, depends_on: dependsOn };
  });
  return objects.includes(undefined) ? undefined : (objects as RawResource[]);
}
