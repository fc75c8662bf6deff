import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main";

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs kube53 in this process, with streams of its own. */
export async function runCli(
  argv: readonly string[],
  options: { cwd?: string; stdin?: string; env?: Record<string, string>; terminal?: boolean } = {},
): Promise<CliResult> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  let clock = 0;
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(options.stdin ?? "")]),
    stdout,
    stderr,
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    isTerminal: { stdout: options.terminal ?? false, stderr: options.terminal ?? false },
    // Every look at the clock is a second later, so that a terminal shows progress.
    now: () => (clock += 1000),
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Collected extends Writable {
  text = "";
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}
