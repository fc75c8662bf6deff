/** Thrown when kube53 itself is wrong, never for anything a user wrote. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

/** Asserts what must hold whatever the input is; a failure is a bug in kube53. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message);
}
