import type { Message } from "../diagnostics/diagnostic";
import type { Place } from "../text/position";
import type { SourceContext } from "./source";

/**
 * Thrown by a source in exact mode where external-dns fails its whole run.
 *
 * The extract pass turns it into a report; it never leaves the pass.
 */
export class SourceFailure extends Error {
  constructor(
    readonly report: Message,
    readonly place: Place | undefined,
  ) {
    super(report.message);
  }
}

/** Reports what makes external-dns fail its run; in exact mode that ends the sources of the cluster. */
export function failRun(context: Pick<SourceContext, "mode" | "reporter">, message: Message, place?: Place): void {
  if (context.mode === "exact") throw new SourceFailure(message, place);
  context.reporter.report(message, place);
}
