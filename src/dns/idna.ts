interface Tr46 {
  toASCII(name: string, options: object): string | null;
  toUnicode(name: string, options: object): { domain: string; error: boolean };
}

/** How names outside ASCII are read. */
export interface IdnaOptions {
  /**
   * `ß` becomes `ss`, as external-dns compares names. Browsers and resolvers of today ask for `xn--…` instead.
   * @default false
   */
  readonly transitional?: boolean;
}

let loaded: Tr46 | undefined;

/** The mapping tables are large and most trees have no such name, so they are loaded when first needed. */
function tr46(): Tr46 {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a pass is synchronous, `import()` is not
  loaded ??= require("tr46") as Tr46;
  return loaded;
}

function settings({ transitional = false }: IdnaOptions): object {
  return {
    checkBidi: true,
    checkHyphens: false,
    checkJoiners: true,
    useSTD3ASCIIRules: false,
    verifyDNSLength: false,
    transitionalProcessing: transitional,
  };
}

/** Whether a name means something else after IDNA processing than lower-casing gives. */
export function needsIdna(name: string): boolean {
  return /[^\0-\x7f]|xn--/i.test(name);
}

/** A name in its ASCII form, lower case; undefined when it has none. Source: UTS #46. */
export function toAscii(name: string, options: IdnaOptions = {}): string | undefined {
  if (!needsIdna(name)) return name.toLowerCase();
  return tr46().toASCII(name, settings(options)) ?? undefined;
}

/** A name in its Unicode form, lower case; what cannot be converted stays as it is. Source: UTS #46. */
export function toUnicode(name: string, options: IdnaOptions = {}): string {
  if (!needsIdna(name)) return name.toLowerCase();
  return tr46().toUnicode(name, settings(options)).domain;
}
