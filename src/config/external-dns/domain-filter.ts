import type { ExternalDnsOptions } from "./options";
import { toUnicode } from "../../dns/idna";

/** Decides which names, and which hosted zones, external-dns touches. */
export interface DomainFilter {
  /** Whether anything was configured at all. */
  readonly isConfigured: boolean;
  /** Whether hosted zones of the command line stand in for a filter that nobody wrote. @default false */
  readonly isOfZones?: boolean;
  matches(name: string): boolean;
  /** Whether a zone is a parent of something the filter includes. */
  matchesParent(zone: string): boolean;
}

type FilterOptions = Pick<
  ExternalDnsOptions,
  "domainFilter" | "excludeDomains" | "regexDomainFilter" | "regexDomainExclusion"
>;

/**
 * Compiles the domain filter of a command line; once for a whole run.
 *
 * Source: spec of external-dns, "Domain filter"; regular expressions are RE2's.
 */
export function createDomainFilter(options: FilterOptions): DomainFilter {
  if (options.regexDomainFilter !== "" || options.regexDomainExclusion !== "") {
    return regexFilter(compile(options.regexDomainFilter), compile(options.regexDomainExclusion));
  }
  return listFilter(options.domainFilter, options.excludeDomains);
}

/** A filter of names equal to or below any of some names. */
export function listFilter(included: readonly string[], excluded: readonly string[] = []): DomainFilter {
  const include = included.map(prepareFilter).filter((value) => value !== "");
  const exclude = excluded.map(prepareFilter).filter((value) => value !== "");
  const isExcluded = (name: string): boolean => exclude.some((value) => matchesOne(value, name));
  return {
    isConfigured: include.length > 0 || exclude.length > 0,
    matches(name) {
      const prepared = prepareName(name);
      if (isExcluded(prepared)) return false;
      return include.length === 0 || include.some((value) => matchesOne(value, prepared));
    },
    matchesParent(zone) {
      const prepared = prepareName(zone);
      if (isExcluded(prepared)) return false;
      return include.length === 0 || include.some((value) => !value.startsWith(".") && value.endsWith(`.${prepared}`));
    },
  };
}

type Matcher = ((name: string) => boolean) | undefined;

function regexFilter(include: Matcher, exclude: Matcher): DomainFilter {
  return {
    isConfigured: true,
    matches(name) {
      const prepared = prepareName(name);
      if (exclude?.(prepared)) return false;
      return include?.(prepared) ?? true;
    },
    // external-dns looks only at the lists here, and they are empty next to a regular expression.
    matchesParent: () => true,
  };
}

/** What RE2 cannot read was refused when the flags were. */
function compile(expression: string): Matcher {
  if (expression === "") return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- few runs have a regular expression
  const { RE2JS } = require("re2js") as typeof import("re2js");
  const pattern = RE2JS.compile(expression);
  return (name) => pattern.matcher(name).find();
}

function matchesOne(filter: string, name: string): boolean {
  if (filter.startsWith(".")) return name.endsWith(filter);
  return name === filter || name.endsWith(`.${filter}`);
}

function prepareFilter(value: string): string {
  return prepareName(value.trim());
}

function prepareName(name: string): string {
  return toUnicode(name.endsWith(".") ? name.slice(0, -1) : name, { transitional: true });
}
