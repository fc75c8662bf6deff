/** Controls of terminals, line breaks beyond ASCII, and marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- what must not reach a terminal is named here
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text of the user as it can be shown: on one line, and without anything that a terminal would obey.
 *
 * Marks of direction count as well: with them a text reads as something else than it says.
 *
 * @see https://www.unicode.org/reports/tr55/
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The same with one blank for each such character, so that columns stay what they are. */
export function blankUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}
