import type { StackOutcome, StepFailure } from "../../rehearse/rehearsal";
import { PROVIDED_TYPES } from "../../rehearse/provider/provided-types";
import type { Arguments } from "../command";
import { EXIT, type ExitCode, type Io } from "../io";
import { json } from "../show";
import { rehearsalJson, rehearsalText, total } from "./report";

/** How a rehearsal is reported. */
export interface ReportSettings {
  readonly format: string;
  readonly signal: AbortSignal;
}

/** Prints what came of all stacks, and says on stderr in one line each why one did not come to its end. */
export function report(
  outcomes: readonly StackOutcome[],
  { format, signal }: ReportSettings,
  args: Arguments,
  io: Io,
): ExitCode {
  if (signal.aborted) {
    io.stderr.write("kube53: interrupted; nothing outside the rehearsal was changed\n");
    return EXIT.failure;
  }
  io.stdout.write(format === "json" ? json(rehearsalJson(outcomes)) : rehearsalText(outcomes));
  const failures = outcomes.flatMap(({ stack, failure }) => (failure ? [{ stack, ...failure }] : []));
  for (const failure of failures) {
    const line = failureLine(failure, args.get("terraform-binary") ?? "terraform");
    if (line !== undefined) io.stderr.write(`kube53: ${line}\n`);
  }
  if (failures.some(({ cause }) => cause === "not served"))
    io.stderr.write(`  hint: a rehearsal serves what kube53 writes: ${PROVIDED_TYPES.join(", ")}\n`);
  if (failures.some(({ cause }) => cause !== "not empty")) return EXIT.failure;
  if (failures.length > 0) return EXIT.errors;
  const isEmpty = Object.values(total(outcomes)).every((count) => count === 0);
  return args.has("detailed-exitcode") && !isEmpty ? EXIT.changes : EXIT.success;
}

/** Undefined where the failure of another stack was the cause. */
function failureLine(
  { stack, step, cause, output }: StepFailure & { stack: string },
  binary: string,
): string | undefined {
  switch (cause) {
    case "dependency":
      return undefined;
    case "not served":
      return `the stack ${stack} has ${output}, which a rehearsal does not serve`;
    case "not empty":
      return `the stack ${stack} is not settled by an apply: a second plan has changes`;
    case "terraform":
      return `${binary} failed at ${step} of the stack ${stack}`;
    default:
      return `${binary} did not end by itself at ${step} of the stack ${stack}: ${cause}`;
  }
}
