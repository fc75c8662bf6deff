import type { Json } from "./manifest";

/** Why a document could not be read. */
export type Refusal = "syntax" | "duplicate-key" | "aliases" | "depth";

/** A document as plain data, or where (offset from the document's start) and why it could not be read. */
export type Loaded =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly refusal: Refusal; readonly reason: string; readonly offset: number };

export function refused(refusal: Refusal, reason: string, offset: number): Loaded {
  return { ok: false, refusal, reason, offset };
}
