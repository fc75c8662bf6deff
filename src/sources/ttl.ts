import { invalidTtl } from "../diagnostics/catalog/extract";
import type { Seconds } from "../endpoint/endpoint";
import { goDurationSeconds } from "../util/go-duration";
import type { Annotations } from "./annotations";
import type { SourceContext } from "./source";

const LONGEST = 2147483647;

/**
 * Reads a TTL: a Go duration cut to whole seconds, or a whole number.
 *
 * @returns undefined outside 1 to 2147483647 (RFC 2181 §8) and for anything else
 */
export function parseTtl(text: string): Seconds | undefined {
  const seconds = goDurationSeconds(text) ?? (/^[+-]?\d{1,15}$/.test(text) ? Number(text) : 0);
  return seconds >= 1 && seconds <= LONGEST ? seconds : undefined;
}

/** The TTL that an object is annotated with; 0 when there is none. Reports K53-E211. */
export function ttlOf(annotations: Annotations, context: Pick<SourceContext, "reporter">): Seconds {
  const text = annotations.get("ttl");
  if (text === undefined) return 0;
  const ttl = parseTtl(text);
  if (ttl === undefined) context.reporter.report(invalidTtl(text), annotations.place("ttl"));
  return ttl ?? 0;
}
