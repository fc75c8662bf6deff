import type { ChangeRule } from "../rule";

/** How many record sets a hosted zone may have. Source: Route 53 Developer Guide, "Quotas"; DNSControl/dnscontrol#908. */
export const zoneSize: ChangeRule = ({ recordSet }, { records, limits, zoneId }) => {
  const isNew = !records.get(recordSet.Name, recordSet.Type, recordSet.SetIdentifier);
  return isNew && records.size >= limits.recordSetsOfZone
    ? [`Exceeded limit MAX_RRSETS_BY_ZONE for zone: ${zoneId}`]
    : [];
};
