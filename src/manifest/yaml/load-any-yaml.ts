import { load, YAMLException } from "js-yaml";
import { refused, type Loaded, type Refusal } from "../loaded";
import type { Json } from "../manifest";
import { MAX_DEPTH, MAX_VALUES, measure } from "../measure";
import { KUBERNETES_SCHEMA } from "./schema";

/** Merge keys copy; the parser counts the copies itself. */
const MAX_MERGED_KEYS = 100_000;

const OPTIONS = { schema: KUBERNETES_SCHEMA, maxDepth: MAX_DEPTH, maxTotalMergeKeys: MAX_MERGED_KEYS };

/** A break that YAML knows and that positions do not: replaced one for one, so offsets stay true. */
const LONE_CR = /\r(?!\n)/g;

/**
 * Reads one YAML document with the real parser, however simple it is. Never throws.
 *
 * @param repeatedKeys - whether the last of two equal keys wins (as Kubernetes does unless asked to be strict)
 */
export function loadAnyYaml(text: string, repeatedKeys: "refuse" | "last-wins"): Loaded {
  try {
    const value = load(text.replace(LONE_CR, "\n"), { ...OPTIONS, json: repeatedKeys === "last-wins" });
    return text.includes("&") && text.includes("*") ? checkAliases(value) : { ok: true, value: value as Json };
  } catch (error) {
    return fromError(error);
  }
}

function checkAliases(value: unknown): Loaded {
  const size = measure(value);
  if (size.values > MAX_VALUES) return refused("aliases", "YAML aliases expand without measure", 0);
  if (size.depth > MAX_DEPTH) return refused("depth", "YAML aliases nest too deep", 0);
  return { ok: true, value: value as Json };
}

function fromError(error: unknown): Loaded {
  if (!(error instanceof YAMLException)) return refused("depth", "it is nested too deep to be read", 0);
  const reason = error.reason ?? "it is not YAML";
  return refused(refusalOf(reason), reason, error.mark?.position ?? 0);
}

function refusalOf(reason: string): Refusal {
  if (reason.startsWith("duplicated mapping key")) return "duplicate-key";
  if (/exceeded maxTotalMergeKeys|exceeded maxAliases|abnormal merge/.test(reason)) return "aliases";
  return reason.startsWith("nesting exceeded") ? "depth" : "syntax";
}
