/** What a container is started with. */
export interface ContainerArguments {
  readonly args: readonly string[];
  readonly env: ReadonlyMap<string, string>;
}

type Json = unknown;

const member = (value: Json, key: string): Json =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, Json>)[key]
    : undefined;

const list = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const texts = (value: Json): string[] => list(value).filter((item) => typeof item === "string");

/**
 * How external-dns is started in a Deployment, a Pod, or anything else with a pod template.
 *
 * @param documents - of one file
 * @returns undefined when no container runs an image whose name has `external-dns` in it
 */
export function deploymentArguments(documents: readonly Json[]): ContainerArguments | undefined {
  for (const document of documents) {
    const spec = member(document, "spec");
    const pod = member(member(spec, "template"), "spec") ?? spec;
    const container = list(member(pod, "containers")).find((entry) => isExternalDns(member(entry, "image")));
    if (container) return containerArguments(container);
  }
  return undefined;
}

function isExternalDns(image: Json): boolean {
  return typeof image === "string" && image.includes("external-dns");
}

/** A variable whose value comes from elsewhere is not known here, and is left out. */
function containerArguments(container: Json): ContainerArguments {
  const words = [...texts(member(container, "command")), ...texts(member(container, "args"))];
  const env = new Map<string, string>();
  for (const entry of list(member(container, "env"))) {
    const [name, value] = [member(entry, "name"), member(entry, "value")];
    if (typeof name === "string" && typeof value === "string") env.set(name, value);
  }
  return {
    args: words.slice(
      Math.max(
        0,
        words.findIndex((word) => word.startsWith("--")),
      ),
    ),
    env,
  };
}
