import { liveLookupFlag, missingFlag, otherProvider } from "../../diagnostics/catalog/flags";
import { checkNetworks, checkPatterns, checkSelectors } from "./check-values";
import { badValue, conflict, uses, type FlagFinding } from "./flag-finding";
import type { ExternalDnsOptions } from "./options";

const SERVICE_TYPES = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
const LIVE_LOOKUP = "resolve-service-load-balancer-hostname";

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
