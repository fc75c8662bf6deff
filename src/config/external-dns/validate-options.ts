import {
  conflictingFlags,
  invalidFlagValue,
  invalidSelector,
  liveLookupFlag,
  missingFlag,
  otherProvider,
} from "../../diagnostics/catalog/flags";
import type { Message } from "../../diagnostics/diagnostic";
import { parseIpPrefix } from "../../dns/ip-prefix";
import { parseReducedSelector, parseSelector, type SelectorResult } from "../../util/parse-selector";
import type { ExternalDnsOptions, SourceName } from "./options";

const SERVICE_TYPES = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
const LIVE_LOOKUP = "resolve-service-load-balancer-hostname";
const INGRESS_CLASS_ANNOTATION = "kubernetes.io/ingress.class";

/** A problem with the flag that is to be pointed at. */
export type FlagFinding = readonly [flag: string, message: Message];

const conflict = (flag: string, problem: string, hint: string): FlagFinding => [flag, conflictingFlags(problem, hint)];

const badValue = (flag: string, value: string, expected: string): FlagFinding => [
  flag,
  invalidFlagValue(flag, value, expected),
];

/** What external-dns checks before it starts, beyond each flag by itself. */
export function validateOptions(
  options: ExternalDnsOptions,
  isGiven: (flag: string) => boolean,
  mode: "safe" | "exact",
): FlagFinding[] {
  return [
    ...(mode === "exact" ? checkRequired(options, isGiven) : []),
    ...checkTogether(options),
    ...checkSelectors(options),
    ...checkNetworks(options),
    ...checkPatterns(options),
    ...checkRegistry(options),
    ...notes(options, mode),
  ];
}

function checkRequired(options: ExternalDnsOptions, isGiven: (flag: string) => boolean): FlagFinding[] {
  const problems: FlagFinding[] = [];
  if (options.sources.length === 0) problems.push(["source", missingFlag("source", "--source=ingress")]);
  if (!isGiven("provider")) problems.push(["provider", missingFlag("provider", "--provider=aws")]);
  if (options.policy === "") problems.push(["policy", missingFlag("policy", "--policy=upsert-only")]);
  return problems;
}

function checkTogether(options: ExternalDnsOptions): FlagFinding[] {
  const problems: FlagFinding[] = [];
  const { annotationPrefix } = options;
  if (options.ignoreHostnameAnnotation && options.fqdnTemplate.every((template) => template === ""))
    problems.push(
      conflict(
        "ignore-hostname-annotation",
        "--ignore-hostname-annotation needs --fqdn-template",
        "add --fqdn-template",
      ),
    );
  if (options.createPtr && !options.managedRecordTypes.includes("PTR"))
    problems.push(conflict("create-ptr", "--create-ptr needs PTR to be managed", "add --managed-record-types=PTR"));
  if (!annotationPrefix.endsWith("/"))
    problems.push(badValue("annotation-prefix", annotationPrefix, 'a prefix that ends in "/"'));
  if (uses(options, "service") && !options.serviceTypeFilter.includes(""))
    for (const type of options.serviceTypeFilter)
      if (!SERVICE_TYPES.includes(type))
        problems.push(badValue("service-type-filter", type, `one of ${SERVICE_TYPES.join(", ")}`));
  if (uses(options, "unstructured") && new Set(options.unstructuredResource).size < options.unstructuredResource.length)
    problems.push(
      conflict("unstructured-resource", "--unstructured-resource names one resource twice", "name each resource once"),
    );
  return problems;
}

/** Without `--source`, which only safe mode allows, any source may be on. */
const uses = ({ sources }: ExternalDnsOptions, source: SourceName): boolean =>
  sources.length === 0 || sources.includes(source);

function checkSelectors(options: ExternalDnsOptions): FlagFinding[] {
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

function checkNetworks(options: ExternalDnsOptions): FlagFinding[] {
  return options.nat64Networks
    .filter((network) => parseIpPrefix(network)?.bits !== 96)
    .map((network) => badValue("nat64-networks", network, 'an IPv6 prefix of length 96, e.g. "64:ff9b::/96"'));
}

function checkPatterns(options: ExternalDnsOptions): FlagFinding[] {
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

function checkRegistry(options: ExternalDnsOptions): FlagFinding[] {
  const problems: FlagFinding[] = [];
  if (options.txtPrefix !== "" && options.txtSuffix !== "")
    problems.push(conflict("txt-suffix", "--txt-prefix and --txt-suffix exclude each other", "keep one of the two"));
  if (options.registry !== "txt") return problems;
  if (options.txtOwnerId === "") problems.push(badValue("txt-owner-id", "", "an id that is not empty"));
  if (options.txtEncryptEnabled && !isAesKey(options.txtEncryptAesKey))
    problems.push(
      options.txtEncryptAesKey === ""
        ? conflict(
            "txt-encrypt-enabled",
            "--txt-encrypt-enabled needs --txt-encrypt-aes-key",
            "add the key, 32 bytes long",
          )
        : conflict(
            "txt-encrypt-aes-key",
            "--txt-encrypt-aes-key is not 32 bytes long",
            "give 32 bytes, plain or in base64",
          ),
    );
  return problems;
}

/** 32 bytes as they are, or 32 bytes in base64 with the standard alphabet and padding. */
function isAesKey(key: string): boolean {
  if (Buffer.byteLength(key) === 32) return true;
  return /^[A-Za-z0-9+/]{43}=$/.test(key);
}

function notes(options: ExternalDnsOptions, mode: "safe" | "exact"): FlagFinding[] {
  const problems: FlagFinding[] = [];
  if (options.provider !== "aws" && mode === "safe") problems.push(["provider", otherProvider(options.provider)]);
  if (options.resolveServiceLoadBalancerHostname) problems.push([LIVE_LOOKUP, liveLookupFlag(LIVE_LOOKUP)]);
  return problems;
}
