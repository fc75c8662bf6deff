/** What a provider reports: an error, or a warning where it says so. */
export interface Problem {
  readonly summary: string;
  readonly detail?: string;
  /** Argument that it is about. */
  readonly attribute?: string;
  readonly severity?: "error" | "warning";
}

/** Either a value or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(summary: string, detail?: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: detail === undefined ? { summary } : { summary, detail } };
}
