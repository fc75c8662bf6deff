/** One trailing dot off, lower case: how the provider keeps the names of records and hosted zones. */
export function plainName(name: string): string {
  return name.replace(/\.$/, "").toLowerCase();
}
