import type { ExitCode, Io } from "./io";

/** An option of a command. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; absent for a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly help: string;
}

/** The words of a command line after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** What stands behind `--`, for a command that runs another one; undefined without `--`. */
  readonly rest?: readonly string[];
  /** The last value given. */
  get(name: string): string | undefined;
  all(name: string): readonly string[];
  has(name: string): boolean;
}

/** One command of kube53. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** What it does, in a few lines. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Whether what stands behind `--` is a command line of its own, and not positionals. */
  readonly takesCommand?: boolean;
  /** Command lines that work, each with what it is for. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** Thrown for a command line that makes no sense; ends the run with exit code 4. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}
