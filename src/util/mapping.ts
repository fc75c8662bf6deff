/** A mapping while it is being filled. */
export interface Mapping<T> {
  [key: string]: T;
}

const EmptyMapping = function () {
  // Nothing of its own: the entries are all there is.
} as unknown as new () => Mapping<never>;
EmptyMapping.prototype = Object.freeze(Object.create(null));

/**
 * An empty mapping, safe for hostile keys: it inherits nothing, so `__proto__` and `constructor` are keys like any other.
 *
 * Not `Object.create(null)`, which V8 keeps as a hash table: these share their shapes, in a third of the memory.
 */
export function emptyMapping<T>(): Mapping<T> {
  return new EmptyMapping();
}
