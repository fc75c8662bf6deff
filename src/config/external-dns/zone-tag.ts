/**
 * Whether a hosted zone passes one `--aws-zone-tags` filter, `key` or `key=value`.
 *
 * Without a value the key is enough; without a key there is nothing to ask for.
 */
export function matchesZoneTag(tags: Readonly<Record<string, string>>, filter: string): boolean {
  const equals = filter.indexOf("=");
  const key = (equals === -1 ? filter : filter.slice(0, equals)).trim();
  const value = equals === -1 ? "" : filter.slice(equals + 1).trim();
  if (key === "") return true;
  return Object.hasOwn(tags, key) && (value === "" || tags[key] === value);
}
