import { spawn } from "node:child_process";
import { PROVIDED_TYPES } from "../../rehearse/provider/provided-types";
import { UsageError } from "../command";
import { EXIT, type ExitCode, type Io } from "../io";

/** What lets a program into AWS, into Terraform's cloud, or is another run's input. */
const WITHHELD = /^(?:AWS_|TF_VAR_|TF_TOKEN_)/;
/** Milliseconds in which the command may end after an interrupt. */
const PATIENCE = 10_000;

/**
 * Runs a command in Terraform's place, with the terminal to itself, where Terraform finds the provider of the rehearsal.
 *
 * It gets no credentials: were there a backend in AWS, what is rehearsed would be written over the real state.
 */
export function runCommand(words: readonly string[], reattach: string, signal: AbortSignal, io: Io): Promise<ExitCode> {
  const [program, ...rest] = words;
  if (program === undefined) throw new UsageError("there is no command behind --");
  // At a terminal an interrupt reaches the command by itself; elsewhere a group makes sure that it reaches all of it.
  const atTerminal = io.isTerminal.stdout || io.isTerminal.stderr;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: io.cwd,
      env: commandEnvironment(io.env, reattach),
      stdio: "inherit",
      detached: !atTerminal,
    });
    const kill = (name: NodeJS.Signals): void => {
      try {
        if (child.pid !== undefined) process.kill(atTerminal ? child.pid : -child.pid, name);
      } catch {
        // Gone already.
      }
    };
    let timer: NodeJS.Timeout | undefined;
    const interrupt = (): void => {
      if (!atTerminal || signal.reason !== "SIGINT") kill("SIGINT");
      timer = setTimeout(() => kill("SIGKILL"), PATIENCE);
    };
    signal.addEventListener("abort", interrupt, { once: true });
    child.on("error", ({ message }) => {
      io.stderr.write(`kube53: ${program} could not be started: ${message}\n`);
      resolve(EXIT.failure);
    });
    child.on("close", (code, name) => {
      clearTimeout(timer);
      // What it started may have taken no notice of the interrupt.
      if (signal.aborted && !atTerminal) kill("SIGKILL");
      signal.removeEventListener("abort", interrupt);
      if (code !== 0) io.stderr.write(commandFailure(program, code, name, signal));
      resolve(code === 0 && !signal.aborted ? EXIT.success : EXIT.failure);
    });
  });
}

/** What the command may see of the environment. */
export function commandEnvironment(from: Io["env"], reattach: string): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(Object.entries(from).filter(([name]) => !WITHHELD.test(name))),
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    CHECKPOINT_DISABLE: "1",
    // cdktf would ask the registry for checksums of a provider that does not come from there.
    CDKTF_SKIP_PROVIDER_LOCK: "true",
    TF_REATTACH_PROVIDERS: reattach,
  };
}

function commandFailure(program: string, code: number | null, name: string | null, signal: AbortSignal): string {
  if (signal.aborted) return `kube53: interrupted; ${program} was stopped\n`;
  const how = code === null ? `was killed by ${name ?? "a signal"}` : `ended with ${code}`;
  return `kube53: ${program} ${how}\n  hint: a rehearsal serves only ${PROVIDED_TYPES.join(", ")}\n`;
}
