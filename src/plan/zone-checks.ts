import * as catalog from "../diagnostics/catalog/plan";
import type { Reporter } from "../diagnostics/reporter";
import { addressRange, isPrivateAddress } from "../dns/address-range";
import { parseIpAddress, type IpAddress } from "../dns/ip-address";
import { parseIpPrefix, prefixContains } from "../dns/ip-prefix";
import { isSubdomainOf } from "../dns/name";
import { policiesOf, type RoutingPolicy } from "../endpoint/routing";
import { aliasZone } from "../route53/alias-targets";
import type { PlacedRecordSet } from "./place";

/** Policies that private hosted zones lack. Source: Developer Guide, considerations for private hosted zones. */
const PUBLIC_ONLY: ReadonlySet<RoutingPolicy> = new Set(["geoproximity", "cidr"]);

/**
 * Checks what can only be said once the hosted zone of a record set is known.
 *
 * @remarks Reports K53-E502, K53-E504, K53-E506, K53-E508, K53-E513.
 */
export function checkAgainstZone(placed: PlacedRecordSet, reporter: Reporter): void {
  checkApex(placed, reporter);
  checkAliasTarget(placed, reporter);
  if (placed.hostedZone.private) checkPrivateZone(placed, reporter);
  else checkPrivateAddresses(placed, reporter);
}

function checkApex({ recordSet, hostedZone }: PlacedRecordSet, reporter: Reporter): void {
  if (recordSet.type !== "CNAME" || recordSet.name !== hostedZone.name) return;
  reporter.report(catalog.cnameAtApex(recordSet.name), recordSet.origins[0]?.placeOf("name"));
}

function checkAliasTarget({ recordSet, hostedZone }: PlacedRecordSet, reporter: Reporter): void {
  const { alias, name } = recordSet;
  if (alias?.hostedZoneId !== "same-zone" || isSubdomainOf(alias.dnsName, hostedZone.name)) return;
  reporter.report(
    catalog.aliasTargetOutsideZone(name, alias.dnsName, hostedZone.name),
    recordSet.origins[0]?.placeOf("targets"),
  );
}

function checkPrivateZone({ recordSet, hostedZone }: PlacedRecordSet, reporter: Reporter): void {
  const { name, routing, alias, origins } = recordSet;
  for (const policy of policiesOf(routing)) {
    if (!PUBLIC_ONLY.has(policy)) continue;
    reporter.report(catalog.policyInPrivateZone(name, policy, hostedZone.name), origins[0]?.placeOf("set-identifier"));
  }
  if (alias && aliasZone(alias.dnsName)?.family === "cloudfront") {
    reporter.report(catalog.cloudFrontInPrivateZone(name, hostedZone.name), origins[0]?.placeOf("targets"));
  }
}

function checkPrivateAddresses({ recordSet, hostedZone }: PlacedRecordSet, reporter: Reporter): void {
  if (recordSet.type !== "A" && recordSet.type !== "AAAA") return;
  for (const value of recordSet.values) {
    if (!isPrivateAddress(value)) continue;
    const address = parseIpAddress(value)!;
    if (isAllowed(address, hostedZone.allowPrivateAddresses)) continue;
    const range = addressRange(address)!;
    reporter.report(
      catalog.privateAddress(recordSet.name, value, range, hostedZone.name),
      recordSet.origins[0]?.placeOf("targets"),
    );
  }
}

function isAllowed(address: IpAddress, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    const prefix = parseIpPrefix(range);
    return prefix !== undefined && prefixContains(prefix, address);
  });
}
