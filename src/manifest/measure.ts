/** How deep mappings and lists of one object may be nested; Kubernetes' own types stay far below. */
export const MAX_DEPTH = 100;

/** How many values one document may come to once its YAML aliases are followed. */
export const MAX_VALUES = 1_000_000;

/** What a parsed document amounts to when every YAML alias is followed. */
export interface Size {
  /** Values, each counted as often as it is reached; `Infinity` when an alias contains itself. */
  readonly values: number;
  /** `Infinity` when an alias contains itself. */
  readonly depth: number;
}

const LEAF: Size = { values: 1, depth: 0 };
const ENDLESS: Size = { values: Infinity, depth: Infinity };

/**
 * Measures a parsed document in time linear in its text, however much its aliases expand.
 *
 * The parsers share what is aliased, so each shared value is looked at once. Their own limit on nesting bounds the
 * recursion, together with the stop at {@link MAX_DEPTH}.
 */
export function measure(root: unknown): Size {
  const known = new Map<object, Size | undefined>();
  const visit = (value: unknown, level: number): Size => {
    if (typeof value !== "object" || value === null) return LEAF;
    if (known.has(value)) return known.get(value) ?? ENDLESS;
    if (level > MAX_DEPTH) return { values: 1, depth: Infinity };
    known.set(value, undefined);
    let values = 1;
    let depth = 0;
    for (const child of Object.values(value)) {
      const size = visit(child, level + 1);
      values += size.values;
      depth = Math.max(depth, size.depth);
    }
    const size = { values, depth: depth + 1 };
    known.set(value, size);
    return size;
  };
  return visit(root, 0);
}
