/** A number with its noun: `1 record set`, `2 record sets`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
