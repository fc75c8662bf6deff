import { diagnostic, quote } from "../diagnostic";

/** K53-E06x to E09x: external-dns' own command line. */

export const unknownFlag = diagnostic(
  { code: "K53-E060", name: "unknown-flag", summary: "external-dns has no such flag" },
  (flag: string, similar: string | undefined) => ({
    message: `external-dns has no flag ${quote(flag)}`,
    hint: similar === undefined ? "remove it" : `write --${similar}`,
  }),
);

export const malformedFlag = diagnostic(
  { code: "K53-E061", name: "malformed-flag", summary: "A flag of external-dns is not written as its parser wants it" },
  (flag: string, problem: string, hint: string) => ({ message: `${quote(flag)} ${problem}`, hint }),
);

export const invalidFlagValue = diagnostic(
  { code: "K53-E062", name: "invalid-flag-value", summary: "A flag of external-dns has a value that it does not take" },
  (flag: string, value: string, expected: string) => ({
    message: `--${flag} does not take ${quote(value)}`,
    hint: `write ${expected}`,
  }),
);

export const missingFlag = diagnostic(
  { code: "K53-E063", name: "missing-flag", summary: "external-dns does not start without this flag" },
  (flag: string, example: string) => ({
    message: `external-dns does not start without --${flag}`,
    hint: `add it, e.g. ${example}`,
  }),
);

export const conflictingFlags = diagnostic(
  { code: "K53-E064", name: "conflicting-flags", summary: "Flags of external-dns that do not go together" },
  (problem: string, hint: string) => ({ message: problem, hint }),
);

export const invalidSelector = diagnostic(
  { code: "K53-E065", name: "invalid-selector", summary: "A filter flag holds no selector that external-dns can read" },
  (flag: string, value: string, problem: string) => ({
    message: `--${flag} ${quote(value)} is no valid selector: ${problem}`,
    hint: 'write requirements such as "key=value", "key in (a,b)" or "!key", joined by commas',
  }),
);

export const otherProvider = diagnostic(
  {
    code: "K53-W066",
    name: "other-provider",
    summary: "external-dns is set up for a DNS provider other than Route 53",
  },
  (provider: string) => ({
    message: `--provider=${provider}: kube53 writes the records to Route 53 all the same`,
    hint: "set --provider=aws, or leave the flag out",
  }),
);

export const liveLookupFlag = diagnostic(
  {
    code: "K53-W067",
    name: "live-lookup-flag",
    summary: "A flag asks for DNS look-ups, which a compiler does not make",
  },
  (flag: string) => ({
    message: `--${flag} is read as off: a compiler makes no DNS look-ups`,
    hint: "give the load balancer's addresses in an external-dns target annotation",
  }),
);
