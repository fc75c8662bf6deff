import { compile, type Compilation, type Intermediate, type PassObserver } from "../compile";
import type { Config } from "../config/config";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { DiagnosticCollector } from "../diagnostics/reporter";
import { codeNumber } from "../diagnostics/diagnostic";
import { sortDiagnostics } from "../diagnostics/sort";
import { UsageError, type Arguments } from "./command";
import { configure, type RunConfig } from "./configure";
import { curbHeap } from "./heap";
import { EXIT, type ExitCode, type Io } from "./io";
import { Progress } from "./progress";
import { readImports } from "./read-imports";
import { readInputs } from "./read-inputs";

/** A compilation together with what came before it. */
export interface Session {
  /** Undefined when the configuration was wrong. */
  readonly run: RunConfig | undefined;
  readonly compilation: Compilation | undefined;
  /** All reports, those of reading included; without the ignored ones. */
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;
  readonly timings: Timings;
}

/** Milliseconds by pass, in the order in which they ran. */
export type Timings = Map<string, number>;

/**
 * Configures, reads and compiles: the first part of every command but `schema`.
 *
 * @param keeps - what the command prints besides the outcome
 * @param appliesImports - false for the command that writes the imports file
 */
export async function openSession(
  args: Arguments,
  io: Io,
  keeps: readonly Intermediate[] = [],
  appliesImports = true,
): Promise<Session> {
  const timings: Timings = new Map();
  const progress = new Progress(io);
  const collector = new DiagnosticCollector();
  const finish = (run: RunConfig | undefined, compilation: Compilation | undefined): Session => {
    progress.done();
    const all = compilation?.diagnostics ?? sortDiagnostics(collector.diagnostics);
    const diagnostics = withoutIgnored(all, args);
    return { run, compilation, diagnostics, exitCode: exitCodeOf(diagnostics, args), timings };
  };
  const run = configure(args, io, collector);
  if (!run || collector.hasErrors) return finish(undefined, undefined);
  progress.say("reading");
  const started = io.now();
  const inputs = await readInputs(run, io, collector);
  timings.set("read", io.now() - started);
  curbHeap(inputs);
  const imports = appliesImports ? readImports(run, args, io) : undefined;
  const options = { keeps, imports };
  const compilation = compile(run.config, inputs, collector.diagnostics, observer(timings, progress, io), options);
  return finish(run, compilation);
}

function observer(timings: Timings, progress: Progress, io: Io): PassObserver {
  return (pass, body) => {
    progress.say(pass);
    const started = io.now();
    const result = body();
    timings.set(pass, io.now() - started);
    return result;
  };
}

/** Reports without the warnings that `--ignore` names. */
export function withoutIgnored(diagnostics: readonly Diagnostic[], args: Arguments): Diagnostic[] {
  const ignored = new Set(args.all("ignore"));
  for (const code of ignored) {
    if (!/^K53-[EW]\d{3}$/.test(code))
      throw new UsageError(`--ignore ${code} is no code`, "write a code such as K53-W360");
  }
  return diagnostics.filter(({ severity, meta }) => severity === "error" || !ignored.has(meta.code));
}

/** What a run ends with that had these to say. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], args: Arguments): ExitCode {
  const level = args.get("fail-on") ?? "error";
  if (level !== "error" && level !== "warning") throw new UsageError(`--fail-on ${level} is neither error nor warning`);
  const failing = diagnostics.filter(({ severity }) => severity === "error" || level === "warning");
  if (failing.length === 0) return EXIT.success;
  return failing.every(isOutsideManifests) ? EXIT.failure : EXIT.errors;
}

/** Whether it is no mistake in manifests or configuration: an unreadable file, git, the network, the output folder. */
function isOutsideManifests({ meta }: Diagnostic): boolean {
  const number = codeNumber(meta.code);
  return (number >= 20 && number < 60) || ["K53-E001", "K53-E602", "K53-E720"].includes(meta.code);
}

/** Whether hosted zones are needed for what a command makes and none is named. */
export function lacksZones(config: Config): boolean {
  return config.zones.length === 0;
}
