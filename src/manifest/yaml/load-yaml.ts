import type { Loaded } from "../loaded";
import { loadSimple } from "./load-simple";

/**
 * Reads one YAML document with Kubernetes' types. Never throws.
 *
 * @param repeatedKeys - whether the last of two equal keys wins (as Kubernetes does unless asked to be strict)
 */
export function loadYaml(text: string, repeatedKeys: "refuse" | "last-wins"): Loaded {
  const simple = loadSimple(text);
  if (simple !== undefined) return { ok: true, value: simple };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what tools write does without the real parser
  const { loadAnyYaml } = require("./load-any-yaml") as typeof import("./load-any-yaml");
  return loadAnyYaml(text, repeatedKeys);
}
