import { diagnostic, quote } from "../diagnostic";

/** K53-E27x: what templates write. That they cannot be parsed or run is in `extract-failure.ts`. */

export const unfilledTemplate = diagnostic(
  {
    code: "K53-E270",
    name: "unfilled-template",
    summary: "A template wrote a name or target in which a value is missing or badly formatted",
  },
  (flag: string, text: string) => ({
    message: `--${flag} writes ${quote(text)} for this object`,
    hint: 'ask for the value first, e.g. {{if hasKey .Labels "team"}}…{{end}}, or correct the verb of printf',
  }),
);
