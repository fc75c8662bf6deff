import type { RehearsalStack } from "./workspace";

interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, ResourceJson>>>>;
}

interface ResourceJson {
  readonly lifecycle?: Readonly<Record<string, unknown>>;
}

/** A stack on its own state without `prevent_destroy`: what a rehearsal made, a rehearsal can take away. */
export function destroyable({ name, text, dependencies }: RehearsalStack): RehearsalStack {
  const stack = JSON.parse(text) as StackJson;
  const resource = mapped(stack.resource ?? {}, (named) => mapped(named, unprotected));
  return { name, dependencies, text: JSON.stringify({ ...stack, resource }) };
}

function unprotected(resource: ResourceJson): ResourceJson {
  if (!resource.lifecycle) return resource;
  const { prevent_destroy: _, ...lifecycle } = resource.lifecycle;
  return { ...resource, lifecycle };
}

function mapped<T>(values: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
