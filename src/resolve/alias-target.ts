import * as messages from "../diagnostics/catalog/record-set";
import type { Reporter } from "../diagnostics/reporter";
import { normalizeOrLowerCase } from "../dns/name";
import { suitableType } from "../dns/ip-address";
import { property, type Endpoint } from "../endpoint/endpoint";
import type { AliasTarget } from "../endpoint/record-set";
import { aliasZone, externalDnsAliasZone, forbidsTargetHealth } from "../route53/alias-targets";
import { bareZoneId } from "../route53/properties";
import { reportEndpoint } from "./report";
import type { Mode } from "./routing";

const TARGET_ZONE = "aws/target-hosted-zone";
const TARGET_HEALTH = "aws/evaluate-target-health";

/**
 * What an endpoint is an alias of; undefined for one that is none.
 *
 * Expects the endpoint as external-dns' provider adjusts it: type A or AAAA, `alias` = `true`, and
 * `aws/evaluate-target-health` filled in. Exact mode takes the first target, as it is written.
 */
export function aliasTargetOf(endpoint: Endpoint, mode: Mode, reporter: Reporter): AliasTarget | undefined {
  const [target, ...dropped] = endpoint.targets;
  if (target === undefined || !isAliasEndpoint(endpoint)) return undefined;
  const written = property(endpoint, TARGET_ZONE);
  if (written === "") {
    reportEndpoint(reporter, endpoint, `property:${TARGET_ZONE}`, messages.emptyTargetZone(endpoint.dnsName));
    if (mode === "exact") return undefined;
  }
  if (suitableType(target) !== "CNAME") {
    reportEndpoint(reporter, endpoint, "targets", messages.addressAsAliasTarget(endpoint.dnsName, target));
    if (mode === "safe") return undefined;
  }
  if (dropped.length > 0) {
    const message = messages.severalAliasTargets(endpoint.dnsName, target, dropped);
    reportEndpoint(reporter, endpoint, "targets", message);
  }
  const known = mode === "exact" ? externalDnsAliasZone(target) : aliasZone(target);
  return {
    dnsName: mode === "exact" ? target.replace(/\.$/, "") : normalizeOrLowerCase(target),
    hostedZoneId: written ? bareZoneId(written) : (known?.zoneId ?? "same-zone"),
    evaluateTargetHealth: targetHealth(endpoint, target, mode, reporter),
  };
}

/** Whether the adjusted endpoint asks for an alias record; the target hosted zone can still make it none. */
export function isAliasEndpoint(endpoint: Endpoint): boolean {
  return (endpoint.recordType === "A" || endpoint.recordType === "AAAA") && property(endpoint, "alias") === "true";
}

function targetHealth(endpoint: Endpoint, target: string, mode: Mode, reporter: Reporter): boolean {
  const wished = property(endpoint, TARGET_HEALTH) === "true";
  const family = aliasZone(target)?.family;
  if (!wished || family === undefined || !forbidsTargetHealth(family)) return wished;
  const message = messages.cloudFrontTargetHealth(endpoint.dnsName, target);
  // The property is seldom written: external-dns fills it in.
  reportEndpoint(reporter, endpoint, "targets", message);
  return mode === "exact";
}
