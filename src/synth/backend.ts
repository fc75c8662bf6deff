import type { Backend, Plain } from "../config/config";
import type { Value } from "./value";

/** Puts the name of a stack in place of `{stack}` in every string. */
export function substitute(value: Plain, stack: string): Plain {
  if (typeof value === "string") return value.replaceAll("{stack}", stack);
  if (Array.isArray(value)) return (value as readonly Plain[]).map((item) => substitute(item, stack));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, stack)]));
}

/** Settings of the backend that keeps the state of a stack. */
export function backendSettings(backend: Backend, stack: string): Value {
  return substitute(backend.settings, stack) as Value;
}

/** The `terraform` block's entry for a stack's state: `backend`, or `cloud`. */
export function backendBlock(backend: Backend, stack: string): { readonly [name: string]: Value } {
  const settings = backendSettings(backend, stack);
  return backend.type === "cloud" ? { cloud: settings } : { backend: { [backend.type]: settings } };
}

/** A `terraform_remote_state` data source for the state of another stack. */
export function remoteState(backend: Backend, stack: string): Value {
  return {
    backend: backend.type === "cloud" ? "remote" : backend.type,
    config: backendSettings(backend, stack),
  };
}
