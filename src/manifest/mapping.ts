import type { Json } from "./manifest";

/** A mapping while it is being read. */
export interface MutableMapping {
  [key: string]: Json | undefined;
}

const Mapping = function () {
  // Nothing of its own: the entries are all there is.
} as unknown as new () => MutableMapping;
Mapping.prototype = Object.freeze(Object.create(null));

/**
 * An empty mapping, safe for hostile keys: it inherits nothing, so `__proto__` and `constructor` are keys like any other.
 *
 * Not `Object.create(null)`, which V8 keeps as a hash table: these share their shapes, in a third of the memory.
 */
export function emptyMapping(): MutableMapping {
  return new Mapping();
}
