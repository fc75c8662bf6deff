import { compareBytes, firstDifference } from "../util/compare";
import type { Diagnostic } from "./diagnostic";

/**
 * The order in which reports are shown: by file, place, code, message; those without a place first.
 *
 * Reports that say the same of the same place are shown once.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const located = diagnostics.map((diagnostic) => ({ diagnostic, span: diagnostic.place?.span() }));
  located.sort((a, b) =>
    firstDifference(
      compareBytes(a.span?.file.path ?? "", b.span?.file.path ?? ""),
      (a.span?.start ?? -1) - (b.span?.start ?? -1),
      compareBytes(a.diagnostic.meta.code, b.diagnostic.meta.code),
      compareBytes(a.diagnostic.message, b.diagnostic.message),
    ),
  );
  const seen = new Set<string>();
  return located.flatMap(({ diagnostic, span }) => {
    const key = JSON.stringify([span?.file.path, span?.start, diagnostic.meta.code, diagnostic.message]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [diagnostic];
  });
}
