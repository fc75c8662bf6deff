import type { Place } from "../text/position";
import {
  codeNumber,
  severityOf,
  type Diagnostic,
  type DiagnosticMeta,
  type Message,
  type Related,
  type Severity,
} from "./diagnostic";

/** Takes what a pass has to say. A pass reports and goes on; it never throws on what a user wrote. */
export interface Reporter {
  report(message: Message, place?: Place, also?: readonly Related[]): void;
}

/** A reporter that keeps what it was told, and knows how exact mode softens kube53's own findings. */
export class DiagnosticCollector implements Reporter {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #exact: boolean;

  constructor(options: { readonly exact: boolean } = { exact: false }) {
    this.#exact = options.exact;
  }

  report(message: Message, place?: Place, also: readonly Related[] = []): void {
    this.#diagnostics.push({ ...message, severity: this.#severity(message.meta), place, also });
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === "error");
  }

  #severity(meta: DiagnosticMeta): Severity {
    const severity = severityOf(meta);
    return severity === "error" && this.#exact && !staysErrorInExactMode(meta) ? "warning" : severity;
  }
}

function staysErrorInExactMode(meta: DiagnosticMeta): boolean {
  if (meta.errorInExactMode !== undefined) return meta.errorInExactMode;
  const pass = Math.floor(codeNumber(meta.code) / 100);
  return pass < 2 || pass > 4;
}
