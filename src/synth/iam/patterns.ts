import type { HostedZone } from "../../config/config";
import { escapeName } from "../../dns/escape";
import { sortedUnique } from "../../util/compare";

/* Patterns of IAM's condition key for names: a name in its form, or `*.` and a name for every name below that one. */

/** The part of a pattern that lies in a hosted zone. */
export function within(pattern: string, zone: HostedZone): string[] {
  const own = escapeName(zone.name);
  const base = pattern.startsWith("*.") ? pattern.slice(2) : pattern;
  if (base === own || base.endsWith(`.${own}`)) return [pattern];
  return pattern !== base && own.endsWith(`.${base}`) ? below(own, zone) : [];
}

/** A name of a hosted zone and everything below it. */
export function below(name: string, zone: HostedZone): string[] {
  return [name, ...within(`*.${escapeName(name)}`, zone)];
}

/** Whether IAM lets a name through, in the form of the condition key. */
export function patternMatches(pattern: string, name: string): boolean {
  return pattern.startsWith("*.") ? name.endsWith(pattern.slice(1)) : name === pattern;
}

/** Sorted, without what another pattern lets through already. */
export function withoutCovered(patterns: readonly string[]): string[] {
  const sorted = sortedUnique(patterns);
  const wide = new Set(sorted.filter((pattern) => pattern.startsWith("*.")));
  const isCovered = (pattern: string): boolean => {
    const start = pattern.startsWith("*.") ? pattern.indexOf(".", 2) : pattern.indexOf(".");
    for (let dot = start; dot !== -1; dot = pattern.indexOf(".", dot + 1)) {
      if (wide.has(`*${pattern.slice(dot)}`)) return true;
    }
    return false;
  };
  return sorted.filter((pattern) => !isCovered(pattern));
}

/**
 * Patterns with every name as deep below a hosted zone as a number of labels, or deeper, replaced by a wildcard there.
 *
 * At depth 1 all names below the hosted zone become one wildcard, at depth 0 its own name is let through as well. A pure
 * function: the same names always widen to the same patterns.
 */
export function widen(patterns: readonly string[], zone: HostedZone, depth: number): string[] {
  const apex = escapeName(zone.name);
  const labels = (name: string): string[] => (name === apex ? [] : name.slice(0, -apex.length - 1).split("."));
  return withoutCovered(
    patterns.flatMap((pattern) => {
      const isWide = pattern.startsWith("*.");
      const own = labels(isWide ? pattern.slice(2) : pattern);
      if (own.length < depth) return [pattern];
      const kept = own.slice(Math.max(0, own.length - depth + 1));
      if (depth === 0) return [apex, `*.${apex}`];
      return [`*.${[...kept, apex].join(".")}`];
    }),
  );
}

/** Labels of the deepest name below a hosted zone. */
export function depthOf(patterns: readonly string[], zone: HostedZone): number {
  const apex = zone.name.split(".").length;
  return Math.max(0, ...patterns.map((pattern) => pattern.split(".").length - apex));
}
