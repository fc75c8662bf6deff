/** An error as Route 53 answers it. */
export interface ServiceError {
  /** E.g. `InvalidChangeBatch`. */
  readonly code: string;
  readonly message: string;
  /** Of HTTP. */
  readonly status: number;
}

/** What a call gives: its answer or Route 53's error. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ServiceError };

/** A call that was answered. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A call that was refused. */
export function refuse(code: string, message: string, status = 400): Outcome<never> {
  return { ok: false, error: { code, message, status } };
}
