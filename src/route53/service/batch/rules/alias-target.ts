import { aliasZone, isAliasZoneId } from "../../../alias-targets";
import { isWithin } from "../../api-name";
import type { BatchContext, ChangeRule } from "../rule";

/** The types that services answer at their host names; CloudFront has HTTPS besides. */
const SERVICE_TYPES = new Set(["A", "AAAA", "HTTPS"]);

/**
 * An alias record points at a record set of its own hosted zone that is there already, or at a service's host name with
 * the zone of that service.
 *
 * A target that the same batch writes must be written before. Host names that no table knows are let pass, unless the
 * zone is known to be another's. Source: Route 53 API reference, `AliasTarget`; harmony-one/harmony-ops#491,
 * DNSControl/dnscontrol#937 and octodns/octodns#366 quote the messages.
 */
export const aliasTarget: ChangeRule = ({ recordSet: { AliasTarget, Name, Type } }, context) => {
  if (!AliasTarget) return [];
  if (Type === "NS" || Type === "SOA") return [`RRSet of type ${Type} with DNS name ${Name} cannot be an alias`];
  const { HostedZoneId, DNSName } = AliasTarget;
  const what = `Tried to create an alias that targets ${DNSName}, type ${Type} in zone ${HostedZoneId}`;
  const outside = `${what}, but the alias target name does not lie within the target zone`;
  const missing = `${what}, but that target was not found`;
  const service = aliasZone(DNSName);
  if (service?.zoneId === HostedZoneId) return SERVICE_TYPES.has(Type) ? [] : [missing];
  if (HostedZoneId === context.zoneId) {
    const inside = isWithin(DNSName, context.zoneName);
    return [...(inside ? [] : [outside]), ...(inside && isThere(DNSName, Type, Name, context) ? [] : [missing])];
  }
  const isForeign = service !== undefined || isAliasZoneId(HostedZoneId) || context.hasHostedZone(HostedZoneId);
  return isForeign ? [outside, missing] : [];
};

function isThere(target: string, type: string, name: string, { records, isWrittenLater }: BatchContext): boolean {
  return target !== name && records.group(target, type).length > 0 && !isWrittenLater(target, type);
}
