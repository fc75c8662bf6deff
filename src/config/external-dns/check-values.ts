import { invalidSelector } from "../../diagnostics/catalog/flags";
import { parseIpPrefix } from "../../dns/ip-prefix";
import { parseReducedSelector, parseSelector, type SelectorResult } from "../../util/parse-selector";
import { badValue, conflict, uses, type FlagFinding } from "./flag-finding";
import type { ExternalDnsOptions } from "./options";

const INGRESS_CLASS_ANNOTATION = "kubernetes.io/ingress.class";

/** Filters that are no selectors, and `--ingress-class` beside an annotation filter on the class. */
export function checkSelectors(options: ExternalDnsOptions): FlagFinding[] {
  const annotations = parseReducedSelector(options.annotationFilter);
  const problems = [
    ...selectorProblem("label-filter", options.labelFilter, parseSelector(options.labelFilter)),
    ...selectorProblem("annotation-filter", options.annotationFilter, annotations),
  ];
  if (options.sources.length === 0 || options.sources.some((source) => source.startsWith("gateway-"))) {
    const gateways = parseReducedSelector(options.gatewayLabelFilter);
    problems.push(...selectorProblem("gateway-label-filter", options.gatewayLabelFilter, gateways));
  }
  const filtersClass =
    "selector" in annotations && annotations.selector.some(({ key }) => key === INGRESS_CLASS_ANNOTATION);
  if (uses(options, "ingress") && options.ingressClass.length > 0 && filtersClass)
    problems.push(
      conflict(
        "ingress-class",
        `--ingress-class cannot stand beside an annotation filter on ${INGRESS_CLASS_ANNOTATION}`,
        "keep one of the two",
      ),
    );
  return problems;
}

const selectorProblem = (flag: string, value: string, result: SelectorResult): FlagFinding[] =>
  "problem" in result ? [[flag, invalidSelector(flag, value, result.problem)]] : [];

/** NAT64 networks that are no prefixes of length 96. */
export function checkNetworks(options: ExternalDnsOptions): FlagFinding[] {
  return options.nat64Networks
    .filter((network) => parseIpPrefix(network)?.bits !== 96)
    .map((network) => badValue("nat64-networks", network, 'an IPv6 prefix of length 96, e.g. "64:ff9b::/96"'));
}

/** Regular expressions that Go would not take. */
export function checkPatterns(options: ExternalDnsOptions): FlagFinding[] {
  const given = [
    ["regex-domain-filter", options.regexDomainFilter],
    ["regex-domain-exclusion", options.regexDomainExclusion],
  ] as const;
  return given
    .filter(([, pattern]) => pattern !== "" && !isPattern(pattern))
    .map(([flag, pattern]) => badValue(flag, pattern, "a regular expression in RE2 syntax"));
}

function isPattern(pattern: string): boolean {
  // Loaded here, since hardly anyone has these flags and the package costs every start.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { RE2JS } = require("re2js") as typeof import("re2js");
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}
