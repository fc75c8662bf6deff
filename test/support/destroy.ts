import type { Rehearsal } from "../../src/rehearse/rehearsal";
import type { RehearsalStack } from "../../src/rehearse/terraform/workspace";

/** Destroys what a rehearsal applied, each stack before those that it depends on. Fails with Terraform's own words. */
export async function destroyStacks(rehearsal: Rehearsal, stacks: readonly RehearsalStack[]): Promise<void> {
  for (const stack of dependenciesFirst(stacks).reverse()) {
    rehearsal.workspace.add(destroyable(stack));
    const args = ["destroy", "-input=false", "-auto-approve", "-no-color"];
    const { exitCode, stdout, stderr } = await rehearsal.terraform(stack.name, args);
    if (exitCode !== 0) throw new Error(`${stack.name} failed at destroy:\n${stderr}${stdout}`);
  }
}

/** Each stack once, behind those that it depends on. */
function dependenciesFirst(stacks: readonly RehearsalStack[]): RehearsalStack[] {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const sorted = new Set<RehearsalStack>();
  const visit = (stack: RehearsalStack | undefined): void => {
    if (!stack || sorted.has(stack)) return;
    for (const name of stack.dependencies) visit(byName.get(name));
    sorted.add(stack);
  };
  stacks.forEach(visit);
  return [...sorted];
}

interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, ResourceJson>>>>;
}

interface ResourceJson {
  readonly lifecycle?: Readonly<Record<string, unknown>>;
}

/** A stack on its own state without `prevent_destroy`: what a rehearsal made, a rehearsal can take away. */
function destroyable({ name, text, dependencies }: RehearsalStack): RehearsalStack {
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
