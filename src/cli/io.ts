import type { Readable, Writable } from "node:stream";

/** Everything a command has of the world around it. */
export interface Io {
  readonly stdin: Readable;
  /** For the product of a command alone. */
  readonly stdout: Writable;
  /** For reports and progress. */
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Milliseconds from some start; only progress and `--timings` look at it. */
  readonly now: () => number;
}

/** What a run ends with, the same for every command. */
export const EXIT = {
  success: 0,
  /** Errors in manifests or configuration, or `--fail-on`. */
  errors: 1,
  /** Changes, only with `--detailed-exitcode`. */
  changes: 2,
  /** Usage, a missing tool, network, Terraform failed, a folder that cannot be written. */
  failure: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
