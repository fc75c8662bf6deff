import { quote } from "./diagnostic";

/** The first values of a list in quotes, and how many more there are: one line, however long the list is. */
export function few(values: readonly string[], most = 5): string {
  const shown = values.slice(0, most).map(quote).join(", ");
  return values.length > most ? `${shown} and ${values.length - most} more` : shown;
}
