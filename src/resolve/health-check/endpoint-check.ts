import * as messages from "../../diagnostics/catalog/record-set";
import { addressRange } from "../../dns/address-range";
import { parseIpAddress } from "../../dns/ip-address";
import { isCoveredBy, isWildcard } from "../../dns/name";
import type { EndpointCheck } from "../../endpoint/health-check";
import { LIMITS } from "../../route53/limits";
import { DEFINITION, reportKey, type HealthCheckInput } from "./context";
import { readInterval, readNumber, readRegions, readSearchString, readSwitch } from "./settings";
import type { CheckUrl } from "./url";

/** Whom a check connects to, and by what name. */
interface Peer {
  readonly ipAddress?: string;
  readonly fqdn?: string;
}

/** All of an endpoint check but whom it connects to. */
export type CheckTemplate = Omit<EndpointCheck, "ipAddress" | "fqdn">;

/**
 * One check for each address that a URL stands for; a host name makes one check.
 *
 * `{target}`: an address is connected to with the record's name as Host header and SNI, a host name is resolved.
 * A written host: an address target is connected to with that host, otherwise the host itself is resolved.
 *
 * @returns sorted as the targets are; empty when nothing can be checked (reported)
 */
export function endpointChecks(input: HealthCheckInput, url: CheckUrl, template: CheckTemplate): EndpointCheck[] {
  return peersOf(input, url)
    .filter((peer) => isCheckable(input, peer))
    .map((peer) => ({ ...template, ...peer }));
}

/** The settings that all checks of a record set share. */
export function templateOf(input: HealthCheckInput, url: CheckUrl): CheckTemplate {
  const searchString = url.scheme === "tcp" ? undefined : readSearchString(input);
  const failureThreshold = readNumber(input, "kube53.dev/health-check-failure-threshold", {
    least: 1,
    most: LIMITS.failureThreshold,
    fallback: input.defaults.failureThreshold,
  });
  return {
    kind: "endpoint",
    type: typeOf(url.scheme, searchString !== undefined),
    port: url.port,
    ...(url.path !== undefined && { resourcePath: url.path }),
    ...(searchString !== undefined && { searchString }),
    requestInterval: readInterval(input),
    failureThreshold,
    measureLatency: readSwitch(input, "kube53.dev/health-check-latency") ?? false,
    ...(url.scheme === "https" && { enableSni: readSwitch(input, "kube53.dev/health-check-enable-sni") ?? true }),
    regions: readRegions(input),
    inverted: readSwitch(input, "kube53.dev/health-check-inverted") ?? false,
    disabled: readSwitch(input, "kube53.dev/health-check-disabled") ?? false,
  };
}

function typeOf(scheme: CheckUrl["scheme"], searches: boolean): EndpointCheck["type"] {
  if (scheme === "tcp") return "TCP";
  if (scheme === "http") return searches ? "HTTP_STR_MATCH" : "HTTP";
  return searches ? "HTTPS_STR_MATCH" : "HTTPS";
}

function peersOf(input: HealthCheckInput, url: CheckUrl): Peer[] {
  const { host } = url;
  const addresses = addressTargets(input);
  // TCP has no Host header; without the name, checks of one address are one check for all names.
  const header = url.scheme === "tcp" ? undefined : host.kind === "name" ? host.name : input.name;
  if (host.kind === "address") return [peer(host.address, isWildcard(input.name) ? undefined : header)];
  if (addresses.length > 0) {
    if (header === undefined || !isWildcard(header)) return addresses.map((address) => peer(address, header));
    reportKey(input, DEFINITION, messages.healthCheckOfWildcard(input.name));
    return [];
  }
  const name = host.kind === "name" ? host.name : hostTarget(input);
  if (name !== undefined) return [{ fqdn: name }];
  reportKey(input, DEFINITION, messages.healthCheckWithoutTarget(input.name, input.endpoint.recordType));
  return [];
}

function peer(ipAddress: string, fqdn: string | undefined): Peer {
  return fqdn === undefined ? { ipAddress } : { ipAddress, fqdn };
}

function addressTargets({ endpoint, alias, values }: HealthCheckInput): readonly string[] {
  const isAddressType = endpoint.recordType === "A" || endpoint.recordType === "AAAA";
  return isAddressType && !alias ? values.filter((value) => parseIpAddress(value) !== undefined) : [];
}

function hostTarget({ endpoint, alias, values }: HealthCheckInput): string | undefined {
  if (alias) return alias.dnsName;
  return endpoint.recordType === "CNAME" ? values[0] : undefined;
}

/** Reports what health checkers cannot reach, or must not ask for. */
function isCheckable(input: HealthCheckInput, { ipAddress, fqdn }: Peer): boolean {
  if (ipAddress !== undefined) {
    const range = addressRange(parseIpAddress(ipAddress)!);
    if (range === undefined || range === "documentation") return true;
    const message = messages.healthCheckPrivateAddress(input.name, ipAddress, `it is a ${range} address`);
    reportKey(input, DEFINITION, message);
    return false;
  }
  if (fqdn === undefined) return true;
  if (fqdn === input.name || isCoveredBy(fqdn, input.name)) {
    reportKey(input, DEFINITION, messages.healthCheckOfRoutedName(input.name, fqdn));
    return false;
  }
  if (!/(?:^|\.)(?:localhost|local|internal)$/.test(fqdn)) return true;
  const message = messages.healthCheckPrivateAddress(input.name, fqdn, "it is no public name");
  reportKey(input, DEFINITION, message);
  return false;
}
