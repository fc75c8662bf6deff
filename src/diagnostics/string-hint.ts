/**
 * What to do where a string is wanted.
 *
 * @param found - what stands there, as a message says it: "a number", "the boolean false"
 */
export function stringHint(found: string): string {
  if (found === "a list" || found === "a mapping") return "write a string there";
  const quotes = "put quotes around the value";
  return found.startsWith("the boolean") ? `${quotes}: YAML reads n, no, off, y, yes and on as booleans` : quotes;
}
