import { spawn } from "node:child_process";

/** How Terraform is run in a rehearsal. */
export interface TerraformSettings {
  /** Name or path of the program: `terraform`, `tofu`. */
  readonly binary: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends a run early. */
  readonly signal: AbortSignal;
}

/** What a run of Terraform ended with. */
export interface TerraformResult {
  /** Undefined where it could not be started or was killed. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it did not end by itself. */
  readonly cause?: "missing" | "interrupted" | "too much output" | `killed by ${string}` | `not started: ${string}`;
}

/** Variables that Terraform may see: no credentials, no settings that another run was meant for. */
const KEPT = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "USERPROFILE", "SYSTEMROOT", "LANG", "LC_ALL"];
/** Milliseconds in which Terraform may end after an interrupt. */
const PATIENCE = 5_000;
/** Octets of output after which it is ended: Node has no longer texts. */
const MOST_OUTPUT = 400_000_000;

/** Runs Terraform in a folder. Never rejects. */
export function runTerraform(
  folder: string,
  args: readonly string[],
  { binary, env, signal }: TerraformSettings,
): Promise<TerraformResult> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ exitCode: undefined, stdout: "", stderr: "", cause: "interrupted" });
      return;
    }
    // A group of its own: an interrupt at the terminal reaches it once, from here, and not twice.
    const child = spawn(binary, args, {
      cwd: folder,
      env: { ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let size = 0;
    const collect = (to: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_OUTPUT) to.push(chunk);
      else kill("SIGKILL");
    };
    child.stdout.on("data", collect(output.stdout));
    child.stderr.on("data", collect(output.stderr));
    let timer: NodeJS.Timeout | undefined;
    const kill = (name: NodeJS.Signals): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, name);
      } catch {
        // Gone already.
      }
    };
    const interrupt = (): void => {
      kill("SIGINT");
      timer = setTimeout(() => kill("SIGKILL"), PATIENCE);
    };
    signal.addEventListener("abort", interrupt, { once: true });
    const finish = (result: Omit<TerraformResult, "stdout" | "stderr">): void => {
      signal.removeEventListener("abort", interrupt);
      clearTimeout(timer);
      const textOf = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString("utf8");
      resolve({ stdout: textOf(output.stdout), stderr: textOf(output.stderr), ...result });
    };
    child.on("error", (error: NodeJS.ErrnoException) => {
      finish({
        exitCode: undefined,
        cause: error.code === "ENOENT" ? "missing" : `not started: ${error.code ?? error.message}`,
      });
    });
    child.on("close", (code, name) => {
      if (signal.aborted) finish({ exitCode: undefined, cause: "interrupted" });
      else if (size > MOST_OUTPUT) finish({ exitCode: undefined, cause: "too much output" });
      else if (code === null) finish({ exitCode: undefined, cause: `killed by ${name ?? "a signal"}` });
      else finish({ exitCode: code });
    });
  });
}

/** The environment of Terraform in a rehearsal. */
export function terraformEnvironment(
  from: Readonly<Record<string, string | undefined>>,
  reattach: string,
): Readonly<Record<string, string | undefined>> {
  const kept = Object.fromEntries(KEPT.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));
  return {
    ...kept,
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    TF_REATTACH_PROVIDERS: reattach,
  };
}
