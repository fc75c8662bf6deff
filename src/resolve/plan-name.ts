import { toAscii } from "../dns/idna";

/**
 * The form in which external-dns' planner compares names: trimmed, IDNA with transitional processing, lower case,
 * one trailing dot.
 *
 * Source: spec of external-dns, "Rows".
 */
export function planName(name: string): string {
  const trimmed = name.trim();
  const ascii = toAscii(trimmed, { transitional: true }) ?? trimmed.toLowerCase();
  return ascii.endsWith(".") ? ascii : `${ascii}.`;
}
