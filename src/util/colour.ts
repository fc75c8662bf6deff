const CODES = { bold: [1, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39], dim: [2, 22] } as const;
export type Colour = keyof typeof CODES;

/** Whether output may carry colours. */
export interface Colours {
  readonly enabled: boolean;
}

/** A text in a colour, or as it is where colours are off. */
export function paint(colours: Colours, colour: Colour, text: string): string {
  if (!colours.enabled) return text;
  const [on, off] = CODES[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Colours only on a terminal, and never where NO_COLOR (https://no-color.org) is set to anything. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  return isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
