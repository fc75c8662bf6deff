import { parseDocument, type Document } from "yaml";

/** A document of the `yaml` package, with every scalar left as text. */
export type PlacedDocument = Document;

/**
 * Parses a document for the places of its nodes and for readable errors, never for its values.
 *
 * @returns an empty document when the text is too much for the parser; errors are in `errors`. Never throws.
 */
export function parseForPlaces(text: string): PlacedDocument {
  const options = { schema: "failsafe", uniqueKeys: false, logLevel: "silent", prettyErrors: false } as const;
  try {
    // A byte order mark or lone carriage return is replaced one for one, so that offsets stay true.
    return parseDocument(text.replace(/\r(?!\n)/g, "\n").replace(/^\ufeff/, " "), options);
  } catch {
    return parseDocument("", options);
  }
}
