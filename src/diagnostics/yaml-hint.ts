/** What to do about an error of the YAML parsers, by words in their reasons; the first that fits counts. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/control character|non-printable/i, "remove the character"],
  [/\btabs?\b/i, "indent with blanks instead of tabs"],
  [/compact mappings/i, 'put a value that contains ": " into quotes, or indent the next line as far as this one'],
  [/alias|anchor/i, "define the anchor before it is used, or put a value that begins with * or & into quotes"],
  [
    /quote|flow|bracket|brace|unexpected end/i,
    "close what is open: every quote, bracket and brace needs its other half",
  ],
  [/indent|column|implicit|block|map/i, "indent the line as far as its neighbours, and write key: value"],
];

/** An instruction for a text that is no YAML. */
export function yamlHint(reason: string): string {
  return HINTS.find(([words]) => words.test(reason))?.[1] ?? "correct the text here, or put the value into quotes";
}
