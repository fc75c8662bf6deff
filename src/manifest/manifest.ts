import type { InputFile } from "../text/input-file";
import type { Place } from "../text/position";

/** A JSON value as read from a manifest. Mappings inherit nothing, so no key of a manifest reaches a prototype. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The way from the root of a manifest to a value. */
export type Path = readonly (string | number)[];

/** One Kubernetes object, with the way back to its text. */
export interface Manifest {
  readonly file: InputFile;
  /** Name of the cluster it belongs to, from the configuration. */
  readonly cluster: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** `default` where a namespaced kind names none, as the API server does; empty for cluster-scoped kinds. */
  readonly namespace: string;
  readonly name: string;
  readonly object: JsonObject;
  /** The line, from 1, on which the object starts. */
  readonly line: number;
  /**
   * Where a value stands. Follows YAML aliases, and falls back to the nearest ancestor that is in the text.
   *
   * @param path - from the root of this object, e.g. `["spec", "rules", 0, "host"]`
   * @param part - `key` to point at the key of a mapping's entry instead of its value
   */
  placeOf(path: Path, part?: "key" | "value"): Place;
  /** Lets go of the object, which is empty from then on; places are still found. */
  release(): void;
}

/** API group of an `apiVersion`; empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash === -1 ? "" : apiVersion.slice(0, slash);
}

/** Version of an `apiVersion`, e.g. `v1alpha1`. */
export function versionOf(apiVersion: string): string {
  return apiVersion.slice(apiVersion.indexOf("/") + 1);
}
