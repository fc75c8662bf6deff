import type { Place } from "../text/position";
import { printable } from "../util/printable";

export type Severity = "error" | "warning";

/** What is true of every report with one code. */
export interface DiagnosticMeta {
  /** `K53-E401`: a letter for the severity in safe mode, then a number whose first digit is the pass. Never reused. */
  readonly code: string;
  /** A stable kebab-case name that says the same in words. */
  readonly name: string;
  /** What is wrong, in general; shown in lists of codes. */
  readonly summary: string;
  /**
   * Whether it stays an error in exact mode.
   *
   * external-dns accepts what most of kube53's own findings are about, so there they are warnings.
   * @default true for passes 0, 1, 5 and 6, false for 2, 3 and 4
   */
  readonly errorInExactMode?: boolean;
}

/** The wording for one case: one line without a final period, values of the user in double quotes. */
export interface Wording {
  readonly message: string;
  /** An instruction that can be followed; left out when there is none. */
  readonly hint?: string;
}

/** A code with its wording, not yet at a place. */
export interface Message extends Wording {
  readonly meta: DiagnosticMeta;
}

/** Another place that belongs to the same report. */
export interface Related {
  readonly message: string;
  readonly place: Place | undefined;
}

/** One report to the user. */
export interface Diagnostic extends Message {
  readonly severity: Severity;
  /** Undefined for what has no place in a text, such as a missing option. */
  readonly place: Place | undefined;
  readonly also: readonly Related[];
}

/** Everything the catalog knows of one code: a function from the case's values to a message, and the meta data. */
export type MessageFactory<Values extends unknown[]> = ((...values: Values) => Message) & {
  readonly meta: DiagnosticMeta;
};

/** Declares a code together with its wording. */
export function diagnostic<Values extends unknown[]>(
  meta: DiagnosticMeta,
  wording: (...values: Values) => Wording,
): MessageFactory<Values> {
  return Object.assign((...values: Values): Message => ({ meta, ...wording(...values) }), { meta });
}

/** The number in a code: 401 for K53-E401. */
export function codeNumber(code: string): number {
  return Number(code.slice("K53-E".length));
}

/** The severity that a code's letter names. */
export function severityOf(meta: DiagnosticMeta): Severity {
  return meta.code.charAt("K53-".length) === "E" ? "error" : "warning";
}

/** Quotes a value of the user for a message: JSON's quotes and escapes, shortened when it is very long. */
export function quote(value: string): string {
  const text = value.length > 200 ? `${value.slice(0, 200)}…` : value;
  return printable(JSON.stringify(text));
}
