import type { ExternalDnsOptions } from "../config/external-dns/options";
import * as catalog from "../diagnostics/catalog/resolve";
import type { Reporter } from "../diagnostics/reporter";
import {
  property,
  setProperties,
  withoutProperty,
  withProperty,
  type Endpoint,
  type Property,
} from "../endpoint/endpoint";
import { aliasZone, externalDnsAliasZone, type AliasFamily } from "../route53/alias-targets";

/** What external-dns' AWS provider reports as the TTL of an alias record, which has none. */
const ALIAS_TTL = 300;
const TARGET_HEALTH = "aws/evaluate-target-health";
const ALIAS_VALUES = new Set(["true", "false", "A", "AAAA"]);

/** Alias targets that answer A queries only, as far as AWS documents. */
const IPV4_ONLY: ReadonlySet<AliasFamily> = new Set(["s3-website", "elastic-beanstalk"]);

interface AdjustContext {
  readonly options: ExternalDnsOptions;
  readonly mode: "safe" | "exact";
  readonly reporter: Reporter;
}

/**
 * Rewrites endpoints into the form in which Route 53 would give them back: CNAMEs for AWS services
 * become alias records of type A and AAAA.
 *
 * Exact mode finds AWS services as external-dns does; safe mode in any spelling, and a few more.
 *
 * @returns the endpoints in order, then the AAAA copies
 * Source: spec of the AWS provider, R53-AL-7 to R53-AL-23.
 */
export function adjustEndpoints(endpoints: readonly Endpoint[], context: AdjustContext): Endpoint[] {
  const copies: Endpoint[] = [];
  const adjusted = endpoints.map((endpoint) => {
    const [first, copy] = adjustEndpoint(endpoint, context);
    if (copy) copies.push(copy);
    return first;
  });
  return [...adjusted, ...copies].map(normalizeAliasValue);
}

function adjustEndpoint(endpoint: Endpoint, context: AdjustContext): [Endpoint, Endpoint?] {
  switch (endpoint.recordType) {
    case "A":
    case "AAAA":
      return [adjustGeoproximity(adjustAddress(endpoint, context))];
    case "CNAME":
      return adjustCname(endpoint, context);
    default:
      return [endpoint];
  }
}

function adjustAddress(endpoint: Endpoint, { options }: AdjustContext): Endpoint {
  if (property(endpoint, "alias") === "true") return adjustAlias(endpoint, options);
  return withoutProperty(withoutProperty(endpoint, "alias"), TARGET_HEALTH);
}

function adjustCname(endpoint: Endpoint, context: AdjustContext): [Endpoint, Endpoint?] {
  const written = property(endpoint, "alias") ?? "";
  const alias = ALIAS_VALUES.has(written) ? written : detectAlias(endpoint, context);
  if (alias === "false") {
    const plain = withoutProperty(withProperty(endpoint, "alias", "false"), TARGET_HEALTH);
    return [adjustGeoproximity(plain)];
  }
  const first = alias === "AAAA" ? "AAAA" : "A";
  const address: Endpoint = adjustGeoproximity({ ...adjustAlias(endpoint, context.options, alias), recordType: first });
  if (alias !== "true") return [address];
  return hasIpv6(endpoint, context) ? [address, { ...address, recordType: "AAAA" }] : [address];
}

/** What a CNAME without a word about aliases becomes. */
function detectAlias(endpoint: Endpoint, { options, mode, reporter }: AdjustContext): "true" | "false" {
  const target = endpoint.targets[0];
  if (options.awsPreferCname || target === undefined) return "false";
  if (externalDnsAliasZone(target)) return "true";
  if (mode === "exact" || !aliasZone(target)) return "false";
  reporter.report(catalog.aliasBeyondExternalDns(endpoint.dnsName, target), endpoint.origins[0]?.placeOf("targets"));
  return "true";
}

function hasIpv6(endpoint: Endpoint, { mode }: AdjustContext): boolean {
  if (mode === "exact") return true;
  const family = aliasZone(endpoint.targets[0] ?? "")?.family;
  return family === undefined || !IPV4_ONLY.has(family);
}

function adjustAlias(endpoint: Endpoint, options: ExternalDnsOptions, alias = "true"): Endpoint {
  const written = property(endpoint, TARGET_HEALTH);
  const evaluate = written === undefined ? options.awsEvaluateTargetHealth : written === "true";
  const recordTTL = endpoint.recordTTL > 0 ? ALIAS_TTL : endpoint.recordTTL;
  return {
    ...endpoint,
    recordTTL,
    providerSpecific: setProperties(endpoint.providerSpecific, traits(alias, evaluate)),
  };
}

const knownTraits = new Map<string, readonly Property[]>();

/** Nearly all alias records have just these properties, so they share the lists. */
function traits(alias: string, evaluate: boolean): readonly Property[] {
  const key = `${alias} ${evaluate}`;
  let properties = knownTraits.get(key);
  if (!properties) {
    properties = [
      { name: "alias", value: alias },
      { name: TARGET_HEALTH, value: String(evaluate) },
    ];
    knownTraits.set(key, properties);
  }
  return properties;
}

/** Route 53 takes a geoproximity location without a bias, and gives it back with a bias of 0. */
function adjustGeoproximity(endpoint: Endpoint): Endpoint {
  if (endpoint.setIdentifier === "" || property(endpoint, "aws/geoproximity-bias") !== undefined) return endpoint;
  const located = ["region", "local-zone-group", "coordinates"].some(
    (key) => property(endpoint, `aws/geoproximity-${key}`) !== undefined,
  );
  return located ? withProperty(endpoint, "aws/geoproximity-bias", "0") : endpoint;
}

/** `alias: A` on an A endpoint has served its purpose, and Route 53 would give it back as `true`. */
function normalizeAliasValue(endpoint: Endpoint): Endpoint {
  const { recordType } = endpoint;
  if (recordType !== "A" && recordType !== "AAAA") return endpoint;
  return property(endpoint, "alias") === recordType ? withProperty(endpoint, "alias", "true") : endpoint;
}
