import type { Diagnostic } from "../diagnostics/diagnostic";
import { formatText, summarize } from "../diagnostics/format/text";
import { wantsColour, type Colours } from "../util/colour";
import type { Arguments } from "./command";
import type { Io } from "./io";
import type { Timings } from "./session";

/** Whether a stream gets colours. */
export function coloursFor(stream: "stdout" | "stderr", args: Arguments, io: Io): Colours {
  return { enabled: !args.has("no-color") && wantsColour(io.env, io.isTerminal[stream]) };
}

/** Reports as text on stderr, with a count below. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], args: Arguments, io: Io): void {
  if (diagnostics.length === 0) return;
  const colours = coloursFor("stderr", args, io);
  const text = diagnostics.map((diagnostic) => formatText(diagnostic, colours)).join("\n\n");
  io.stderr.write(`${text}\n\n${summarize(diagnostics)}\n`);
}

/** `--timings`: milliseconds by pass, one JSON line on stderr. */
export function showTimings(timings: Timings, args: Arguments, io: Io): void {
  if (!args.has("timings")) return;
  const rounded = Object.fromEntries([...timings].map(([pass, ms]) => [pass, Math.round(ms * 100) / 100]));
  io.stderr.write(`${JSON.stringify({ timings: rounded })}\n`);
}

/** Lines of JSON, one value each. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** A value as indented JSON. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
