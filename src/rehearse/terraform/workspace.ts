import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../../util/is-running";

/** One synthesized stack. */
export interface RehearsalStack {
  readonly name: string;
  /** Text of its `cdk.tf.json`. */
  readonly text: string;
  /** Names of stacks that are applied before it. */
  readonly dependencies: readonly string[];
  /** Text of a state file that it starts from, in the form in which `terraform state pull` prints it. */
  readonly state?: string;
}

/** Followed by the id of the process and something random. */
const PREFIX = "kube53-rehearsal-";

/** A folder outside the project in which stacks are applied with states of their own. */
export class Workspace {
  /** Absolute. */
  readonly root: string;

  constructor() {
    removeAbandoned();
    this.root = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
    mkdirSync(join(this.root, "states"));
  }

  /**
   * Writes a stack with a local backend in place of its own, on top of the state that it has come to.
   *
   * @returns its folder
   */
  add(stack: RehearsalStack): string {
    const folder = this.folderOf(stack.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "cdk.tf.json"), this.#withLocalStates(stack));
    if (stack.state !== undefined) writeFileSync(this.#statePath(stack.name), localState(stack.state));
    return folder;
  }

  /** Text of the state that a stack has come to; undefined before an apply. */
  stateOf(stack: string): string | undefined {
    const path = this.#statePath(stack);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  folderOf(stack: string): string {
    return join(this.root, stack);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #statePath(stack: string): string {
    return join(this.root, "states", `${stack}.tfstate`);
  }

  #withLocalStates({ name, text }: RehearsalStack): string {
    const stack = JSON.parse(text) as StackJson;
    const { cloud: _cloud, ...terraform } = stack.terraform ?? {};
    const local = { ...terraform, backend: { local: { path: this.#statePath(name) } } };
    const states = Object.entries(stack.data?.terraform_remote_state ?? {}).map(([other, entry]) => [
      other,
      { ...entry, backend: "local", config: { path: this.#statePath(other) } },
    ]);
    const data = stack.data && {
      ...stack.data,
      ...(states.length > 0 && { terraform_remote_state: Object.fromEntries(states) as object }),
    };
    // Terraform quotes the lines of a resource that it has something to say about.
    return JSON.stringify({ ...stack, terraform: local, ...(data && { data }) }, null, 2);
  }
}

/**
 * A state with every object at the version that the provider of a rehearsal has, which takes what it knows and leaves the
 * rest: the real one counts changes of its schemas. Data sources are read anew in any case.
 */
function localState(text: string): string {
  const state = JSON.parse(text) as StateJson;
  const managed = (state.resources ?? []).filter(({ mode }) => mode === "managed");
  const resources = managed.map((resource) => ({
    ...resource,
    instances: resource.instances.map(({ identity: _, identity_schema_version: __, ...instance }) => ({
      ...instance,
      schema_version: 0,
    })),
  }));
  return JSON.stringify({ ...state, resources });
}

interface StateJson {
  readonly resources?: readonly {
    readonly mode: string;
    readonly instances: readonly Readonly<Record<string, unknown>>[];
  }[];
}

interface StackJson {
  readonly terraform?: Readonly<Record<string, unknown>>;
  readonly data?: { readonly terraform_remote_state?: Readonly<Record<string, object>> };
}

/** What a run left behind that was killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const id = name.startsWith(PREFIX) ? /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1] : undefined;
    if (id === undefined || isRunning(Number(id))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}
